import { call, directoryOf, findingsIn, linesOf } from './call';

const TYPO = 'spark.executor.memory 4g\nspark.executor.memoryOverheadFacto 0.2\n';

test('a mistake in a file is told with its line, its key and what to write', () => {
  const cwd = directoryOf({ 'conf/spark-defaults.conf': TYPO });
  expect(call(['check', 'conf/spark-defaults.conf'], { cwd })).toEqual({
    code: 1,
    out: 'error SPARK100 conf/spark-defaults.conf:2 spark.executor.memoryOverheadFacto = "0.2": Spark 4.1.2 has no such key. '
      + 'Did you mean "spark.executor.memoryOverheadFactor"?\n1 error, no warnings in 1 input\n',
    err: '',
  });
});

test('a right file has no findings', () => {
  expect(call(['check', '-'], { stdin: 'spark.executor.memory 4g\n' })).toEqual({ code: 0, out: 'no errors, no warnings in 1 input\n', err: '' });
});

test('warnings are a failure only with --strict', () => {
  const stdin = 'spark.acme.audit true\n';
  expect(call(['check', '-'], { stdin })).toMatchObject({ code: 0, out: expect.stringMatching(/^warning SPARK101 standard input:1 spark\.acme\.audit = "true"/) });
  expect(call(['check', '--strict', '-'], { stdin }).code).toBe(1);
});

test('a plugin\'s keys can be declared, and a warning ignored', () => {
  expect(findingsIn('spark.acme.audit true\n', '--allow-keys', 'spark.acme.')).toEqual([]);
  expect(findingsIn('spark.acme.audit true\n', '--ignore', 'SPARK101')).toEqual([]);
});

test('--json prints one document', () => {
  const { code, out } = call(['check', '--json', '-'], { stdin: `${TYPO}spark.acme.audit true\n` });
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    findings: [
      {
        severity: 'error',
        code: 'SPARK100',
        path: 'standard input',
        file: 'standard input',
        line: 2,
        place: 'standard input:2',
        key: 'spark.executor.memoryOverheadFacto',
        value: '0.2',
        why: 'Spark 4.1.2 has no such key',
        fix: 'Did you mean "spark.executor.memoryOverheadFactor"?',
      },
      expect.objectContaining({ severity: 'warning', code: 'SPARK101', place: 'standard input:3' }),
    ],
    notes: [],
    errors: 1,
    warnings: 1,
  });
});

test.each([
  ['spark.executor.memory 8 gb', 'SPARK102 standard input:1 spark.executor.memory = "8 gb": the value is not a size'],
  ['spark.executor.instances 0', 'SPARK025 standard input:1 spark.executor.instances = "0": Spark does not start without executors, unless they come and go '
    + 'with the work. Write 1 or more, or switch spark.dynamicAllocation.enabled on.'],
  ['spark.executor.instances 0\nspark.dynamicAllocation.enabled false', 'SPARK025 standard input:1 spark.executor.instances = "0"'],
  ['spark.driver.memory 100m', 'SPARK020 standard input:1 spark.driver.memory = "100m": Spark does not start with a heap below 465Mi. Write 512m or more.'],
  ['spark.executor.extraJavaOptions -Xmx4g', 'SPARK024 standard input:1 spark.executor.extraJavaOptions = "-Xmx4g": the heap is spark.executor.memory. '
    + 'Set spark.executor.memory instead.'],
  ['spark.kubernetes.executor.limit.cores 1\nspark.executor.cores 2', 'SPARK023 standard input:1 spark.kubernetes.executor.limit.cores = "1": it is below the '
    + 'request of 2, set by spark.executor.cores.'],
  ['spark.dynamicAllocation.enabled true\nspark.dynamicAllocation.minExecutors 5\nspark.dynamicAllocation.maxExecutors 2',
    'SPARK030 standard input:2 spark.dynamicAllocation.minExecutors = "5": it is above spark.dynamicAllocation.maxExecutors (2)'],
  ['spark.kubernetes.executor.label.spark-role x', 'SPARK040 standard input:1 spark.kubernetes.executor.label.spark-role = "x": Spark sets the label'],
  ['spark.jars.packages a:b', 'SPARK015 standard input:1 spark.jars.packages = "a:b": a Maven coordinate here has 3 parts'],
  ['spark.jars.packages a:b_2.12:1', 'SPARK111 standard input:1 spark.jars.packages = "a:b_2.12:1"'],
  ['fs.s3a.endpoint x', 'SPARK003 standard input:1 fs.s3a.endpoint = "x": Spark ignores every key that does not begin with "spark.". Write "spark.hadoop.fs.'],
  ['spark.shuffle.service.enabled true', 'SPARK108 standard input:1 spark.shuffle.service.enabled = "true"'],
  ['spark.kubernetes.executor.volumes.csi.a.mount.path /a', 'SPARK113 standard input:1 spark.kubernetes.executor.volumes.csi.a.*: Spark has no volumes'],
  ['spark.executor.resource.gpu.amount 1\nspark.task.resource.gpu.amount 1', 'SPARK115 standard input:1 spark.executor.resource.gpu.amount'],
])('%j', (conf, finding) => {
  expect(findingsIn(`${conf}\n`)).toEqual([expect.stringContaining(`error ${finding}`)]);
});

test('no executors to begin with is right where dynamic allocation brings them', () => {
  expect(findingsIn('spark.executor.instances 0\nspark.dynamicAllocation.enabled true\n')).toEqual([]);
  const submit = (...options: string[]) => linesOf(call(['check', '--', 'spark-submit', ...options, '--class', 'A', 'local:///a.jar']));
  expect(submit('--num-executors', '0')).toEqual([expect.stringContaining('error SPARK025 spark-submit --num-executors spark.executor.instances = "0"')]);
  expect(submit('--num-executors', '0', '--conf', 'spark.dynamicAllocation.enabled=true')).toEqual([]);
});

test('files of the image that executors never get are told in every key that names some, on Kubernetes', () => {
  const conf = 'spark.submit.pyFiles local:///opt/a.zip\nspark.files hdfs://b/c,local:///opt/d\nspark.archives local:///opt/e.zip\nspark.jars local:///f.jar\n';
  expect(findingsIn(conf)).toEqual([
    expect.stringContaining('SPARK016 standard input:1 spark.submit.pyFiles = "local:///opt/a.zip"'),
    expect.stringContaining('SPARK016 standard input:2 spark.files = "local:///opt/d"'),
    expect.stringContaining('SPARK016 standard input:3 spark.archives = "local:///opt/e.zip"'),
  ]);
  expect(findingsIn(conf, '--ignore', 'SPARK016')).toEqual([]);
  expect(findingsIn(`${conf}spark.master yarn\n`)).toEqual([]);
});

test('a mistake is told once', () => {
  expect(findingsIn('spark.executor.memoryOverheadFactor -1\n')).toEqual([expect.stringContaining('SPARK102')]);
  expect(findingsIn('spark.jars https://user:made-up-value@host/a.jar\n')).toEqual([expect.stringContaining('SPARK070')]);
  expect(findingsIn('spark.executor.extraJavaOptions -Xmx4g -Dspark.a=1\n')).toEqual([expect.stringContaining('-Xmx4g'), expect.stringContaining('-Dspark.a=1')]);
});

test('what Spark accepts without a word is no more than a warning', () => {
  const conf = 'spark.dynamicAllocation.enabled true\nspark.dynamicAllocation.minExecutors 5\nspark.dynamicAllocation.initialExecutors 2\n';
  expect(findingsIn(conf)).toEqual([expect.stringContaining('warning SPARK030 standard input:3 spark.dynamicAllocation.initialExecutors = "2"')]);
});

test('a key that is given twice is told where it counts for nothing', () => {
  expect(findingsIn('spark.a.b 1\nspark.a.b 2\n', '--allow-keys', 'spark.')).toEqual([
    'warning SPARK001 standard input:1 spark.a.b = "1": it counts for nothing, because standard input:2 says "2". Keep one of the two.',
  ]);
  expect(findingsIn('spark.a.b 1\nspark.a.b 1\n', '--allow-keys', 'spark.')).toEqual([]);
});

test('findings come in the order of the lines', () => {
  const lines = findingsIn('spark.b.b 1\nspark.b.b 2\nspark.a.a 1\nspark.executor.memory x\n');
  expect(lines.map((line) => / input:(\d)/.exec(line)![1])).toEqual(['1', '2', '3', '4']);
});

describe('a secret is never printed', () => {
  test.each([
    'spark.hadoop.fs.s3a.secret.key made-up-value',
    'spark.ssl.keyPassword made-up-value',
    'spark.executor.extraJavaOptions -Dspark.ssl.keyPassword=made-up-value',
    'spark.driver.extraJavaOptions -Djavax.net.ssl.trustStorePassword=made-up-value',
    'spark.jars.packages a:b\nspark.jars.repositories https://user:made-up-value@host/maven',
    'spark.acme.password made-up-value\nspark.acme.password other-made-up-value',
    'spark.executor.memory made-up-value://a:made-up-value@b',
  ])('%s', (conf) => {
    const { code, out, err } = call(['check', '--json', '-'], { stdin: `${conf}\n` });
    expect(code).toBe(1);
    expect(out + err).not.toContain('made-up-value');
    expect(findingsIn(conf).join()).not.toContain('made-up-value');
  });

  test('nor in a command line or in a variable', () => {
    const command = call(['check', '--', 'spark-submit', 'local:///a.py', '--password', 'made-up-value']);
    expect(linesOf(command)).toEqual([expect.stringContaining('error SPARK070 spark-submit argument 2 of the application')]);
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { containers: [{ args: [driver, "local:///a.py"],'
      + ' env: [{ name: DB_PASSWORD, value: made-up-value }] }] }';
    const manifest = call(['check', '-'], { stdin: pod });
    expect(linesOf(manifest)).toEqual([expect.stringContaining('error SPARK070 standard input:4 Pod/p variable DB_PASSWORD of the driver')]);
    expect(command.out + manifest.out).not.toContain('made-up-value');
  });
});

test('the ways out of a secret in plain text depend on who reads the key', () => {
  expect(findingsIn('spark.hadoop.fs.s3a.secret.key x\n')).toEqual([expect.stringContaining('Write "${env.NAME}"')]);
  expect(findingsIn('spark.ssl.keyPassword x\n')).toEqual([expect.stringContaining('Write "${env:NAME}"')]);
});

describe('usage', () => {
  test.each([
    [['check'], 'there is nothing to check; name a file, or write a command line after "--"'],
    [['check', 'missing.conf'], 'missing.conf: cannot be read: there is no such file'],
    [['check', '--ignore', 'SPARK100', '-'], 'it is an error, which cannot be ignored'],
    [['check', '--ignore', 'SPARK999', '-'], 'there is no such code'],
    [['check', '--spark-version', '4.1', '-'], '--spark-version 4.1 has no three numbers; write it like 4.1.2'],
    [['check', '--bogus'], 'unknown option \'--bogus\''],
    [['chek'], 'Did you mean check?'],
    [['check', '--', 'app.py'], '"app.py" is no program of Spark'],
    [['check', '--', 'spark-submit', '--exector-memory', '4g', 'a.py'], 'did you mean "--executor-memory"?'],
    [['check', '--', 'spark-submit', '--properties-file', 'missing.conf', 'a.py'], '"missing.conf" cannot be read'],
  ])('%j ends with 2', (words, message) => {
    const { code, out, err } = call(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('bad YAML, bad escapes and manifests without Spark end with 2', () => {
    expect(call(['check', '-'], { stdin: 'apiVersion: v1\nkind: [' })).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read as YAML') });
    expect(call(['check', '-'], { stdin: 'a=\\u00' })).toMatchObject({ code: 2, err: expect.stringContaining('standard input: line 1: "\\u00"') });
    expect(call(['check', '-'], { stdin: 'apiVersion: v1\nkind: Pod' })).toMatchObject({ code: 2, err: expect.stringContaining('no configuration of Spark') });
  });

  test.each(['check', 'preview', 'footprint', 'explain', 'report'])('%s --help ends with 0, with an example and the exit codes', (command) => {
    const { code, out } = call([command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Exit codes: 0[^]*\\$ cdk8s-spark ${command}`));
    expect(out).toContain('--json');
  });

  test('without a command the help is shown, and it is a failure', () => {
    expect(call([])).toMatchObject({ code: 2, err: expect.stringContaining('Commands:') });
    expect(call(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test('an overhead of nothing is told of both roles, and stops nobody', () => {
  const { code, out } = call(['check', '-'], { stdin: 'spark.driver.memoryOverhead 0m\nspark.executor.memoryOverhead 0m\n' });
  expect(code).toBe(0);
  expect(out.match(/^warning SPARK157 .*memoryOverhead = "0m"/gm)).toHaveLength(2);
});
