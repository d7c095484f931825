import { App, Chart, Size } from 'cdk8s';
import { PersistentVolumeAccessMode, PersistentVolumeClaim, ServiceAccount } from 'cdk8s-plus-30';
import { EventLogDirectory, SparkChecks, SparkHistoryServer, SparkHistoryServerProps, SparkJob, SparkJobProps, SparkReport } from '../src';
import { call, directoryOf } from './cli/call';
import { only, synthesize } from './support/manifests';

const JOB = { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar' };

function app(props: Partial<SparkHistoryServerProps> = {}) {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  const history = new SparkHistoryServer(chart, 'history', { name: 'history', logDirectory: EventLogDirectory.claim({ claim: 'logs' }), ...props });
  return { chart, history };
}

function logged(props: Partial<SparkHistoryServerProps> = {}, job: Partial<SparkJobProps> = {}) {
  const { chart, history } = app(props);
  const made = new SparkJob(chart, 'job', { ...JOB, ...job });
  made.logTo(history);
  return { chart, history, job: made };
}

const found = (chart: Chart) => SparkChecks.of(chart).findings().map(({ code, prop }) => `${code} ${prop}`);

test('a Deployment, a Service that finds its pod, and an identity without rights, which is there before the pod', () => {
  const { chart, history } = app({ serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': 'reader' } });
  const manifests = synthesize(chart);
  expect(manifests.map(({ kind }) => kind)).toEqual(['ServiceAccount', 'ConfigMap', 'Deployment', 'Service']);
  const { template, selector } = only(manifests, 'Deployment').spec;
  expect(template.metadata.labels).toMatchObject(selector.matchLabels);
  expect(only(manifests, 'Service').spec).toEqual({ selector: selector.matchLabels, ports: [{ name: 'spark-history', port: 18080, targetPort: 'spark-history' }] });
  expect(only(manifests, 'ServiceAccount')).toMatchObject({
    metadata: { name: 'history', annotations: { 'eks.amazonaws.com/role-arn': 'reader' } }, automountServiceAccountToken: false,
  });
  expect(template.spec.serviceAccountName).toBe('history');
  expect(history.url).toBe('http://history.spark:18080');
  expect(history.deployment.name).toBe('history');
  expect(history.service.name).toBe('history');
});

test('an identity and a Service of one\'s own', () => {
  const { chart, history } = app({
    server: { serviceAccount: ServiceAccount.fromServiceAccountName(new Chart(new App(), 'x'), 'Account', 'reader') },
    ui: { path: '/spark', service: { name: 'pages', port: 80 }, httpRoute: { parentRefs: [{ name: 'gateway' }] } },
  });
  const manifests = synthesize(chart);
  expect(manifests.map(({ kind }) => kind)).toEqual(['ConfigMap', 'Deployment', 'Service', 'HTTPRoute']);
  expect(only(manifests, 'Deployment').spec.template.spec.serviceAccountName).toBe('reader');
  expect(only(manifests, 'HTTPRoute').spec.rules[0].backendRefs).toEqual([{ name: 'pages', port: 80 }]);
  expect(only(manifests, 'ConfigMap').data['spark-defaults.conf']).toContain('spark.ui.proxyBase=/spark\n');
  expect(history.url).toBe('http://pages.spark:80');
});

test('a job that logs to it has the same directory, at the same place, and writes as the directory says', () => {
  const { chart } = logged({ logDirectory: EventLogDirectory.claim({ claim: 'logs', compress: false, rolling: { maxFileSize: Size.mebibytes(10) } }) });
  const manifests = synthesize(chart);
  const job = only(manifests, 'Job').spec.template.spec;
  const server = only(manifests, 'Deployment').spec.template.spec;
  const of = (spec: any) => [spec.volumes, spec.containers[0].volumeMounts].map((list) => list.find(({ name }: any) => name === 'spark-event-logs'));
  expect(of(job)).toEqual([{ name: 'spark-event-logs', persistentVolumeClaim: { claimName: 'logs' } }, { name: 'spark-event-logs', mountPath: '/var/log/spark-events' }]);
  expect(of(job)).toEqual(of(server));
  const conf = manifests.filter(({ kind }) => kind === 'ConfigMap').map(({ data }) => data['spark-defaults.conf']).join('');
  expect(conf).toContain('spark.history.fs.logDirectory=file:/var/log/spark-events\n');
  for (const entry of ['enabled=true', 'dir=file:/var/log/spark-events', 'compress=false', 'rolling.maxFileSize=10m']) {
    expect(conf).toContain(`spark.eventLog.${entry}\n`);
  }
  expect(found(chart)).toEqual([]);
});

test('executors mount nothing for it', () => {
  expect(JSON.stringify(logged().job.executorPod().manifest)).not.toContain('spark-event-logs');
});

test('what the server wants to know of executors for its links, the job tells, and its own links stay', () => {
  const { job } = logged({ executorLogUrl: 'https://a.example.com/{{NODE_NAME}}' }, { logging: { executorLogUrl: 'https://b.example.com/{{POD_NAME}}' } });
  expect(job.explain('spark.ui.custom.executor.log.url')).toMatchObject([{ value: 'https://b.example.com/{{POD_NAME}}', origin: 'logging.executorLogUrl' }]);
  const names = job.executorPod().manifest.spec.containers[0].env.map(({ name }: any) => name);
  expect(names).toEqual(expect.arrayContaining(['SPARK_EXECUTOR_ATTRIBUTE_NODE_NAME', 'SPARK_EXECUTOR_ATTRIBUTE_POD_NAME']));
  expect(logged({ executorLogUrl: 'https://a.example.com/{{APP_ID}}' }).job.explain('spark.ui.custom.executor.log.url'))
    .toMatchObject([{ value: 'https://a.example.com/{{APP_ID}}', origin: 'logTo("sales/history")' }]);
});

test('an eventLog of the job\'s own adds to it, and has to agree', () => {
  expect(found(logged({}, { eventLog: { logStageExecutorMetrics: true } }).chart)).toEqual([]);
  expect(found(logged({}, { eventLog: { dir: 'hdfs://logs/events' } }).chart)).toEqual(['SPARK001 logTo("sales/history")']);
  expect(found(logged({ logDirectory: EventLogDirectory.claim({ claim: 'logs', compress: true }) }, { eventLog: { compress: false } }).chart)).toEqual(['SPARK001 logTo("sales/history")']);
  const { chart } = app();
  new SparkJob(chart, 'job', { ...JOB, eventLog: {} });
  expect(found(chart)).toEqual(['SPARK142 eventLog.dir']);
});

test('a claim of another namespace is no place to log to, an object store is', () => {
  expect(found(logged({ namespace: 'logs' }).chart)).toEqual(['SPARK174 logTo("sales/history")']);
  const image = { image: undefined, server: { extraClassPath: ['/opt/s3/*'] } };
  const { chart } = logged({ ...image, namespace: 'logs', logDirectory: EventLogDirectory.objectStore({ uri: 's3a://logs/spark' }) }, { deps: { packages: ['org.apache.hadoop:hadoop-aws:3.4.2'] } });
  expect(found(chart)).toEqual([]);
});

test('two servers for one directory are fine, as long as one of them deletes', () => {
  const { chart } = app({ cleaner: {} });
  const other = (id: string, props: Partial<SparkHistoryServerProps>) => new SparkHistoryServer(chart, id, { logDirectory: EventLogDirectory.claim({ claim: 'logs' }), ...props });
  other('reader', {});
  expect(found(chart)).toEqual([]);
  other('second', { cleaner: {} });
  expect(found(chart)).toEqual(['SPARK176 cleaner']);
});

test.each([[PersistentVolumeAccessMode.READ_WRITE_ONCE, ['SPARK173 logDirectory.accessMode']], [PersistentVolumeAccessMode.READ_WRITE_MANY, []]])('a claim of the app that is %s', (mode, findings) => {
  const { chart } = app();
  new PersistentVolumeClaim(chart, 'claim', { metadata: { name: 'logs', namespace: 'spark' }, accessModes: [mode], storage: Size.gibibytes(1) });
  expect(found(chart)).toEqual(findings);
});

test('it has a footprint of one pod, explains its fields, and has no executors', () => {
  const { history } = app({ server: { memory: Size.gibibytes(2) } });
  expect(history.footprint().maximum).toMatchObject({ pods: 1 });
  expect(history.footprint().toTable()).toMatch(/^ +server +minimum +start +maximum$/m);
  expect(history.explain('server.container.resources.limits.memory')).toMatchObject([{ value: '2432Mi', origin: 'server.memory', formula: '2432Mi = 2g heap + max(0.1 × 2g, 384Mi) overhead' }]);
  expect(() => history.explain('driver.container.resources')).toThrow('sales/history has no "driver.container.resources"');
  expect(() => history.executorPod()).toThrow('sales/history is a server, and has no executors');
});

test('the report names its one pod', () => {
  const { chart } = logged();
  const report = SparkReport.of(chart.node.root as App).toMarkdown();
  const section = report.slice(report.indexOf('## sales/history'), report.indexOf('## sales/job'));
  expect(section).toContain('- server: ServiceAccount `history`, without a token, no rights\n');
  expect(section).toContain('| server | 18080/TCP | `spark-history` |');
  expect(section).not.toMatch(/executors?\b[^']*ServiceAccount/);
});

test('the shell finds it among manifests, and knows its keys', () => {
  const { chart } = app({ cleaner: {}, server: { memory: Size.gibibytes(2) } });
  const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: synthesize(chart) });
  const cwd = directoryOf({ 'dist/history.json': text, 'bad/history.json': text.replace('cleaner.enabled=true', 'cleaner.enabled=true\\nspark.history.fs.cleaner.maxNum=0') });
  expect(call(['check', 'dist'], { cwd })).toEqual({ code: 0, out: 'no errors, no warnings in 1 input\n', err: '' });
  expect(call(['check', 'bad'], { cwd }).out).toMatch(/^error SPARK170 .* spark\.history\.fs\.cleaner\.maxNum = "0": /);
  expect(call(['footprint', 'dist'], { cwd }).out).toMatch(/requests\.memory +2432Mi/);
  expect(call(['preview', 'dist'], { cwd }).out).toMatch(/^# Deployment\/history: server$/m);
  expect(call(['explain', 'spark.history.fs.logDirectory', 'dist'], { cwd }).out).toContain('file:/var/log/spark-events');
});
