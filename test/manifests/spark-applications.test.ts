import { parse } from 'yaml';
import { sparkApplicationsOf } from '../../src/manifests/spark-applications';

/** The entries of an input: key, value and place. */
function entriesOf(yaml: string): string[] {
  const [{ conf }] = sparkApplicationsOf([parse(yaml)]);
  return conf.map(({ key, value, origin }) => `${key}=${value} (${origin.name})`);
}

const KUBEFLOW = `
apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: { name: sales }
spec:
  type: Python
  mode: cluster
  sparkVersion: 4.1.1
  image: registry.example.com/sales:1
  mainApplicationFile: local:///opt/sales.py
  arguments: ["--day", 7]
  sparkConf:
    spark.executor.cores: "8"
    spark.jars.packages: a:b:1
  hadoopConf: { fs.s3a.endpoint: https://objects.example.com }
  deps: { packages: [c:d:2, e:f:3] }
  driver:
    cores: 1
    memory: 2g
    env: [{ name: LEVEL, value: debug }, { name: PASSWORD, valueFrom: {} }]
    labels: { team: sales }
  executor: { cores: 2, instances: 3, javaOptions: -Xss2m }
  dynamicAllocation: { enabled: false, maxExecutors: 9 }
`;

test('a SparkApplication of Kubeflow\'s operator', () => {
  const [input] = sparkApplicationsOf([parse(KUBEFLOW)]);
  expect(input).toMatchObject({
    path: 'SparkApplication/sales',
    sparkVersion: '4.1.1',
    language: 'python',
    deployMode: 'cluster',
    mainApplicationFile: 'local:///opt/sales.py',
    arguments: ['--day', '7'],
    environment: { driver: { LEVEL: 'debug' }, executor: {} },
  });
  expect(entriesOf(KUBEFLOW)).toEqual([
    'spark.jars.packages=a:b:1 (spec.sparkConf["spark.jars.packages"])',
    'spark.kubernetes.container.image=registry.example.com/sales:1 (spec.image)',
    'spark.executor.cores=2 (spec.executor.cores)',
    'spark.hadoop.fs.s3a.endpoint=https://objects.example.com (spec.hadoopConf["fs.s3a.endpoint"])',
    'spark.driver.cores=1 (spec.driver.cores)',
    'spark.driver.memory=2g (spec.driver.memory)',
    'spark.kubernetes.driver.label.team=sales (spec.driver.labels["team"])',
    'spark.executor.instances=3 (spec.executor.instances)',
    'spark.executor.extraJavaOptions=-Xss2m (spec.executor.javaOptions)',
  ]);
  expect(input.overridden.map(({ entry, by }) => `${entry.origin.name} < ${by.origin.name}`)).toEqual([
    'spec.deps.packages < spec.sparkConf["spark.jars.packages"]',
    'spec.sparkConf["spark.executor.cores"] < spec.executor.cores',
  ]);
});

test('dynamic allocation counts if it is enabled', () => {
  const entries = entriesOf(KUBEFLOW.replace('enabled: false', 'enabled: true'));
  expect(entries).toContain('spark.dynamicAllocation.enabled=true (spec.dynamicAllocation.enabled)');
  expect(entries).toContain('spark.dynamicAllocation.maxExecutors=9 (spec.dynamicAllocation.maxExecutors)');
});

test('a ScheduledSparkApplication has its application one level deeper', () => {
  const yaml = `
apiVersion: sparkoperator.k8s.io/v1beta2
kind: ScheduledSparkApplication
metadata: { name: nightly }
spec:
  schedule: "@daily"
  template: { type: Scala, mode: in-cluster-client, sparkConf: { spark.a: 1 } }
`;
  expect(entriesOf(yaml)).toEqual(['spark.a=1 (spec.template.sparkConf["spark.a"])']);
  expect(sparkApplicationsOf([parse(yaml)])[0]).toMatchObject({ path: 'ScheduledSparkApplication/nightly', language: 'java', deployMode: 'client' });
});

test('a SparkApplication of Apache\'s operator', () => {
  const yaml = `
apiVersion: spark.apache.org/v1
kind: SparkApplication
metadata: { name: pi }
spec:
  pyFiles: local:///opt/pi.py
  driverArgs: ["20"]
  sparkConf: { spark.executor.instances: "3" }
  runtimeVersions: { sparkVersion: 4.1.1 }
`;
  expect(sparkApplicationsOf([parse(yaml)])).toEqual([
    {
      path: 'SparkApplication/pi',
      conf: [{ key: 'spark.executor.instances', value: '3', origin: { kind: 'sparkConf', name: 'spec.sparkConf["spark.executor.instances"]' } }],
      overridden: [],
      sparkVersion: '4.1.1',
      language: 'python',
      deployMode: 'cluster',
      mainApplicationFile: 'local:///opt/pi.py',
      arguments: ['20'],
      isSubmitted: true,
      problems: [],
    },
  ]);
});

test('other objects are left alone', () => {
  expect(sparkApplicationsOf([{ apiVersion: 'v1', kind: 'Pod' }, { apiVersion: 'spark.apache.org/v1', kind: 'SparkCluster' }, {}])).toEqual([]);
});
