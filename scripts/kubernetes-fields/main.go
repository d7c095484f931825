// Asks one release of Kubernetes, which is compiled in, what its API server makes of every field of a pod, and of a Job's, a
// CronJob's and a Deployment's spec: whether it knows it, and whether it keeps it as long as nobody has switched a feature gate.
//
// It does what the API server does between reading an object and validating it: each kind's own PrepareForCreate.
package main

import (
	"context"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sort"
	"strconv"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/apimachinery/pkg/util/validation/field"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"k8s.io/kubernetes/pkg/apis/apps"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	"k8s.io/kubernetes/pkg/apis/batch"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	"k8s.io/kubernetes/pkg/apis/core"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	"k8s.io/kubernetes/pkg/registry/apps/deployment"
	"k8s.io/kubernetes/pkg/registry/batch/cronjob"
	"k8s.io/kubernetes/pkg/registry/batch/job"
	"k8s.io/kubernetes/pkg/registry/core/pod"
)

type strategy interface {
	PrepareForCreate(ctx context.Context, obj runtime.Object)
	Validate(ctx context.Context, obj runtime.Object) field.ErrorList
}

type kind struct {
	name     string
	external func() runtime.Object
	internal func() runtime.Object
	strategy strategy
}

var kinds = []kind{
	{"Pod", func() runtime.Object { return &corev1.Pod{} }, func() runtime.Object { return &core.Pod{} }, pod.Strategy},
	{"Job", func() runtime.Object { return &batchv1.Job{} }, func() runtime.Object { return &batch.Job{} }, job.Strategy},
	{"CronJob", func() runtime.Object { return &batchv1.CronJob{} }, func() runtime.Object { return &batch.CronJob{} }, cronjob.Strategy},
	{"Deployment", func() runtime.Object { return &appsv1.Deployment{} }, func() runtime.Object { return &apps.Deployment{} }, deployment.Strategy},
}

// What is told of a field, or of one of the words that a field takes.
type answer struct {
	// Path of the field, in which lists stand as their elements; a word behind a "=".
	Field string `json:"field"`
	// Whether it is kept.
	Kept bool `json:"kept"`
	// Of one that is not: whether it is kept with every gate switched on, and the one gate that is enough, if there is one.
	Gated bool   `json:"gated,omitempty"`
	Gate  string `json:"gate,omitempty"`
}

func main() {
	words := constants(os.Args[1])
	gates := switchedOff()
	out := map[string][]answer{}
	for _, k := range kinds {
		out[k.name] = ask(k, words, gates)
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(out); err != nil {
		panic(err)
	}
}

func ask(k kind, words map[string][]string, gates []string) []answer {
	var answers []answer
	var dropped []question
	for _, q := range questionsOf(k, words) {
		if q.isKept(k) {
			answers = append(answers, answer{Field: q.String(), Kept: true})
		} else {
			dropped = append(dropped, q)
		}
	}
	// What would keep the rest: every gate alone, else all of them, of which the one counts that is missed.
	guards := map[string]string{}
	for _, gate := range gates {
		with(map[string]bool{gate: true}, func() {
			for _, q := range dropped {
				if _, is := guards[q.String()]; !is && q.isKept(k) {
					guards[q.String()] = gate
				}
			}
		})
	}
	isWhole := with(allOf(gates, true), func() {
		for _, q := range dropped {
			if _, is := guards[q.String()]; is || !q.isKept(k) {
				continue
			}
			guards[q.String()] = ""
			for _, gate := range gates {
				with(map[string]bool{gate: false}, func() {
					if !q.isKept(k) {
						guards[q.String()] = gate
					}
				})
			}
		}
	})
	if !isWhole {
		panic("the gates cannot be switched on together")
	}
	for _, q := range dropped {
		gate, isGated := guards[q.String()]
		answers = append(answers, answer{Field: q.String(), Gated: isGated, Gate: gate})
	}
	sort.Slice(answers, func(i, j int) bool { return answers[i].Field < answers[j].Field })
	return answers
}

// No word of any field: where it is kept, the field takes all words, and the known ones are no more than examples.
const unheardOf = "Unheard-of"

// A field of an object that has nothing else, and one of the words that it takes, if it takes only some.
type question struct {
	object runtime.Object
	path   string
	word   string
}

func (q question) String() string {
	if q.word == "" {
		return q.path
	}
	return q.path + "=" + q.word
}

// Whether the API server still has what was asked about when it goes on to validate the object, and takes the word.
func (q question) isKept(k kind) bool {
	internal := k.internal()
	defaulted := q.object.DeepCopyObject()
	legacyscheme.Scheme.Default(defaulted)
	check(legacyscheme.Scheme.Convert(defaulted, internal, nil))
	k.strategy.PrepareForCreate(context.TODO(), internal)
	external := k.external()
	check(legacyscheme.Scheme.Convert(internal, external, nil))
	value, isThere := at(plain(external), strings.Split(q.path, "."))
	return isThere && (q.word == "" || (value == q.word && !q.isRefused(k, internal)))
}

// Whether the API server refuses the word. That one is invalid may come from what else the object lacks, so it says nothing but of the
// word that no field knows.
func (q question) isRefused(k kind, object runtime.Object) bool {
	for _, err := range k.strategy.Validate(context.TODO(), object) {
		if strings.ReplaceAll(err.Field, "[0]", "") != q.path {
			continue
		}
		switch err.Type {
		case field.ErrorTypeNotSupported, field.ErrorTypeForbidden:
			return true
		case field.ErrorTypeInvalid:
			if q.word == unheardOf {
				return true
			}
		}
	}
	return false
}

// The value at a path; of lists the first element.
func at(value any, path []string) (any, bool) {
	if list, is := value.([]any); is {
		if len(list) == 0 {
			return nil, false
		}
		return at(list[0], path)
	}
	if len(path) == 0 {
		return value, true
	}
	fields, _ := value.(map[string]any)
	inner, is := fields[path[0]]
	if !is {
		return nil, false
	}
	return at(inner, path[1:])
}

// One question for every field, and one for every word that a field takes.
func questionsOf(k kind, words map[string][]string) (questions []question) {
	spec, _ := reflect.TypeOf(k.external()).Elem().FieldByName("Spec")
	var visit func(t reflect.Type, path string, indexes []int)
	visit = func(t reflect.Type, path string, indexes []int) {
		ask := func(word string) {
			object := k.external()
			set(reflect.ValueOf(object).Elem(), indexes, word)
			questions = append(questions, question{object, path, word})
		}
		isOptional := false
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t, isOptional = t.Elem(), true
		}
		isLeaf := t.Kind() != reflect.Struct || ends[t]
		known := words[t.Name()]
		isWord := t.Kind() == reflect.String && t.PkgPath() != "" && len(known) > 0
		if isOptional || isLeaf {
			ask("")
		}
		if isWord {
			for _, word := range append(known, unheardOf) {
				ask(word)
			}
		}
		for i := 0; !isLeaf && i < t.NumField(); i++ {
			f := t.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			inner := append(slices.Clone(indexes), i)
			switch {
			case name == "ephemeralContainers":
				// No pod is made with them.
			case name == "" && f.Anonymous:
				visit(f.Type, path, inner)
			default:
				visit(f.Type, path+"."+name, inner)
			}
		}
	}
	visit(spec.Type, "spec", spec.Index)
	return questions
}

// Types that are asked about as a whole: they have a text of their own, are the same in every release, or are asked about as a kind.
var ends = map[reflect.Type]bool{
	reflect.TypeFor[metav1.Time]():             true,
	reflect.TypeFor[metav1.ObjectMeta]():       true,
	reflect.TypeFor[metav1.LabelSelector]():    true,
	reflect.TypeFor[resource.Quantity]():       true,
	reflect.TypeFor[intstr.IntOrString]():      true,
	reflect.TypeFor[corev1.PodTemplateSpec]():  true,
	reflect.TypeFor[batchv1.JobTemplateSpec](): true,
}

// Sets the field at some indexes, and what it stands in, to something: to the word, if there is one.
func set(v reflect.Value, indexes []int, word string) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		set(v.Elem(), indexes, word)
		return
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		set(v.Index(0), indexes, word)
		return
	}
	if len(indexes) > 0 {
		set(v.Field(indexes[0]), indexes[1:], word)
		return
	}
	switch v.Interface().(type) {
	case metav1.Time:
		v.Set(reflect.ValueOf(metav1.Now()))
		return
	case resource.Quantity:
		v.Set(reflect.ValueOf(resource.MustParse("1")))
		return
	case intstr.IntOrString:
		v.Set(reflect.ValueOf(intstr.FromInt32(1)))
		return
	}
	switch v.Kind() {
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		key.SetString("key")
		set(value, nil, "")
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.String:
		if word == "" {
			word = "word"
		}
		v.SetString(word)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Uint8:
		v.SetUint(1)
	case reflect.Int, reflect.Int32, reflect.Int64:
		v.SetInt(1)
	}
}

// The words of the types that have some, by the names of the types.
func constants(api string) map[string][]string {
	words := map[string][]string{}
	for _, group := range []string{"core", "batch", "apps"} {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(api, group, "v1", "types.go"), nil, 0)
		check(err)
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || spec.Type == nil || len(spec.Values) != 1 {
				return true
			}
			name, isName := spec.Type.(*ast.Ident)
			text, isText := spec.Values[0].(*ast.BasicLit)
			if isName && isText && text.Kind == token.STRING && name.Name != "string" {
				word, err := strconv.Unquote(text.Value)
				check(err)
				words[name.Name] = append(words[name.Name], word)
			}
			return true
		})
	}
	return words
}

// The gates that are off as long as nobody has said anything, and can be switched on.
func switchedOff() []string {
	var off []string
	for name, spec := range utilfeature.DefaultMutableFeatureGate.GetAll() {
		if !strings.HasPrefix(string(name), "All") && !spec.LockToDefault && !utilfeature.DefaultFeatureGate.Enabled(name) {
			off = append(off, string(name))
		}
	}
	sort.Strings(off)
	return off
}

func allOf(gates []string, value bool) map[string]bool {
	all := map[string]bool{}
	for _, gate := range gates {
		all[gate] = value
	}
	return all
}

// Does something with some gates switched, unless they need others that are not.
func with(gates map[string]bool, do func()) bool {
	back := map[string]bool{}
	for gate, value := range gates {
		back[gate] = !value
	}
	err := utilfeature.DefaultMutableFeatureGate.SetFromMap(gates)
	if err == nil {
		do()
	}
	// What could not be set is remembered all the same.
	check(utilfeature.DefaultMutableFeatureGate.SetFromMap(back))
	return err == nil
}

func plain(object runtime.Object) map[string]any {
	text, err := json.Marshal(object)
	check(err)
	var value map[string]any
	check(json.Unmarshal(text, &value))
	return value
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
