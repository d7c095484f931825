import { App, Chart, Size, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { SparkImage, SparkJob, SparkJobProps, SparkVersion } from '../../src';
import { workloadsOf } from '../../src/manifests/workloads';
import { Manifest } from '../../src/pod/manifest';

/** The objects of a chart with one job, and the job as the construct knows it. */
function synthesized(props: SparkJobProps) {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  const job = new SparkJob(chart, 'daily', props);
  return { objects: Testing.synth(chart) as Manifest[], workload: job._workload() };
}

/** A pod with one container. */
function podOf(container: object, more: object = {}): Manifest {
  return parse(JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec: { containers: [{ name: 'main', ...container }], ...more } }));
}

/** The configuration of the only workload among objects: key, value and place. */
function confOf(...objects: Manifest[]): string[] {
  const [{ workload }] = workloadsOf(objects);
  return workload.conf.map(({ key, value, origin }) => `${key}=${value} (${origin.name})`);
}

const DIRECTORY = { name: 'conf', mountPath: '/opt/spark/conf' };
const FILES = {
  'spark-defaults.conf': '# size\nspark.executor.memory 2g\nspark.executor.memory 4g\nspark.executor.cores 2\n',
  'other.conf': 'spark.executor.cores 8\n',
};
const CONFIG_MAP = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'conf' }, data: FILES };

test.each([
  ['python', { mainApplicationFile: 'local:///opt/app.py', executor: { memory: Size.gibibytes(4) } }],
  ['java', { mainApplicationFile: 'local:///opt/app.jar', mainClass: 'com.example.Main', dynamicAllocation: { maxExecutors: 4 } }],
  ['java', { mainClass: 'Main', logging: { format: 'json' } }],
  ['java', { mainClass: 'Main', image: SparkImage.custom('x/spark:4.1.2', { entrypoint: ['/opt/run.sh'] }) }],
  ['r', { mainApplicationFile: 'local:///opt/app.R', arguments: ['--conf', 'spark.mine=1'], sparkConf: { 'spark.app.umlaut': 'größe\\n = #1' } }],
] as [string, SparkJobProps][])('what the library emits for %s is read back as it was planned', (language, props) => {
  const { objects, workload } = synthesized(props);
  const [read, ...others] = workloadsOf(objects);
  expect(others).toEqual([]);
  const plain = ({ conf, fields, path, ...rest }: typeof workload) =>
    JSON.parse(JSON.stringify({ ...rest, conf: conf.map(({ key, value }) => [key, value]) }));
  expect(plain(read.workload)).toEqual(plain(workload));
  expect(read).toMatchObject({ path: 'Job/sales-daily', language, deployMode: 'client', arguments: props.arguments ?? [], overridden: [] });
});

test('an entry says where it stands', () => {
  const { objects } = synthesized({ mainApplicationFile: 'local:///opt/app.py' });
  const places = confOf(...objects);
  expect(places).toContain('spark.app.name=sales-daily (spark-defaults.conf:1)');
  expect(places).toContain('spark.driver.host=$(POD_IP) (argument --conf)');
});

test('the file of the configuration directory is read, and the command line counts more', () => {
  const pod = podOf(
    { command: ['/opt/spark/bin/spark-submit'], args: ['--executor-cores', '4', 'local:///a.py'], volumeMounts: [DIRECTORY] },
    { volumes: [{ name: 'conf', configMap: { name: 'conf' } }] },
  );
  expect(confOf(pod, CONFIG_MAP)).toEqual(['spark.executor.cores=4 (argument --executor-cores)', 'spark.executor.memory=4g (spark-defaults.conf:3)']);
  expect(workloadsOf([pod, CONFIG_MAP])[0].overridden.map(({ entry }) => entry.value)).toEqual(['2g']);
  expect(confOf(pod, { ...CONFIG_MAP, metadata: { name: 'conf', namespace: 'elsewhere' } })).toHaveLength(1);
});

test.each([
  ['SPARK_CONF_DIR', { env: [{ name: 'SPARK_CONF_DIR', value: '/etc/spark/' }], volumeMounts: [{ ...DIRECTORY, mountPath: '/etc/spark' }] }, [], 3],
  ['--properties-file', { volumeMounts: [{ ...DIRECTORY, mountPath: '/etc/spark' }] }, ['--properties-file', '/etc/spark/other.conf'], 1],
  ['both files', { volumeMounts: [DIRECTORY] }, ['--properties-file', '/opt/spark/conf/other.conf', '--load-spark-defaults'], 8],
  ['a sub-path', { volumeMounts: [{ name: 'conf', mountPath: '/opt/spark/conf/spark-defaults.conf', subPath: 'spark-defaults.conf' }] }, [], 3],
])('%s leads to the configuration', (_, container, options, cores) => {
  const args = ['driver', ...options, 'local:///a.py'];
  const expected = { 3: '2 (spark-defaults.conf:4)', 1: '8 (other.conf:1)', 8: '8 (other.conf:1)' }[cores];
  const sources = [
    { configMap: { name: 'conf' } },
    { projected: { sources: [{ configMap: { name: 'conf', items: Object.keys(FILES).map((key) => ({ key, path: key })) } }] } },
  ];
  for (const source of sources) {
    const places = confOf(podOf({ args, ...container }, { volumes: [{ name: 'conf', ...source }] }), CONFIG_MAP);
    expect(places).toContain(`spark.executor.cores=${expected}`);
    expect(places.length).toBe(cores === 1 ? 1 : 2);
  }
});

test('spark-submit is found inside a shell\'s script', () => {
  const script = 'set -e\nexport A=1\nexec /opt/spark/bin/spark-submit \\\n  --conf "spark.app.name=the sales" \\\n  --deploy-mode cluster local:///a.R "$DAY" && echo done';
  const [read] = workloadsOf([podOf({ command: ['/bin/bash', '-ec'], args: [script] })]);
  expect(read).toMatchObject({ language: 'r', deployMode: 'cluster', mainApplicationFile: 'local:///a.R', arguments: ['$DAY'] });
  expect(read.workload.conf.map(({ value }) => value)).toEqual(['the sales', 'cluster']);
});

test.each([
  ['Job', (template: unknown) => ({ template })],
  ['CronJob', (template: unknown) => ({ jobTemplate: { spec: { template } } })],
  ['Deployment', (template: unknown) => ({ template })],
  ['StatefulSet', (template: unknown) => ({ template })],
])('the driver of a %s is found', (kind, specOf) => {
  const template = { spec: { containers: [{ name: 'sidecar', args: ['log'] }, { name: 'spark', args: ['driver', 'local:///a.py'] }] } };
  const [{ workload }] = workloadsOf([{ apiVersion: 'x', kind, metadata: { name: 'n', namespace: 's' }, spec: specOf(template) }]);
  expect(workload).toMatchObject({ path: `${kind}/n`, kind, name: 'n', namespace: 's', driver: template });
});

test.each([
  [{ image: 'apache/spark:4.1.2-scala2.13-java21-python3-ubuntu' }, '4.1.2'],
  [{ image: 'registry.example.com:5000/team/spark-py:v4.1.0' }, '4.1.0'],
  [{ image: 'registry.example.com/sales:1.4.2' }, '4.1.2'],
  [{ image: 'apache/spark:latest' }, '4.1.2'],
  [{ image: 'sales:1.4.2', env: [{ name: 'SPARK_VERSION', value: '4.1.3' }] }, '4.1.3'],
])('%j runs Spark %s', (container, version) => {
  const pod = podOf({ ...container, args: ['driver', 'local:///a.py'] });
  expect(workloadsOf([pod])[0].workload.sparkVersion).toBe(version);
  expect(workloadsOf([pod], '4.1.1')[0].workload.sparkVersion).toBe('4.1.1');
});

test('the version that a job declares is read back from its manifests, whatever its image is called', () => {
  const image = SparkImage.custom('registry.example.com/sales:1.4.2', { sparkVersion: SparkVersion.V4_3_0 });
  const { objects } = synthesized({ mainClass: 'Main', image });
  expect(workloadsOf(objects).map(({ workload, sparkVersion }) => [workload.sparkVersion, sparkVersion])).toEqual([['4.3.0', '4.3.0']]);
});

test('an executor, and any other program, is no workload', () => {
  expect(workloadsOf([podOf({ args: ['executor'] }), podOf({ command: ['sh', '-c', 'echo hello'] }), podOf({}), CONFIG_MAP])).toEqual([]);
});

test('what is wrong with a command line is told with its object', () => {
  expect(() => workloadsOf([podOf({ args: ['driver', '--conf', 'spark.a', 'local:///a.py'] })])).toThrow('Pod/p: argument --conf "spark.a" has no "="');
});

test.each([
  [{}, ['other.conf', 'spark-defaults.conf']],
  [{ env: [{ name: 'SPARK_CONF_DIR', value: '/opt/spark/conf/' }] }, ['other.conf', 'spark-defaults.conf']],
  [{ env: [{ name: 'SPARK_CONF_DIR', value: '/etc/spark' }] }, []],
])('the files of the configuration directory are those of ConfigMaps mounted there: %#', (container, files) => {
  const pod = podOf({ args: ['driver', 'local:///a.jar'], volumeMounts: [DIRECTORY], ...container }, { volumes: [{ name: 'conf', configMap: { name: 'conf' } }] });
  expect(workloadsOf([pod, CONFIG_MAP])[0].workload.configurationFiles).toEqual(files);
});
