import { ApiObject, Chart, Duration, JsonPatch, Size } from 'cdk8s';
import { Cpu, EnvFieldPaths, EnvValue, ISecret, Secret, ServiceAccount } from 'cdk8s-plus-30';
import { SIDECAR_TEMPLATE } from './sidecar-template';
import { mount, PI, python, sparkPi } from './small';
import { Case } from '../case';

const COMPLETE = { end: 'Complete', exitCode: 0 } as const;

/** Options of a JVM, and what driver and executors alike make of the first ones. */
const OPTIONS = '-Dc.single=\'a\\b c\' -Dc.double="a\\\\b\\"" -Dc.unknown=$(date) -Dc.late=$(SPARK_EXECUTOR_POD_IP) -Dc.home=$HOME'
  + ' -Dc.bare=a\\b -Dc.own=$(OWN) -Dc.escaped=$$(OWN) -Dc.dollars=a$$b -Dc.id={{EXECUTOR_ID}} -Dc.key=${spark.app.name}';
const OF_BOTH = ['-Dc.single=a\\b c', '-Dc.double=a\\b"', '-Dc.unknown=$(date)', '-Dc.late=$(SPARK_EXECUTOR_POD_IP)', '-Dc.home=$HOME'];

const NOTES = { 'note': 'hello "world" = \\ ünï\nsecond line', 'json': '{"a": "b\\n"}', 'example.com/empty': '' };

/** Applications that run to their end, with all that a job can be told. */
export const COMPLETES: readonly Case[] = [
  { name: 'completes: spark-pi', build: sparkPi({ executor: { instances: 2 } }), ...COMPLETE, says: [PI] },
  {
    name: 'completes: labels and annotations',
    build: sparkPi({
      driver: { labels: { 'team': 'a', 'example.com/x': 'y' }, annotations: NOTES },
      executor: {
        labels: { team: 'a', app: '{{APP_ID}}', executor: 'e-{{EXECUTOR_ID}}', empty: '' },
        annotations: { ...NOTES, id: '{{EXECUTOR_ID}}/{{APP_ID}}' },
      },
    }),
    ...COMPLETE,
    says: [PI],
  },
  {
    name: 'completes: environment',
    build: (chart) => python(['A', 'NODE', 'REFERRING', 'TEXT', 'SECRET', 'OPTIONAL', 'FROM_region'].map((name) => `variable:${name}`), {
      driver: { env: { A: EnvValue.fromValue('x y "q" \\ $HOME $(POD_NAME)'), NODE: EnvValue.fromFieldRef(EnvFieldPaths.NODE_NAME) } },
      executor: {
        env: {
          A: EnvValue.fromValue('x y "q" \\ $HOME'),
          EMPTY: EnvValue.fromValue(''),
          TEXT: EnvValue.fromValue('l1\nl2'),
          NODE: EnvValue.fromFieldRef(EnvFieldPaths.NODE_NAME),
          LABEL: EnvValue.fromFieldRef(EnvFieldPaths.POD_LABEL, { key: 'spark-exec-id' }),
          REFERRING: EnvValue.fromValue('$(A)!'),
          SECRET: EnvValue.fromSecretValue({ secret: secretWith(chart, 'own', { key: 'of the Secret' }), key: 'key' }),
          OPTIONAL: EnvValue.fromSecretValue({ secret: Secret.fromSecretName(chart, 'optional', 'not-there'), key: 'key' }, { optional: true }),
        },
        envFrom: [
          { configMapRef: { name: 'not-there', optional: true } },
          { secretRef: { name: secretWith(chart, 'settings', { region: 'north' }).name }, prefix: 'FROM_' },
        ],
      },
    })(chart),
    ...COMPLETE,
    says: [
      /^VARIABLE "A" "x y \\"q\\" \\\\ \$HOME"$/m,
      /^VARIABLE "NODE" "\S+"$/m,
      /^VARIABLE "TEXT" "l1\\nl2"$/m,
      /^VARIABLE "SECRET" "of the Secret"$/m,
      /^VARIABLE "OPTIONAL" null$/m,
      /^VARIABLE "FROM_region" "north"$/m,
    ],
  },
  {
    name: 'completes: placement and sizes',
    build: sparkPi({
      driver: {
        cores: 2,
        coreRequest: Cpu.millis(300),
        coreLimit: Cpu.units(2),
        memory: Size.mebibytes(600),
        memoryOverheadFactor: 0.9,
        priorityClassName: 'system-cluster-critical',
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoSchedule' }],
      },
      executor: {
        instances: 2,
        cores: 2,
        coreRequest: Cpu.millis(250),
        coreLimit: Cpu.millis(1500),
        memory: Size.mebibytes(600),
        memoryOverhead: Size.mebibytes(401),
        offHeapMemory: Size.mebibytes(100),
        terminationGracePeriod: Duration.seconds(7),
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        tolerations: [{ key: 'spot', operator: 'Equal', value: 'true', effect: 'NoExecute', tolerationSeconds: 30 }],
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [{
              weight: 5,
              podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { 'spark-role': 'executor' } } },
            }],
          },
        },
        topologySpreadConstraints: [{
          maxSkew: 1,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { 'spark-role': 'executor' } },
        }],
      },
    }),
    ...COMPLETE,
    says: [PI],
  },
  {
    name: 'completes: options of the JVM, and shares of its memory',
    build: sparkPi({
      driver: { javaOptions: '-Da="x y" -XX:+UseG1GC' },
      executor: {
        javaOptions: '-Da="x y" -Db=\'p q\' -De=$HOME -Df={{APP_ID}} -Dg={{EXECUTOR_ID}} -XX:+UseG1GC',
        memoryOverheadFactor: 0.777,
        offHeapMemory: Size.mebibytes(300),
      },
    }),
    ...COMPLETE,
    says: [PI],
  },
  {
    name: 'completes: options that driver and executors understand differently',
    build: python(['options:-Dc.'], {
      driver: { javaOptions: OPTIONS, env: { JAVA_TOOL_OPTIONS: EnvValue.fromValue('-Dc.tool=$(POD_NAME)') } },
      executor: { javaOptions: OPTIONS, env: { OWN: EnvValue.fromValue('own') } },
    }),
    ...COMPLETE,
    says: [/^Picked up JAVA_TOOL_OPTIONS: -Dc\.tool=app-\w+$/m],
    check: ({ log }) => saysJson(log, 'OPTIONS', [
      [...OF_BOTH, '-Dc.bare=ab', '-Dc.own=$(OWN)', '-Dc.escaped=$$(OWN)', '-Dc.dollars=a$$b', '-Dc.id={{EXECUTOR_ID}}', '-Dc.key=${spark.app.name}'],
      [...OF_BOTH, '-Dc.bare=a\\b', '-Dc.own=own', '-Dc.escaped=$(OWN)', '-Dc.dollars=a$b', '-Dc.id=1', '-Dc.key=app'],
    ]),
  },
  {
    name: 'completes: python, its memory and its arguments',
    build: python(['argv', '', ' ', 'a b', 'l1\nl2', '"dq" \'sq\'', '$(POD_NAME)', '$$(POD_NAME)', '$HOME', '--conf', 'a=b', '--class', '--', '-h', 'ünï', '\\', '*', '{{APP_ID}}', '$'], {
      executor: { pysparkMemory: Size.mebibytes(222) },
    }),
    ...COMPLETE,
    // Nothing keeps this application until its executor is there.
    reachesFootprint: false,
    check: ({ log, driver }) => saysJson(log, 'ARGV', [
      '', ' ', 'a b', 'l1\nl2', '"dq" \'sq\'', driver.name, '$(POD_NAME)', '$HOME', '--conf', 'a=b', '--class', '--', '-h', 'ünï', '\\', '*', '{{APP_ID}}', '$',
    ]),
  },
  {
    name: 'completes: texts of the configuration',
    build: python(Object.keys(TEXTS()).map((key) => `conf:${key}`), { sparkConf: TEXTS() }),
    ...COMPLETE,
    reachesFootprint: false,
    check: ({ log }) => Object.entries(TEXTS()).flatMap(([key, text]) => saysJson(log, `CONF "${key}"`, text)),
  },
  {
    name: 'completes: dynamic allocation, 2 at the start, then 3, then 1',
    build: python(['squares:6:4', 'sleep:15'], { dynamicAllocation: { minExecutors: 1, initialExecutors: 2, maxExecutors: 3, executorIdleTimeout: Duration.seconds(3) } }),
    async play(run) {
      await run.until('there are 3 executors', () => run.running.length === 3);
      await run.until('one is left when there is no work', () => run.running.length === 1);
    },
    ...COMPLETE,
    says: [/Going to request 2 executors from Kubernetes/, /^SUM 55$/m],
    reachesFootprint: true,
  },
  {
    name: 'completes: dynamic allocation that never needs an executor',
    build: python(['say:NOTHING'], { executor: { instances: 0 }, dynamicAllocation: { maxExecutors: 1 } }),
    ...COMPLETE,
    says: [/^NOTHING$/m],
    reachesFootprint: false,
    check: ({ executors }) => executors.map(({ name }) => `an executor that nobody needed: ${name}`),
  },
  {
    name: 'completes: dependencies that the driver has, and gives to executors',
    build: (chart) => {
      const files = secretWith(chart, 'library', { 'library.py': 'VALUE = 42\n', 'library.txt': 'a file' });
      const job = python(['import:library', 'file:library.txt'], {
        deps: { pyFiles: ['file:///opt/library/library.py'], files: ['/opt/library/library.txt'] },
      })(chart);
      mount(job, { name: 'library', secret: { secretName: files.name } }, '/opt/library');
      return job;
    },
    ...COMPLETE,
    says: [/^IMPORTED "library" 42$/m, /^FILE "library.txt" "a file"$/m],
  },
  {
    name: 'completes: a context that nobody stops, while its executors start',
    build: python(['leave'], { executor: { instances: 3 } }),
    ...COMPLETE,
    reachesFootprint: false,
  },
  {
    name: 'completes: a thread of Python\'s that outlives the program',
    build: python(['squares:1:0', 'thread:8:squares:3:0', 'leave']),
    ...COMPLETE,
    says: [/^SUM 0$[^]*^SUM 5$/m],
  },
  { name: 'completes: no namespace in the chart', build: sparkPi(), withoutNamespace: true, ...COMPLETE, says: [PI] },
  { name: 'completes: no security context', build: sparkPi({ podSecurity: 'none' }), level: 'baseline', ...COMPLETE, says: [PI] },
  {
    name: 'completes: ServiceAccounts of one\'s own',
    build: (chart) => sparkPi({
      driver: { serviceAccount: new ServiceAccount(chart, 'driver', { metadata: { name: 'own-driver' } }) },
      executor: { serviceAccount: new ServiceAccount(chart, 'executor', { metadata: { name: 'own-executor' } }) },
    })(chart),
    ...COMPLETE,
    says: [PI],
  },
  { name: 'completes: longest name', build: sparkPi({ name: `n${'a'.repeat(27)}-${'b'.repeat(24)}-end` }), ...COMPLETE, says: [PI] },
  {
    name: 'completes: LimitRange with defaults',
    build: (chart) => {
      new ApiObject(chart, 'range', {
        apiVersion: 'v1',
        kind: 'LimitRange',
        metadata: { name: 'range' },
        spec: { limits: [{ type: 'Container', default: { cpu: '900m', memory: '2Gi' }, defaultRequest: { cpu: '150m', memory: '1Gi' } }] },
      });
      return sparkPi()(chart);
    },
    ...COMPLETE,
    says: [PI],
    reachesFootprint: false,
    differs: [/resources\.limits\.cpu: \(missing\) \| "900m"$/, /annotations: \(missing\) \| \{"kubernetes.io\/limit-ranger":"[^"]+"\}$/],
  },
  {
    name: 'completes: template of executors replaced by a patch',
    build: (chart) => {
      const job = sparkPi()(chart);
      job.configMap.addJsonPatch(JsonPatch.replace('/data/executor-pod.yaml.template', SIDECAR_TEMPLATE));
      return job;
    },
    ...COMPLETE,
    says: [PI],
    differs: [/spec\.serviceAccountName: \(missing\) \| "default"$/],
  },
];

function secretWith(chart: Chart, name: string, stringData: { [key: string]: string }): ISecret {
  return new Secret(chart, name, { metadata: { name }, stringData });
}

/** Texts that the file of Spark's configuration, or a shell, would take for something else. */
function TEXTS(): { [key: string]: string } {
  return {
    'spark.conformance.backslash': 'a\\b\\\\c\\n',
    'spark.conformance.quotes': '"dq" \'sq\' `bt`',
    'spark.conformance.blanks': 'a  b   c',
    'spark.conformance.unicode': 'ünïcödé – 日本 😀',
    'spark.conformance.dollar': '$(X) $HOME ${HOME} $(POD_NAME) {{APP_ID}}',
    'spark.conformance.hash': '#a!b=c:d',
    'spark.conformance.lines': 'l1\nl2\ttab',
    'spark.conformance.empty': '',
    'spark.conformance.end': 'ends\\',
    'spark.conformance.newline': 'a line\n',
    'spark.conformance.odd': '\u00a0no-break space and \u0001\u00a0',
  };
}

function saysJson(log: string, word: string, expected: unknown): string[] {
  const line = log.split('\n').find((candidate) => candidate.startsWith(`${word} `))?.slice(word.length + 1);
  return line !== undefined && JSON.stringify(JSON.parse(line)) === JSON.stringify(expected) ? [] : [`${word}: ${line}, not ${JSON.stringify(expected)}`];
}
