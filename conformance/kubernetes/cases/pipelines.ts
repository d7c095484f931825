import { Chart, Duration, Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { clientImage } from './clients';
import { Build } from '../app';
import { Case } from '../case';
import { apply, kubectl, logOf, mustKubectl, remove } from '../kubectl';
import { PREPARED } from '../namespace';
import { Run } from '../run';
import { SPARK_VERSION } from '../spark-version';
import { becomes } from '../wait';
import {
  PipelineRunOptions, PipelineSource, ScheduledSdpPipelineJob, SdpPipelineJob, SdpPipelineJobProps, SparkImage, SparkVolume,
} from 'cdk8s-spark';

const IMAGE = clientImage();

/** The image has what clients of Spark Connect need, and PyYAML. */
const SKIPPED = IMAGE === undefined ? 'SPARK_CONNECT_CLIENT_IMAGE is not set, so there is no image with what pipelines need' : undefined;

const SMALL = { coreRequest: Cpu.millis(200), memory: Size.mebibytes(512) };

/** A stream of Python, a view of SQL over it, and a sink. */
const ORDERS = {
  'transformations/orders.py': `
from pyspark import pipelines as dp
from pyspark.sql import SparkSession

spark = SparkSession.active()

@dp.table
def orders():
    return spark.readStream.schema("id BIGINT, amount BIGINT").json("file:///lake/landing")

dp.create_sink("large_orders", format="json", options={"path": "file:///lake/large"})

@dp.append_flow(target="large_orders")
def large_orders():
    return spark.readStream.table("orders").where("amount > 10")
`,
  'transformations/totals.sql': 'CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n, sum(amount) AS amount FROM orders',
};

/** What a reader finds after the run: rows of the tables, and of the sink. */
const READ = `
import glob, json, pyarrow.parquet as parquet
def rows(table):
    return sorted([list(row.values()) for file in glob.glob(f"/lake/warehouse/{table}/*.parquet") for row in parquet.read_table(file).to_pylist()])
print("ORDERS", json.dumps(rows("orders")))
print("TOTALS", json.dumps(rows("totals")))
print("SINK", sorted(json.loads(line)["id"] for file in glob.glob("/lake/large/part-*") for line in open(file)))
`;

/** Puts a file with orders where the stream looks for them. */
function landed(file: string, ...amounts: number[]): string {
  const lines = amounts.map((amount, index) => JSON.stringify({ id: Number(file) * 10 + index, amount })).join('\n');
  return `import os; os.makedirs("/lake/landing", exist_ok=True); open("/lake/landing/${file}.json", "w").write('''${lines}''')`;
}

function props(files: { [path: string]: string }, more: Partial<SdpPipelineJobProps>) {
  return {
    name: 'orders',
    image: SparkImage.custom(IMAGE ?? 'none', { sparkVersion: SPARK_VERSION, contains: ['pipelines'] }),
    pipeline: { source: PipelineSource.inline(files), storage: 'file:///lake/checkpoints' },
    volumes: [SparkVolume.existingClaim('lake', { claim: 'lake', mountPath: '/lake' })],
    // A catalog that knows in the next run what was made in this one.
    sparkConf: { 'spark.sql.warehouse.dir': 'file:///lake/warehouse', 'spark.sql.catalogImplementation': 'hive' },
    hadoopConf: { 'javax.jdo.option.ConnectionURL': 'jdbc:derby:;databaseName=/lake/metastore;create=true' },
    driver: { ...SMALL, memory: Size.mebibytes(900) },
    executor: { ...SMALL, instances: 1 },
    ...more,
  } satisfies SdpPipelineJobProps;
}

function pipeline(files: { [path: string]: string }, more: Partial<SdpPipelineJobProps> = {}): Build {
  return (chart: Chart) => new SdpPipelineJob(chart, 'run', props(files, more));
}

/** A claim for all that is to outlive a run. */
async function claim(namespace: string): Promise<void> {
  await apply(JSON.stringify({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'lake', labels: { [PREPARED]: 'true' } },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'standard', resources: { requests: { storage: '100Mi' } } },
  }), '--namespace', namespace);
}

/** The same, with a file of orders in it. */
async function lake(namespace: string): Promise<void> {
  await claim(namespace);
  await onLake(namespace, 'seed', landed('1', 5, 20));
}

/** Runs a script of Python with the lake mounted, and gives back what it says. */
async function onLake(namespace: string, name: string, script: string): Promise<string> {
  await apply(JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { [PREPARED]: 'true' } },
    spec: {
      restartPolicy: 'Never',
      securityContext: { runAsNonRoot: true, runAsUser: 185, runAsGroup: 185, fsGroup: 185, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{
        name: 'tool',
        image: IMAGE,
        command: ['python3', '-c', script],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        volumeMounts: [{ name: 'lake', mountPath: '/lake' }],
      }],
      volumes: [{ name: 'lake', persistentVolumeClaim: { claimName: 'lake' } }],
    },
  }), '--namespace', namespace);
  const phase = async () => mustKubectl(['get', 'pod', name, '--namespace', namespace, '--output', 'jsonpath={.status.phase}']);
  await becomes(async () => /^(Succeeded|Failed)$/.test(await phase()), 120);
  const log = await logOf(namespace, name);
  await remove(namespace, 'pod', name);
  return log;
}

/** What is wrong with what a reader finds. */
async function found(run: Run, name: string, ...expected: string[]): Promise<string[]> {
  const log = await onLake(run.namespace, name, READ);
  return expected.filter((line) => !log.includes(line)).map((line) => `a reader does not find ${line}:\n${log}`);
}

/** Runs the pipeline once more, as somebody does who applies its manifests again. */
async function again(run: Run): Promise<void> {
  const before = run.drivers.length;
  await run.until('the run has ended', () => run.end !== 'unfinished', 240);
  await run.delete();
  await run.until('its Job is gone', () => !run.jobPresent && run.drivers.every(({ present }) => !present), 60);
  await onLake(run.namespace, 'more', landed('2', 30));
  await run.apply(run.app);
  await run.until('the next run has its pod', () => run.drivers.length > before, 60);
}

/** What Kubernetes says of a Job that has failed. */
const FAILED = /^BackoffLimitExceeded: /;

const executors = ({ executors: made }: Run) => (made.length > 0 ? [] : ['there has been no executor']);

/** Pipelines in pods of their own. */
export const PIPELINES: readonly Case[] = ([
  {
    name: 'pipelines: datasets of SQL and Python, a stream and a sink, on executors',
    prepare: lake,
    build: pipeline(ORDERS, { dryRunFirst: true }),
    end: 'Complete',
    exitCode: 0,
    says: [/Flow spark_catalog\.default\.totals has COMPLETED/, /Run is COMPLETED/],
    check: async (run) => [...executors(run), ...await found(run, 'reader', 'ORDERS [[10, 5], [11, 20]]', 'TOTALS [[2, 25]]', 'SINK [11]')],
  },
  {
    name: 'pipelines: the next run goes on where the one before it has ended',
    prepare: lake,
    build: pipeline(ORDERS),
    async play(run) {
      await again(run);
    },
    end: 'Complete',
    exitCode: 0,
    check: async (run) => found(run, 'reader', 'ORDERS [[10, 5], [11, 20], [20, 30]]', 'TOTALS [[3, 55]]', 'SINK [11, 20]'),
  },
  {
    name: 'pipelines: a rehearsal that finds something fails the Job, and nothing is written',
    prepare: lake,
    build: pipeline({ ...ORDERS, 'transformations/wrong.sql': 'CREATE MATERIALIZED VIEW wrong AS SELECT nothing FROM orders' }, { dryRunFirst: true }),
    end: 'Failed',
    warnings: [FAILED],
    left: { executors: 0, configMaps: 0 },
    check: async (run) => found(run, 'reader', 'ORDERS []', 'TOTALS []', 'SINK []'),
  },
  {
    name: 'pipelines: a dry-run that finds something fails the Job',
    prepare: lake,
    build: pipeline({ 'transformations/wrong.sql': 'CREATE MATERIALIZED VIEW wrong AS SELECT nothing FROM range(3)' }, { mode: 'dryRun' }),
    end: 'Failed',
    exitCode: 1,
    warnings: [FAILED],
    says: [/UNRESOLVED_COLUMN/],
  },
  {
    name: 'pipelines: a flow that fails fails the Job',
    prepare: lake,
    build: pipeline({ 'transformations/broken.sql': "CREATE MATERIALIZED VIEW broken AS SELECT raise_error('it is broken') AS x FROM range(3)" }),
    end: 'Failed',
    exitCode: 1,
    warnings: [FAILED],
    says: [/it is broken/],
  },
  {
    name: 'pipelines: all is computed anew if somebody wants it so',
    prepare: lake,
    build: pipeline({ 'transformations/orders.py': ORDERS['transformations/orders.py'], 'transformations/totals.sql': ORDERS['transformations/totals.sql'] }, { fullRefreshAll: true }),
    async play(run) {
      await again(run);
    },
    end: 'Complete',
    exitCode: 0,
    check: async (run) => found(run, 'reader', 'ORDERS [[10, 5], [11, 20], [20, 30]]', 'TOTALS [[3, 55]]'),
  },
  {
    name: 'pipelines: a dataset alone',
    prepare: lake,
    build: pipeline(ORDERS, { refresh: ['orders'] }),
    end: 'Complete',
    exitCode: 0,
    check: async (run) => found(run, 'reader', 'ORDERS [[10, 5], [11, 20]]', 'TOTALS []'),
  },
  {
    name: 'pipelines: a server that is killed fails the Job, which says so',
    prepare: lake,
    build: pipeline({ 'transformations/slow.sql': 'CREATE MATERIALIZED VIEW slow AS SELECT count(*) AS n FROM range(0, 900000000000000, 1, 2)' }),
    async play(run) {
      await run.until('the flow runs', () => /slow is RUNNING/.test(run.log), 180);
      await kubectl(['exec', '--namespace', run.namespace, run.driver.name, '--container', 'spark-kubernetes-driver', '--',
        'sh', '-c', 'for p in /proc/[0-9]*; do grep -q \'[S]parkSubmit\' $p/cmdline && kill -KILL ${p#/proc/}; done; true']);
    },
    end: 'Failed',
    exitCode: 69,
    warnings: [FAILED],
    says: [/The Spark Connect server has ended before the pipeline had/],
    // An executor that has lost its driver ends, and its pod stays until the Job goes.
    left: { executors: 1, configMaps: 1 },
  },
  {
    name: 'pipelines: a server that does not start fails the Job, which says so',
    prepare: lake,
    build: pipeline(ORDERS, { driver: { ...SMALL, memory: Size.mebibytes(900), javaOptions: '-agentlib:nosuch' }, client: { startTimeout: Duration.seconds(20) } }),
    end: 'Failed',
    exitCode: 69,
    says: [/The Spark Connect server has not started within 20 s/],
    warnings: [FAILED, /^BackOff: Back-off restarting failed container/],
  },
  {
    name: 'pipelines: a deadline ends the run',
    prepare: lake,
    build: pipeline({ 'transformations/slow.sql': 'CREATE MATERIALIZED VIEW slow AS SELECT count(*) AS n FROM range(0, 900000000000000, 1, 2)' }, { activeDeadline: Duration.seconds(45) }),
    end: 'Failed',
    warnings: [/^DeadlineExceeded: /],
  },
  {
    name: 'pipelines: the schedule fires',
    prepare: lake,
    build: (chart) => new ScheduledSdpPipelineJob(chart, 'run', { ...props(ORDERS, {}) as Omit<SdpPipelineJobProps, 'suspend'> & PipelineRunOptions, schedule: '* * * * *' }),
    async play(run) {
      await run.until('a run is due', () => run.drivers.length > 0, 90);
      await mustKubectl(['patch', 'cronjob', 'orders', '--namespace', run.namespace, '--type=merge', '--patch', '{"spec":{"suspend":true}}']);
    },
    end: 'Complete',
    exitCode: 0,
    check: async (run) => found(run, 'reader', 'ORDERS [[10, 5], [11, 20]]'),
  },
] satisfies Case[]).map((one): Case => ({ ...one, skipped: SKIPPED }));
