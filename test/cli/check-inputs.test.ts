import { call, directoryOf, linesOf } from './call';
import { REAL_WORLD_JOBS } from '../real-world';

/** Calls `check` with a spark-submit command line. */
function checked(...words: string[]): string[] {
  return linesOf(call(['check', '--', 'spark-submit', ...words, 'local:///opt/app.py']));
}

describe('a command line', () => {
  test('an option is told by its name', () => {
    expect(checked('--executor-memory', '4 gb')).toEqual([expect.stringContaining('error SPARK102 spark-submit --executor-memory spark.executor.memory = "4 gb"')]);
  });

  test('the file that it names is checked with it', () => {
    const cwd = directoryOf({ 'my.conf': 'spark.executor.memory 4gig\nspark.executor.cores none\n' });
    const called = call(['check', '--', 'spark-submit', '--properties-file', 'my.conf', '--executor-cores', '2', 'local:///a.py'], { cwd });
    expect(linesOf(called)).toEqual([expect.stringContaining('error SPARK102 spark-submit my.conf:1 spark.executor.memory = "4gig"')]);
  });

  test('what a shell will put in is not checked', () => {
    expect(checked('--executor-memory', '$MEMORY', '--conf', 'spark.kubernetes.executor.label.a=$(date)')).toEqual([]);
    expect(checked('--conf', 'spark.executor.memoryFraction=$X')).toEqual([expect.stringContaining('SPARK100')]);
  });

  test('blanks around a value are no mistake: Spark drops them too', () => {
    expect(checked('--conf', 'spark.driver.memory= 4g ')).toEqual([]);
  });

  test('keys of the driver\'s pod have no effect in client mode', () => {
    const key = 'spark.kubernetes.driver.volumes.emptyDir.a.mount.path=/a';
    const found = [expect.stringMatching(/^error SPARK106 .*in client mode it does not\. Remove the entry, or let Spark make the driver's pod/)];
    expect(checked('--conf', key)).toEqual(found);
    expect(checked('--deploy-mode', 'cluster', '--conf', key)).toEqual([]);
    expect(checked('--conf', 'spark.kubernetes.context=prod', '--conf', 'spark.kubernetes.authenticate.driver.serviceAccountName=spark')).toEqual([]);
    expect(linesOf(call(['check', '-'], { stdin: key.replace('=', ' ') }))).toEqual([]);
  });

  test('a volume is told where it is written, by the key that is wrong or by its first one', () => {
    const volume = (type: string, name: string, path: string) => ['--conf', `spark.kubernetes.executor.volumes.${type}.${name}.mount.path=${path}`];
    const volumes = [...volume('emptyDir', 'a', '/a'), ...volume('emptyDir', 'spark-local-dir-1', 'scratch'), ...volume('emptyDir', 'Data', 'data')];
    expect(checked(...volumes)).toEqual([
      expect.stringContaining('SPARK113 spark-submit --conf spark.kubernetes.executor.volumes.emptyDir.spark-local-dir-1.mount.path = "scratch"'),
      expect.stringContaining('SPARK113 spark-submit --conf spark.kubernetes.executor.volumes.emptyDir.Data.mount.path = "Data"'),
      expect.stringContaining('SPARK113 spark-submit --conf spark.kubernetes.executor.volumes.emptyDir.Data.mount.path = "data"'),
    ]);
    expect(checked(...volume('emptyDir', 'a', '$DIRECTORY'))).toEqual([]);
  });

  test('what only the library\'s own constructs want of volumes is not asked of others', () => {
    const disk = 'spark.kubernetes.executor.volumes.hostPath.spark-local-dir-1';
    expect(checked('--conf', `${disk}.mount.path=/data`, '--conf', `${disk}.options.path=/mnt`)).toEqual([]);
    const claim = 'spark.kubernetes.executor.volumes.persistentVolumeClaim.data';
    const settings = { 'mount.path': '/data', 'options.claimName': 'OnDemand', 'options.storageClass': 'fast', 'options.sizeLimit': '1Gi' };
    expect(checked(...Object.entries(settings).flatMap(([setting, value]) => ['--conf', `${claim}.${setting}=${value}`]))).toEqual([]);
  });

  test('other cluster managers have keys of their own', () => {
    const queue = ['--queue', 'night', '--conf', 'spark.shuffle.service.enabled=true'];
    expect(checked('--master', 'yarn', ...queue)).toEqual([]);
    expect(checked('--master', 'k8s://https://cluster:6443', ...queue)).toEqual([
      expect.stringContaining('SPARK108'),
      expect.stringContaining('warning SPARK107 spark-submit --queue spark.yarn.queue'),
    ]);
  });

  test('Python in client mode has next to no memory, unless somebody says so', () => {
    const few = expect.stringContaining('warning SPARK118 spark-submit spark.executor.memoryOverheadFactor = "819Mi beside a heap of 8192Mi"');
    expect(checked('--executor-memory', '8g')).toEqual([few]);
    expect(checked('--executor-memory', '8g', '--deploy-mode', 'cluster')).toEqual([]);
    expect(checked('--executor-memory', '8g', '--conf', 'spark.executor.memoryOverheadFactor=0.4')).toEqual([]);
    expect(checked('--executor-memory', '8g', '--conf', 'spark.executor.pyspark.memory=2g')).toEqual([]);
  });

  test('artifacts are checked against the image only if its Spark is known', () => {
    const packages = ['--packages', 'org.apache.hadoop:hadoop-aws:3.3.4', '--conf'];
    const image = (version: string) => `spark.kubernetes.container.image=apache/spark:${version}`;
    expect(checked(...packages, image('4.1.2'))).toEqual([expect.stringContaining('error SPARK112')]);
    expect(checked(...packages, image('3.5.1'))).toEqual([]);
    expect(call(['check', '--', 'spark-submit', '--conf', image('3.5.1'), 'a.py']).err).toBe(
      'note: spark-submit: it is for Spark 3.5.1, and checked by the rules of Spark 4.1\n');
  });
});

test('a script is searched for command lines', () => {
  const script = '#!/bin/bash\ncd /app\n# spark-submit --bogus\nspark-submit \\\n  --executor-memory 4x \\\n  app.py "$@"\nspark-sql --conf spark.sql.shuffle.partitions=many -e "select 1"\n';
  const called = call(['check', 'submit.sh'], { cwd: directoryOf({ 'submit.sh': script }) });
  expect(linesOf(called)).toEqual([
    expect.stringContaining('error SPARK102 submit.sh:5 --executor-memory spark.executor.memory = "4x"'),
    expect.stringContaining('error SPARK102 submit.sh:7 --conf spark.sql.shuffle.partitions = "many"'),
  ]);
});

describe('manifests', () => {
  const job = `
apiVersion: batch/v1
kind: Job
metadata: { name: daily, namespace: spark }
spec:
  template:
    spec:
      containers:
        - image: apache/spark:4.1.2
          args: [driver, --conf, spark.driver.host=$(POD_IP), --conf, spark.executor.memry=1g, "local:///a.py"]
          volumeMounts: [{ name: conf, mountPath: /opt/spark/conf }]
      volumes: [{ name: conf, configMap: { name: daily-conf } }]
`;
  const configMap = `
apiVersion: v1
kind: ConfigMap
metadata: { name: daily-conf, namespace: spark }
data:
  spark-defaults.conf: |
    # sizes
    spark.executor.cores two
`;

  test('a workload is checked with the file in its ConfigMap, also from another file', () => {
    const cwd = directoryOf({ 'a/job.yaml': job, 'b/conf.yaml': configMap });
    expect(linesOf(call(['check', '.'], { cwd }))).toEqual([
      expect.stringContaining('error SPARK100 a/job.yaml:10 Job/daily argument --conf spark.executor.memry = "1g": Spark 4.1.2 has no such key'),
      expect.stringContaining('error SPARK102 b/conf.yaml:8 Job/daily spark-defaults.conf:2 spark.executor.cores = "two"'),
    ]);
    expect(linesOf(call(['check', 'b/conf.yaml', 'a/job.yaml'], { cwd }))).toHaveLength(2);
  });

  test('nobody has said which Kubernetes a manifest is for, so new fields are no mistake', () => {
    const cwd = directoryOf({ 'a/job.yaml': job.replace('      containers:', '      hostUsers: false\n      containers:'), 'b/conf.yaml': configMap });
    expect(linesOf(call(['check', '.'], { cwd })).filter((line) => line.includes('SPARK046'))).toEqual([]);
  });

  test('a ConfigMap without a workload is checked too', () => {
    expect(linesOf(call(['check', '-'], { stdin: configMap }))).toEqual([
      expect.stringContaining('error SPARK102 standard input:8 ConfigMap/daily-conf spark-defaults.conf:2 spark.executor.cores = "two"'),
    ]);
  });

  test('a SparkApplication is checked as what its operator makes of it', () => {
    const stdin = `
apiVersion: sparkoperator.k8s.io/v1beta2
kind: SparkApplication
metadata: { name: sales }
spec:
  mode: cluster
  type: Scala
  sparkVersion: 4.1.1
  sparkConf: { spark.kubernetes.driver.podTemplateFile: /a.yaml, spark.executor.core: "2" }
  driver: { memory: 100m, envVars: { TOKEN: made-up } }
`;
    expect(linesOf(call(['check', '-'], { stdin }))).toEqual([
      expect.stringContaining('error SPARK100 standard input:9 SparkApplication/sales spec.sparkConf["spark.executor.core"] = "2": Spark 4.1.1 has no such key'),
      expect.stringContaining('error SPARK020 standard input:10 SparkApplication/sales spec.driver.memory spark.driver.memory = "100m"'),
      expect.stringContaining('error SPARK070 standard input:10 SparkApplication/sales spec.driver.envVars["TOKEN"] spark.kubernetes.driverEnv.TOKEN: everybody'),
    ]);
  });
});

describe('public jobs', () => {
  /** What a rule about a whole application finds, and is right about: Python's memory in executors with large heaps. */
  const RIGHT = ['eks-rapids-xgboost SPARK118 spark.executor.memoryOverhead', 'apollo-secret-env SPARK118 spark.kubernetes.memoryOverheadFactor'];

  test.each(REAL_WORLD_JOBS)('no false alarm: $name ($source)', ({ name, conf, language, sparkVersion = '', knownMistakes = {} }) => {
    const file = Object.entries(conf).map(([key, value]) => `${key} ${value.replace(/\\/g, '\\\\')}\n`).join('');
    const asFile = JSON.parse(call(['check', '--json', '-', ...versionOption(sparkVersion)], { stdin: file }).out);
    // The same in cluster mode, where the language is known.
    const words = Object.entries(conf).filter(([key]) => key !== 'spark.submit.deployMode').flatMap(([key, value]) => ['--conf', `${key}=${value}`]);
    const main = { java: 'local:///a.jar', python: 'local:///a.py', r: 'local:///a.R' }[language ?? 'java'];
    const command = ['spark-submit', ...words, '--deploy-mode', 'cluster', main];
    const asCommand = JSON.parse(call(['check', '--json', ...versionOption(sparkVersion), '--', ...command]).out);
    const found = [...asFile.findings, ...asCommand.findings]
      // The image and the main class of the command line are of this test's making.
      .filter(({ code, key = '' }) => code !== 'SPARK158' && !Object.keys(knownMistakes).some((mistake) => key.includes(mistake)))
      .map(({ code, key }) => `${name} ${code} ${key}`);
    expect(found.filter((finding) => !RIGHT.includes(finding))).toEqual([]);
  });
});

function versionOption(version: string): string[] {
  return /^\d+\.\d+\.\d+$/.test(version) ? ['--spark-version', version] : [];
}
