import { APPLICATION } from './application';
import { call, directoryOf, linesOf } from './call';

const TYPO = 'spark.executor.memry 4g\n';
const submit = (conf: string) => `#!/bin/sh\nset -e\nspark-submit \\\n  --master k8s://https://x \\\n  --conf ${conf} \\\n  local:///opt/a.py\n`;
const codesOf = (called: ReturnType<typeof call>) => linesOf(called).map((line) => line.split(' ').slice(1, 3).join(' '));

describe('one bad input hid the findings of all others', () => {
  test.each([
    ['a broken manifest', { 'a.yaml': 'apiVersion: v1\nkind: [\n' }, 'error: a.yaml:3: cannot be read as YAML'],
    ['a template of Helm', { 'a.yaml': 'apiVersion: v1\nkind: Pod\n{{- with .Values.meta }}\nmetadata: {{ toYaml . }}\n{{- end }}\n' }, 'helm template'],
    ['an unknown option', { 'a.sh': '#!/bin/sh\n\nspark-submit --bogus-option x.py\n' }, 'error: a.sh:3: spark-submit has no option "--bogus-option"'],
    ['a quotation mark', { 'a.sh': '#!/bin/sh\nspark-submit a.py\necho "x\n' }, 'error: a.sh:3: a quotation mark'],
    ['a bad escape', { 'a.conf': 'spark.a=\\u00\n' }, 'error: a.conf: line 1'],
  ])('%s', (_, files, message) => {
    const cwd = directoryOf({ ...files, 'z/spark-defaults.conf': TYPO });
    for (const names of [['.'], [...Object.keys(files), 'z/spark-defaults.conf']]) {
      const called = call(['check', ...names], { cwd });
      expect(codesOf(called)).toEqual(['SPARK100 z/spark-defaults.conf:1']);
      expect(called.err).toContain(message);
      expect(called.code).toBe(2);
    }
  });

  test('a template that happens to be YAML is said to be one', () => {
    const called = call(['check', '-'], { stdin: APPLICATION.replace('registry.example.com/sales:1', '"{{ .Values.image }}"') });
    expect(called.code).toBe(1);
    expect(called.err).toContain('note: standard input: it is a template of Helm');
    expect(call(['check', '-'], { stdin: APPLICATION.replace('registry.example.com/sales:1', '"{{APP_ID}}"') }).err).toBe('');
  });

  test('a file that is not there', () => {
    const called = call(['check', 'nothing.yaml', 'a.conf'], { cwd: directoryOf({ 'a.conf': TYPO }) });
    expect([called.code, codesOf(called)]).toEqual([2, ['SPARK100 a.conf:1']]);
  });

  test('a bad document beside a good one', () => {
    const called = call(['check', 'a.yaml'], { cwd: directoryOf({ 'a.yaml': `kind: [\n---\n${APPLICATION}` }) });
    expect([called.code, codesOf(called)]).toEqual([2, ['SPARK100 a.yaml:13']]);
  });

  test('a bad command of a script beside good ones', () => {
    const script = `${submit('spark.executor.memry=1g')}spark-submit --bogus x.py\n${submit('spark.executor.core=1')}`;
    const called = call(['check', 'a.sh'], { cwd: directoryOf({ 'a.sh': script }) });
    expect([called.code, codesOf(called)]).toEqual([2, ['SPARK100 a.sh:5', 'SPARK100 a.sh:12']]);
  });
});

describe('a directory', () => {
  test('is searched for properties files and scripts, too', () => {
    const cwd = directoryOf({ 'conf/spark-defaults.conf': TYPO, 'jobs/a.sh': submit('spark.executor.memry=1g'), 'jobs/b.yaml': APPLICATION, 'conf/other.conf': 'a = b\n', 'cdk8s.yaml': 'app: x\n' });
    const { code, err, ...called } = call(['check', 'conf', 'jobs'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(codesOf({ code, err, ...called })).toEqual(['SPARK100 conf/spark-defaults.conf:1', 'SPARK100 jobs/a.sh:5', 'SPARK100 jobs/b.yaml:11']);
  });

  test('says which charts and kustomizations it does not read', () => {
    const cwd = directoryOf({
      'a.conf': TYPO,
      'chart/Chart.yaml': 'name: x\n',
      'chart/values.yaml': 'kind: x\n',
      'chart/templates/a.yaml': 'kind: {{ x }}\n',
      'kustomization.yaml': 'resources: [a.yaml]\n',
    });
    const { code, err } = call(['check', '.'], { cwd });
    expect(code).toBe(1);
    expect(err).toBe('note: chart: it is a chart of Helm, which makes its manifests first: "helm template chart | cdk8s-spark check -"\n'
      + 'note: kustomization.yaml: it is a kustomization, which makes its manifests first: "kubectl kustomize <directory> | cdk8s-spark check -"\n');
  });
});

describe('files that are no manifests were read as properties', () => {
  test.each([
    ['values.yaml', 'replicas: 3\nimage:\n  tag: x\n', 'it has no object of Kubernetes'],
    ['kustomization.yaml', 'resources: [a.yaml]\n', 'it is a kustomization'],
    ['job.yaml', 'kind: Job\n', 'it has no object of Kubernetes'],
    ['notes.txt', 'nothing: to see\n', 'nothing in it is Spark'],
    ['tool.py', '#!/usr/bin/env python3\nspark.stop()\n', 'nothing in it is Spark'],
  ])('%s', (name, text, reason) => {
    const cwd = directoryOf({ [name]: text, 'a.conf': TYPO });
    const called = call(['check', name, 'a.conf'], { cwd });
    expect([called.code, codesOf(called)]).toEqual([1, ['SPARK100 a.conf:1']]);
    expect(called.err).toMatch(new RegExp(`^note: ${name}: ${reason}`));
    expect(call(['check', name], { cwd })).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no configuration of Spark is in') });
  });

  test('random bytes called .yaml', () => {
    const called = call(['check', 'a.yaml', 'a.conf'], { cwd: directoryOf({ 'a.yaml': '\u0000\u0001\ufffd:\t{', 'a.conf': TYPO }) });
    expect(codesOf(called)).toEqual(['SPARK100 a.conf:1']);
  });

  test('a command line in standard input', () => {
    const called = call(['check', '-'], { stdin: 'spark-submit --master k8s://https://x \\\n  --conf spark.executor.memry=1g local:///a.py\n' });
    expect(codesOf(called)).toEqual(['SPARK100 standard']);
    expect(called.out).toContain('standard input:2 --conf spark.executor.memry');
  });

  test('a mark at the beginning of a file is no part of its first key', () => {
    expect(call(['check', 'a.conf'], { cwd: directoryOf({ 'a.conf': `\ufeff${TYPO}` }) }).out).toContain('Did you mean "spark.executor.memory"');
  });
});

describe('findings did not say where', () => {
  const cwd = directoryOf({ 'a.yaml': APPLICATION, 'a.sh': submit('spark.executor.memry=1g'), 'a.conf': `\n${TYPO}` });

  test('every one has file and line, in JSON too', () => {
    const { findings } = JSON.parse(call(['check', '--json', 'a.yaml', 'a.sh', 'a.conf'], { cwd }).out);
    expect(findings.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`)).toEqual(['a.sh:5', 'a.conf:2', 'a.yaml:11']);
  });

  test('three commands of one script are told apart', () => {
    const script = `${submit('spark.executor.memry=1g')}${submit('spark.executor.memry=1g')}${submit('spark.executor.memry=1g')}`;
    expect(codesOf(call(['check', '-'], { stdin: script }))).toHaveLength(3);
    const { findings } = JSON.parse(call(['check', '--json', '-'], { stdin: script }).out);
    expect(findings.map(({ line }: { line: number }) => line)).toEqual([5, 11, 17]);
  });

  test('an item of a list, an argument, a variable', () => {
    const pod = (name: string) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: { containers: [{ image: 'apache/spark:4.1.2', args: ['driver', '--conf', 'spark.executor.memry=1g', 'local:///a.py'], env: [{ name: 'DB_PASSWORD', value: 'x' }] }] },
    });
    const stdin = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [pod('a'), pod('b')] }, undefined, 1);
    const line = (text: string, nth: number) => stdin.split('\n').flatMap((one, index) => (one.includes(text) ? [index + 1] : []))[nth];
    const { findings } = JSON.parse(call(['check', '--json', '-'], { stdin }).out);
    const found = findings.filter(({ code }: { code: string }) => ['SPARK070', 'SPARK100'].includes(code));
    expect(found.map((finding: { line: number }) => finding.line).sort((a: number, b: number) => a - b)).toEqual(
      [line('memry', 0), line('DB_PASSWORD', 0), line('memry', 1), line('DB_PASSWORD', 1)]);
  });
});

describe('a variable hid what stands behind it', () => {
  test('the rest is read, and what is not is said', () => {
    const script = '#!/bin/bash\nspark-submit $SPARK_OPTS --master k8s://https://x --conf spark.executor.memry=1 \\\n  "${ARGS[@]}" local:///opt/etl.py\n';
    const { code, out, err } = call(['check', 'a.sh'], { cwd: directoryOf({ 'a.sh': script }) });
    expect(code).toBe(1);
    expect(out).toContain('a.sh:2 --conf spark.executor.memry');
    expect(err).toBe('note: a.sh:2: only the shell knows what is in "$SPARK_OPTS", so it is not checked\n'
      + 'note: a.sh:3: only the shell knows what is in "${ARGS[@]}", so it is not checked\n');
  });
});

test('a key that is there twice in a manifest, which kubectl takes, is a warning, and the rest is read', () => {
  const twice = APPLICATION.replace('    spark.executor.memry: 4g', '    spark.executor.cores: "1"\n    spark.executor.cores: "2"');
  expect(call(['check', '-'], { stdin: twice })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^warning SPARK001 standard input:1[12] SparkApplication\/sales .*spark\.executor\.cores.* in line 11 = "1": it counts for nothing, because line 12 says "2"/),
  });
});

test('an empty standard input, as of a command that has failed, was no error', () => {
  expect(call(['check', '-'], { stdin: ' \n' })).toMatchObject({ code: 2, err: expect.stringMatching(/standard input: nothing has come; .*failed/) });
});

test('a Python application on an image without Python was no error', () => {
  const { code, out } = call(['check', '--', 'spark-submit', '--master', 'k8s://https://x', '--deploy-mode', 'cluster',
    '--conf', 'spark.kubernetes.container.image=apache/spark:4.1.2-scala2.13-java21-ubuntu', 'local:///a.py']);
  expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(/SPARK011 .*needs python\. Use an image with it, such as one whose tag ends in "-python3-ubuntu"/) });
});
