/**
 * Writes the table of the fields that Kubeflow's operator knows in its custom resources: what the Go types of its releases say, which
 * `go mod download` brings. The fields of all of them together are known, since nobody says which one is installed.
 */
import { execFileSync } from 'child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const MODULE = 'github.com/kubeflow/spark-operator/v2';
const RELEASES = ['2.3.0', '2.4.0'];
const FILE = join(__dirname, '..', 'src', 'manifests', 'kubeflow-fields.generated.ts');

interface GoField {
  readonly name: string;
  readonly type: string;
  readonly words?: readonly string[];
}

interface Tree {
  [name: string]: true | Tree;
}

/** The types of a release: the fields of each struct, by its name; those of embedded structs are their own. */
function typesOf(release: string): Map<string, GoField[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'operator-fields-'));
  const { Dir } = JSON.parse(execFileSync('go', ['mod', 'download', '-json', `${MODULE}@v${release}`], { cwd, encoding: 'utf8' })) as { Dir: string };
  const api = join(Dir, 'api', 'v1beta2');
  const source = readdirSync(api).filter((file) => file.endsWith('_types.go')).map((file) => readFileSync(join(api, file), 'utf8')).join('\n');
  return new Map([...source.matchAll(/^type (\w+) struct \{\n([^]*?)^\}/gm)].map(([, name, body]) => [name, fieldsOf(body)]));
}

function fieldsOf(body: string): GoField[] {
  let words: string[] | undefined;
  return body.split('\n').flatMap((line): GoField[] => {
    const allowed = /\+kubebuilder:validation:Enum=\{(.*)\}/.exec(line)?.[1];
    words = allowed === undefined ? words : allowed.split(',').map((word) => word.replace(/"/g, ''));
    const [, type, name, more] = /(\S+)\s+`json:"(\w*)([^"]*)"/.exec(line) ?? [];
    if (type === undefined) {
      return [];
    }
    const field = { name: more.includes('inline') ? '' : name, type: type.replace(/^[*[\]]+/, ''), words };
    words = undefined;
    return [field];
  });
}

function treeOf(types: Map<string, GoField[]>, struct: string): Tree {
  return Object.assign({}, ...(types.get(struct) ?? []).map(({ name, type }): Tree => {
    const below = types.has(type) ? treeOf(types, type) : undefined;
    return name === '' ? below ?? {} : { [name]: below ?? true };
  })) as Tree;
}

function together(one: Tree, other: Tree): Tree {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(names.map((name) => {
    const [a, b] = [one[name], other[name]];
    return [name, typeof a === 'object' && typeof b === 'object' ? together(a, b) : a ?? b];
  }));
}

/** The closed words of fields, by their paths. */
function wordsOf(types: Map<string, GoField[]>, struct: string, path = ''): { [path: string]: readonly string[] } {
  return Object.assign({}, ...(types.get(struct) ?? []).map(({ name, type, words }) => {
    const at = name === '' ? path : `${path}${name}.`;
    return { ...(words === undefined ? {} : { [at.slice(0, -1)]: words }), ...wordsOf(types, type, at) };
  })) as { [path: string]: readonly string[] };
}

/** Names of values in one row, names of others in rows of their own. */
function render(tree: Tree, indent: string): string {
  const plain = Object.keys(tree).filter((name) => tree[name] === true).map((name) => `${indent}${name}: true,\n`);
  const deep = Object.entries(tree).flatMap(([name, below]) => (below === true ? [] : [`${indent}${name}: {\n${render(below, `${indent}  `)}${indent}},\n`]));
  return [...plain, ...deep].join('');
}

const releases = RELEASES.map(typesOf);
const application = releases.map((types) => treeOf(types, 'SparkApplicationSpec')).reduce(together);
const scheduled = releases.map((types) => treeOf(types, 'ScheduledSparkApplicationSpec')).reduce(together);
const words = Object.assign({}, ...releases.map((types) => wordsOf(types, 'SparkApplicationSpec'))) as { [path: string]: string[] };

writeFileSync(FILE, `// Written by scripts/write-operator-fields.ts from the types of Kubeflow's operator (${RELEASES.join(', ')}). Do not edit.

/** The fields of \`spec\` of a SparkApplication; \`true\` stands for what is anybody's own, or Kubernetes'. */
export const KUBEFLOW_APPLICATION = {
${render(application, '  ')}} as const;

/** The fields of \`spec\` of a ScheduledSparkApplication, besides its template. */
export const KUBEFLOW_SCHEDULE = {
${render({ ...scheduled, template: true }, '  ')}} as const;

/** The closed words of fields, by their paths. */
export const KUBEFLOW_CLOSED_WORDS = {
${Object.entries(words).map(([path, allowed]) => `  '${path}': [${allowed.map((word) => `'${word}'`).join(', ')}],\n`).join('')}} as const;
`);
