import { readdirSync } from 'fs';
import { connect } from 'http2';
import { ApiObject, JsonPatch, Size } from 'cdk8s';
import { AWKWARD } from './awkward';
import { cleanUp } from './clean-up';
import { DriverPod } from './driver-pod';
import { Manifests, SPARK_VERSION } from './manifests';
import { readProperties } from './properties';
import { Report, reportOf } from './report';
import { Outcome, RunningProcess } from './running-process';
import { DRIVER_JAR, PYTHON_APPLICATION } from './spark-home';
import { ScheduledSparkJob, SparkConnectServer, SparkJobProps } from 'cdk8s-spark';

afterAll(cleanUp);

interface Run {
  readonly driver: DriverPod;
  readonly outcome: Outcome;
  readonly report: Report;
}

/** Runs a driver as its Job would, but with its executors inside of it. */
async function runLocally(manifests: Manifests, files: { [inImage: string]: string } = {}): Promise<Run> {
  const driver = new DriverPod(manifests);
  const outcome = await driver.start({ master: 'local[2]', files }).outcome;
  return { driver, outcome, report: reportOf(outcome) };
}

/** The entries of the file that must reach the application: all but the one that these tests replace. */
function entriesOf(driver: DriverPod): { [key: string]: string } {
  const { 'spark.master': _replaced, ...entries } = readProperties(driver.configuration['spark-defaults.conf']);
  return entries;
}

describe('the example spark-pi', () => {
  let run: Run;
  beforeAll(async () => {
    run = await runLocally(Manifests.ofExample('spark-pi'), {
      'local:///opt/spark/examples/jars/spark-examples.jar': `local://${DRIVER_JAR}`,
    });
  });

  test('runs to its end', () => {
    expect(run.outcome).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Pi is roughly 3\.1\d+$/m) });
    expect(run.report.arguments).toEqual(['1000']);
  });

  test('has every entry of its configuration file', () => {
    const entries = entriesOf(run.driver);
    expect(Object.keys(entries).length).toBeGreaterThan(10);
    expect(run.report.conf).toMatchObject(entries);
    expect(run.report.conf).toMatchObject({ 'spark.app.name': 'spark-pi', 'spark.authenticate': 'true', 'spark.driver.port': '7078' });
  });

  test('knows its own pod from the command line', () => {
    expect(run.report.conf).toMatchObject({
      'spark.driver.host': '127.0.0.1',
      'spark.driver.bindAddress': '127.0.0.1',
      'spark.kubernetes.driver.pod.name': 'spark-pi-x7k2p',
      'spark.kubernetes.executor.podNamePrefix': 'spark-pi-x7k2p',
    });
  });

  test('has the heap that its pod was sized for', () => {
    expect(run.report.javaOptions).toContain('-Xmx1g');
  });
});

describe('values with characters that a properties file gives a meaning', () => {
  // Keys whose last part is the user's choice, and whose value may be any text.
  const SETTING = 'spark.datasource.conformance.';
  const props: SparkJobProps = {
    mainClass: 'org.apache.spark.examples.SparkPi',
    mainApplicationFile: `local://${DRIVER_JAR}`,
    arguments: ['2'],
    // The smallest heap that the library lets pass, with the collector that leaves the least of it.
    driver: { memory: Size.mebibytes(465), javaOptions: '-XX:+UseSerialGC -Dconformance.words="two words"' },
    executor: {
      labels: { 'example.com/team': 'sales_1.2-x' },
      annotations: Object.fromEntries(Object.entries(AWKWARD).map(([key, value]) => [`example.com/${key}`, value])),
    },
    sparkConf: Object.fromEntries(Object.entries(AWKWARD).map(([key, value]) => [SETTING + key, value])),
    hadoopConf: { 'conformance:name=with#marks!and\\ü': 'value' },
  };
  let run: Run;
  beforeAll(async () => {
    run = await runLocally(Manifests.ofJob('awkward', props));
  });

  test('the job runs to its end', () => {
    expect(run.outcome).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Pi is roughly') });
  });

  test.each(Object.entries(AWKWARD))('sparkConf: %s', (key, value) => {
    expect(run.report.conf[SETTING + key]).toBe(value);
  });

  test.each(Object.entries(AWKWARD))('an annotation: %s', (key, value) => {
    expect(run.report.conf[`spark.kubernetes.executor.annotation.example.com/${key}`]).toBe(value);
  });

  test('a label and a key', () => {
    expect(run.report.conf).toMatchObject({
      'spark.kubernetes.executor.label.example.com/team': 'sales_1.2-x',
      'spark.hadoop.conformance:name=with#marks!and\\ü': 'value',
    });
  });

  test('the file has no other entries', () => {
    expect(run.report.conf).toMatchObject(entriesOf(run.driver));
  });

  test('options of the JVM', () => {
    expect(run.report.javaOptions).toEqual(expect.arrayContaining(['-Xmx465m', '-XX:+UseSerialGC', '-Dconformance.words=two words']));
  });
});

describe('a PySpark application', () => {
  const ARGUMENTS = ['work:10', 'two words', '', '--flag=a "quoted" value', '$HOME *', '$$(POD_NAME) of $(POD_NAME)', 'Grüße'];
  let run: Run;
  beforeAll(async () => {
    run = await runLocally(Manifests.ofJob('python', {
      mainApplicationFile: `local://${PYTHON_APPLICATION}`,
      arguments: ARGUMENTS,
      executor: { pysparkMemory: Size.mebibytes(512) },
    }));
  });

  test('runs to its end', () => {
    expect(run.outcome).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('counted 10') });
  });

  test('gets its arguments one by one', () => {
    expect(run.report.arguments).toEqual([...ARGUMENTS.slice(0, 5), '$(POD_NAME) of python-x7k2p', 'Grüße']);
  });

  test('has every entry of its configuration file', () => {
    expect(run.report.conf).toMatchObject(entriesOf(run.driver));
    expect(run.report.conf).toMatchObject({ 'spark.app.name': 'python', 'spark.executor.pyspark.memory': '512m' });
  });
});

describe('a run of a ScheduledSparkJob, with another container and another ConfigMap', () => {
  const POD = '/spec/jobTemplate/spec/template/spec';
  let run: Run;
  beforeAll(async () => {
    run = await runLocally(Manifests.of((chart) => {
      const job = new ScheduledSparkJob(chart, 'nightly', {
        name: 'nightly',
        schedule: '@daily',
        mainApplicationFile: `local://${PYTHON_APPLICATION}`,
        arguments: ['work:10', 'two words'],
      });
      new ApiObject(chart, 'words', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'words' }, data: { a: 'one', b: 'two' } });
      job.cronJob.addJsonPatch(
        JsonPatch.add(`${POD}/volumes/0`, { name: 'words', configMap: { name: 'words', items: [{ key: 'a', path: 'first' }] } }),
        JsonPatch.add(`${POD}/containers/0/volumeMounts/0`, { name: 'words', mountPath: '/opt/words' }),
        JsonPatch.add(`${POD}/containers/0`, { name: 'sidecar', image: 'sidecar', args: ['other'] }),
        JsonPatch.add(`${POD}/initContainers`, [{ name: 'first', image: 'first', args: ['other'] }]),
      );
      return job;
    }));
  });

  test('has the files of either ConfigMap where they belong', () => {
    expect(readdirSync(run.driver.onMachine('/opt/words'))).toEqual(['first']);
    expect(readdirSync(run.driver.onMachine('/opt/spark/conf')).sort()).toEqual(['executor-pod.yaml.template', 'spark-defaults.conf']);
  });

  test('runs to its end, with its arguments', () => {
    expect(run.outcome).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('counted 10') });
    expect(run.report.arguments).toEqual(['work:10', 'two words']);
  });

  test('has every entry of its configuration file, and the name of its own pod', () => {
    expect(run.report.conf).toMatchObject(entriesOf(run.driver));
    expect(run.report.conf).toMatchObject({ 'spark.app.name': 'nightly', 'spark.kubernetes.executor.podNamePrefix': run.driver.name });
  });
});

describe('a SparkConnectServer', () => {
  let driver: DriverPod;
  let server: RunningProcess;
  beforeAll(async () => {
    driver = new DriverPod(Manifests.of((chart) => new SparkConnectServer(chart, 'analytics', { name: 'analytics', sparkVersion: SPARK_VERSION })));
    server = driver.start({ master: 'local[2]' });
    await said(server, /Spark Connect server started at/);
  });
  afterAll(() => server.end());

  test('answers at its port, in HTTP/2', async () => {
    const client = connect('http://127.0.0.1:15002');
    try {
      await new Promise((resolve, reject) => client.on('remoteSettings', resolve).on('error', reject));
    } finally {
      client.destroy();
    }
  });

  test('has every entry of its configuration file', async () => {
    const [, port] = await said(server, /'SparkUI' on port (\d+)/);
    const applications = `http://127.0.0.1:${port}/api/v1/applications`;
    const [{ id }] = await (await fetch(applications)).json() as any;
    const { sparkProperties } = await (await fetch(`${applications}/${id}/environment`)).json() as any;
    expect(Object.fromEntries(sparkProperties)).toMatchObject(entriesOf(driver));
    expect(Object.fromEntries(sparkProperties)).toMatchObject({ 'spark.app.name': 'analytics', 'spark.kubernetes.driver.pod.name': driver.name });
  });
});

/** Waits until a process has said something. */
async function said(process: RunningProcess, text: RegExp): Promise<RegExpExecArray> {
  let over = false;
  void process.outcome.then(() => over = true);
  for (const end = Date.now() + 240_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const { stdout, stderr } = process.output;
    const found = text.exec(stdout + stderr);
    if (found !== null) {
      return found;
    }
    if (over || Date.now() > end) {
      throw new Error(`waited in vain until a process said ${text}; so far:\n${stdout}\n${stderr}`);
    }
  }
}
