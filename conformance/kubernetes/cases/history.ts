import { Chart, Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { PI, sparkPi } from './small';
import { Case } from '../case';
import { apply, execute, mustKubectl, objectsOf } from '../kubectl';
import { PREPARED } from '../namespace';
import { Run } from '../run';
import { SPARK_VERSION } from '../spark-version';
import { becomes } from '../wait';
import { EventLogDirectory, HistoryStore, SparkHistoryServer, SparkHistoryServerProps, SparkJob } from 'cdk8s-spark';

const LOGS = 'event-logs';

/** Applications that log to a history server, which shows them when they have ended. */
export const HISTORY: readonly Case[] = [
  {
    name: 'history: a job logs to a claim, and the server shows it, also after a restart',
    prepare: makeClaim,
    build: logged({ store: HistoryStore.hybrid({ size: Size.mebibytes(256) }), readOnlyRootFilesystem: true, executorLogUrl: 'https://logs.example.com/{{POD_NAME}}?of={{APP_ID}}' }),
    async play(run) {
      await run.within(180, () => run.end !== 'unfinished');
      run.notes.push(...await wrongPages(run), ...await wrongAfterRestart(run));
    },
    end: 'Complete',
    exitCode: 0,
    says: [PI],
    reachesFootprint: false,
    check: ({ notes }) => notes,
  },
  {
    name: 'history: the cleaner deletes logs',
    prepare: makeClaim,
    build: logged({ cleaner: { maxAge: Duration.seconds(1), interval: Duration.seconds(10) } }),
    async play(run) {
      await run.within(180, () => run.end !== 'unfinished');
      const pod = await serverOf(run);
      const isEmpty = async () => (await execute(run.namespace, pod, 'ls', '/var/log/spark-events')).stdout.trim() === '';
      run.notes.push(...await becomes(isEmpty, 60) ? [] : ['the logs are still there']);
    },
    end: 'Complete',
    exitCode: 0,
    reachesFootprint: false,
    check: ({ notes }) => notes,
  },
];

async function makeClaim(namespace: string): Promise<void> {
  await apply(JSON.stringify({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: LOGS, labels: { [PREPARED]: 'true' } },
    spec: { accessModes: ['ReadWriteMany'], storageClassName: 'standard', resources: { requests: { storage: '100Mi' } } },
  }), '--namespace', namespace);
}

/** A job, and a history server that it logs to. */
function logged(props: Partial<SparkHistoryServerProps>): (chart: Chart) => SparkJob {
  return (chart) => {
    const history = new SparkHistoryServer(chart, 'history', {
      name: 'history',
      sparkVersion: SPARK_VERSION,
      logDirectory: EventLogDirectory.claim({ claim: LOGS, accessMode: 'ReadWriteMany' }),
      updateInterval: Duration.seconds(2),
      server: { memory: Size.mebibytes(512), coreRequest: Cpu.millis(200) },
      ...props,
    });
    const job = sparkPi()(chart);
    job.logTo(history);
    return job;
  };
}

/** The name of the server's pod, when it is ready. */
async function serverOf(run: Run): Promise<string> {
  await mustKubectl(['wait', '--namespace', run.namespace, 'deployment/history', '--for=condition=Available', '--timeout=120s'], undefined, 130);
  const pods = await objectsOf(run.namespace, 'pods');
  return pods.find(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === 'spark-history-server')?.metadata.name ?? '';
}

/** What the Service of the server answers, asked from inside of its pod: the image has no program for it but its shell. */
async function ask(run: Run, pod: string, path: string): Promise<any> {
  const script = `exec 3<>/dev/tcp/history/18080; printf 'GET ${path} HTTP/1.0\\r\\n\\r\\n' >&3; cat <&3`;
  const { stdout } = await execute(run.namespace, pod, 'timeout', '20', 'bash', '-c', script);
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('\r\n\r\n')));
  } catch {
    return undefined;
  }
}

async function wrongPages(run: Run): Promise<string[]> {
  const pod = await serverOf(run);
  let applications: any;
  const isListed = async () => {
    applications = await ask(run, pod, '/api/v1/applications');
    return applications?.[0]?.attempts[0].completed === true;
  };
  if (!await becomes(isListed, 60)) {
    return [`the server lists ${JSON.stringify(applications)}`];
  }
  const at = `/api/v1/applications/${applications[0].id}`;
  const [jobs, executors] = [await ask(run, pod, `${at}/jobs`), await ask(run, pod, `${at}/allexecutors`)];
  const log = executors?.find(({ id }: any) => id === '1')?.executorLogs.log;
  return [
    ...(jobs?.[0]?.status === 'SUCCEEDED' ? [] : [`the jobs are ${JSON.stringify(jobs)}`]),
    ...(log === `https://logs.example.com/${run.executors[0].name}?of=${applications[0].id}` ? [] : [`the log of executor 1 is at ${log}`]),
  ];
}

/** The container is told to end, as Kubernetes tells it, and its store is still there afterwards. */
async function wrongAfterRestart(run: Run): Promise<string[]> {
  const pod = await serverOf(run);
  await execute(run.namespace, pod, 'sh', '-c', 'kill 1');
  let status: any;
  const isBack = async () => {
    status = (await objectsOf(run.namespace, 'pods')).find(({ metadata }) => metadata.name === pod)?.status.containerStatuses?.[0];
    return status?.restartCount === 1 && status.ready;
  };
  const back = await becomes(isBack, 120);
  const log = await mustKubectl(['logs', '--namespace', run.namespace, pod]);
  return [
    ...(back ? [] : [`the server is not back: ${JSON.stringify(status)}`]),
    // What SIGTERM makes of a JVM that ends in order.
    ...(status?.lastState.terminated?.exitCode === 143 ? [] : [`the server has ended with ${JSON.stringify(status?.lastState)}`]),
    ...((await ask(run, pod, '/api/v1/applications'))?.length === 1 ? [] : ['the server does not list the application']),
    ...(/Initialized disk manager: current usage = 0\.0 B/.test(log) || /Parsing file:/.test(log) ? ['the server has lost its store'] : []),
  ];
}
