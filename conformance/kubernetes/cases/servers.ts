import { Secret } from 'cdk8s-plus-30';
import { clientImage, compute, greet, intrude, keep, query } from './clients';
import { DRIVER, kill } from './kill';
import { connectServer, thriftServer } from './small';
import { Build } from '../app';
import { Case } from '../case';
import { makeCertificate } from '../certificate';
import { apply, remove } from '../kubectl';
import { PREPARED } from '../namespace';
import { isReady, Run } from '../run';
import { becomes } from '../wait';
import { ServerEndpoint, ThriftMetastore } from 'cdk8s-spark';

const IMAGE = clientImage();
const WITHOUT_CLIENT = IMAGE === undefined ? 'SPARK_CONNECT_CLIENT_IMAGE is not set, so there is no client of Spark Connect' : undefined;

const CERTIFICATE = 'server-tls';
const TOKEN = { secret: 'server-token', key: 'token' } as const;

/** The image of the proxy for TLS. */
const PROXY = process.env.SPARK_TLS_PROXY_IMAGE;
const WITHOUT_PROXY = PROXY === undefined ? 'SPARK_TLS_PROXY_IMAGE is not set, so there is no proxy for TLS' : undefined;

/** Servers of Spark Connect: they never end by themselves. */
export const SERVERS: readonly Case[] = [
  {
    name: 'servers: killed between two clients',
    skipped: WITHOUT_CLIENT,
    build: connectServer(),
    async play(run) {
      await ready(run, 0);
      run.notes.push(...await compute(run, 'client-1', IMAGE ?? ''));
      await kill(run, run.driver.name, DRIVER);
      await ready(run, 1);
      run.notes.push(...await compute(run, 'client-2', IMAGE ?? ''));
    },
    end: 'unfinished',
    // Those of the first start too: they belong to the pod, which is the same.
    left: { executors: 2, configMaps: 2 },
    check: ({ notes, drivers, executors }) => [
      ...notes,
      ...(drivers.length === 1 ? [] : [`there have been ${drivers.length} pods of the server, not 1`]),
      ...(new Set(executors.map(({ name }) => name)).size === 2 ? [] : [`the executors are ${executors.map(({ name }) => name).join(', ')}`]),
    ],
  },
  {
    name: 'servers: ready when the Service answers',
    build: connectServer({ ui: { service: {}, allowFrom: [{ namespaceSelector: {} }, { ipBlock: { cidr: '10.0.0.0/8' } }] }, metrics: {} }),
    async play(run) {
      await ready(run, 0);
      run.notes.push(...await greet(run, 'client'));
    },
    end: 'unfinished',
    left: { executors: 1, configMaps: 1 },
    reachesFootprint: true,
    check: ({ notes }) => notes,
  },
  {
    name: 'servers: a token and TLS',
    skipped: WITHOUT_CLIENT ?? WITHOUT_PROXY,
    prepare: makeSecrets,
    build: withSecrets(),
    async play(run) {
      await ready(run, 0);
      const known = { certificate: CERTIFICATE, token: TOKEN };
      run.notes.push(...await compute(run, 'client', IMAGE ?? '', known));
      const answers = await intrude(run, 'intruder', IMAGE ?? '', known);
      const expected = { WITHOUT: 'UNAUTHENTICATED', WRONG: 'UNAUTHENTICATED', PLAIN: 'UNAVAILABLE', RIGHT: 'OK' };
      run.notes.push(...(JSON.stringify(answers) === JSON.stringify(expected) ? [] : [`the server answers ${JSON.stringify(answers)}`]));
    },
    end: 'unfinished',
    left: { executors: 1, configMaps: 1 },
    reachesFootprint: true,
    // The server is asked as soon as its container has been started.
    warnings: [/^Unhealthy: Startup probe failed: bash: (line 1: )?connect: Connection refused/],
    check: ({ notes, log }) => [...notes, ...worked(log)],
  },
  {
    name: 'servers: ended, and made anew',
    skipped: WITHOUT_CLIENT,
    build: connectServer(),
    async play(run) {
      await ready(run, 0);
      const logOfKeeper = await keep(run, 'keeper', IMAGE ?? '');
      await becomes(async () => /^KEPT 3$/m.test(await logOfKeeper()), 120);
      const [before] = [run.driver];
      const [executor] = run.running;
      await remove(run.namespace, 'pod', before.name);
      await run.until('the pod and its executors are gone', () => !before.present && !executor.present, 60);
      run.notes.push(...(/SparkContext: Successfully stopped SparkContext/.test(run.logOf(before.name)) ? [] : ['the context was not stopped']));
      await run.until('there is another pod', () => run.driver !== before, 60);
      await ready(run, 0);
      await becomes(async () => /^LOST /m.test(await logOfKeeper()), 120);
      const log = await logOfKeeper();
      run.notes.push(...(/^KEPT 3\nLOST .*(SESSION_(CHANGED|NOT_FOUND)|NO_ACTIVE_SESSION|stopped SparkContext)/m.test(log) ? [] : [`the client of the session says:\n${log}`]));
      await remove(run.namespace, 'pod', 'keeper');
    },
    end: 'unfinished',
    left: { executors: 1, configMaps: 1 },
    check: ({ notes, drivers }) => [...notes, ...(drivers.length === 2 ? [] : [`there have been ${drivers.length} pods of the server, not 2`])],
  },
  {
    name: 'servers: Thrift, asked by JDBC',
    build: thriftServer({ metastore: ThriftMetastore.inMemory(), incrementalCollect: true }),
    async play(run) {
      await ready(run, 0);
      const answer = await query(run, 'client', 'SELECT count(*), sum(id) FROM range(0, 100, 1, 4)');
      run.notes.push(...(/^100,4950$/m.test(answer) ? [] : [`the server has answered:\n${answer}`]));
    },
    end: 'unfinished',
    left: { executors: 1, configMaps: 1 },
    reachesFootprint: true,
    check: ({ notes, log }) => [...notes, ...worked(log)],
  },
];

/** Waits until the server's container is ready, after so many starts more than one, and its executor runs. */
async function ready(run: Run, restarts: number): Promise<void> {
  await run.until('the server is ready, and has its executor', () => {
    const { restartCount, ready: serves } = run.drivers.at(-1)?.last.status.containerStatuses?.[0] ?? {};
    return restartCount === restarts && serves === true && isReady(run.driver.last) && run.running.length === 1;
  }, 180);
}

/** Whether an executor has done the work of a query. */
function worked(log: string): string[] {
  return /Starting task \d+\.\d+ in stage \d+\.\d+ \(TID \d+\) \([^,]*, ?executor \d+/.test(log) ? [] : ['no task was started on an executor'];
}

/** A server with a token, and a proxy for TLS. */
function withSecrets(): Build {
  return (chart) => {
    const named = (name: string) => Secret.fromSecretName(chart, name, name);
    return connectServer({
      token: { secret: named(TOKEN.secret), key: TOKEN.key },
      endpoint: ServerEndpoint.tlsProxy({ certificate: named(CERTIFICATE), image: PROXY }),
    })(chart);
  };
}

async function makeSecrets(namespace: string): Promise<void> {
  const { certificate, key } = makeCertificate(['connect', `connect.${namespace}`, 'localhost']);
  const labels = { [PREPARED]: '' };
  const secrets = [
    { metadata: { name: CERTIFICATE, labels }, type: 'kubernetes.io/tls', stringData: { 'tls.crt': certificate, 'tls.key': key } },
    { metadata: { name: TOKEN.secret, labels }, stringData: { [TOKEN.key]: 'a-token-of-the-conformance-suite' } },
  ];
  for (const secret of secrets) {
    await apply(JSON.stringify({ apiVersion: 'v1', kind: 'Secret', ...secret }), '--namespace', namespace);
  }
}
