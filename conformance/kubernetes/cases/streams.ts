import { Chart } from 'cdk8s';
import { DRIVER, EXECUTOR, kill } from './kill';
import { DECOMMISSIONED } from './lifecycle';
import { stream } from './small';
import { Build, synthesize } from '../app';
import { Case } from '../case';
import { apply, remove } from '../kubectl';
import { PREPARED } from '../namespace';
import { Run } from '../run';
import { SparkImage, SparkVolume, StreamingSparkJobProps } from 'cdk8s-spark';

/** Where a claim outlives all pods, with the rows and the checkpoints. */
const LAKE = '/lake';

/** Streams never end by themselves. */
export const STREAMS: readonly Case[] = [
  {
    name: 'streams: each row is written once, whatever is lost',
    prepare: claim,
    build: lake([`rows:${LAKE}/rows`]),
    async play(run) {
      await grown(run);
      await kill(run, run.running[0].name, EXECUTOR);
      await grown(run);
      await kill(run, run.driver.name, DRIVER);
      await run.until('the driver\'s container is started again', () => restartsOf(run) === 1);
      await grown(run);
      // What a drain does.
      await remove(run.namespace, 'pod', run.driver.name);
      await run.until('there is another driver', () => run.drivers.length === 2, 90);
      await grown(run);
    },
    end: 'unfinished',
    left: { executors: 1, configMaps: 1 },
    warnings: [DECOMMISSIONED],
    check: (run) => [...counted(run), ...apart(run)],
  },
  {
    name: 'streams: another version, also after one that cannot start',
    prepare: claim,
    build: lake([`rows:${LAKE}/rows`]),
    async play(run) {
      await grown(run);
      await applied(run, lake([`rows:${LAKE}/rows`], { image: SparkImage.custom('localhost/there-is-none:1') }));
      await run.until('the other version cannot start', () => run.drivers.length === 2 && waitsFor(run).startsWith('ErrImage'), 90);
      await applied(run, lake([`rows:${LAKE}/rows`], { sparkConf: { 'spark.sql.ui.retainedExecutions': '7' } }));
      await run.until('the next one runs', () => run.drivers.length === 3 && run.running.length === 1, 120);
      await grown(run);
    },
    end: 'unfinished',
    left: { executors: 1, configMaps: 1 },
    warnings: [/^Failed: (Failed to pull image|Error: (ErrImagePull|ImagePullBackOff))/, DECOMMISSIONED],
    differs: [
      /volumes\[spark-conf\]\.configMap\.name: "app-conf-\w+" \| "app-conf-\w+"$/,
      /image: /,
      // Of an image that nobody knows.
      /securityContext\.supplementalGroups: \(missing\) \| \[0\]$/,
    ],
    check: (run) => [...counted(run), ...apart(run)],
  },
  {
    name: 'streams: one that ends by itself is started again',
    build: stream(['squares:1:0', 'say:BEGINS', 'once:/marks/left', 'say:STAYS', 'sleep:3600'], {
      driver: { volumes: [SparkVolume.emptyDir('marks', { mountPath: '/marks' })] },
    }),
    async play(run) {
      await run.until('it was started again', () => /^BEGINS$[^]*^BEGINS$[^]*^STAYS$/m.test(run.log), 240);
    },
    end: 'unfinished',
    // What ends by itself takes its executors with it.
    left: { executors: 1, configMaps: 1 },
    warnings: [DECOMMISSIONED],
    check: (run) => (restartsOf(run) === 1 ? [] : [`its container was started ${restartsOf(run)} times again`]),
  },
];

async function claim(namespace: string): Promise<void> {
  await apply(JSON.stringify({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'lake', labels: { [PREPARED]: 'true' } },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'standard', resources: { requests: { storage: '50Mi' } } },
  }), '--namespace', namespace);
}

function lake(steps: string[], props: Partial<StreamingSparkJobProps> = {}): Build {
  return (chart: Chart) => stream(steps, {
    ...props,
    checkpointLocation: `${LAKE}/checkpoints`,
    volumes: [SparkVolume.existingClaim('lake', { claim: 'lake', mountPath: LAKE })],
    sparkConf: { 'spark.sql.shuffle.partitions': '2', ...props.sparkConf },
  })(chart);
}

async function applied(run: Run, build: Build): Promise<void> {
  const { status, stderr } = await run.apply(synthesize(build, run.namespace, { inChart: run.namespace }));
  run.notes.push(...(status === 0 ? [] : [`kubectl apply ended with ${status}: ${stderr}`]));
}

/** What the application has counted: rows, different rows, and the number of the last one. */
function countsOf(run: Run): number[][] {
  return [...run.log.matchAll(/^ROWS (\d+) (\d+) (\d+)$/gm)].map(([, ...numbers]) => numbers.map(Number));
}

/** Waits until there are more rows than there were. */
async function grown(run: Run): Promise<void> {
  const before = Math.max(0, ...countsOf(run).map(([rows]) => rows));
  await run.until(`there are more than ${before} rows`, () => countsOf(run).some(([rows]) => rows >= before + 20), 240);
}

function restartsOf(run: Run): number {
  return run.drivers.at(-1)?.last.status.containerStatuses?.[0]?.restartCount ?? 0;
}

function waitsFor(run: Run): string {
  return run.driver.last.status.containerStatuses?.[0]?.state?.waiting?.reason ?? '';
}

/** A row that is missing, or written twice. */
function counted(run: Run): string[] {
  const counts = countsOf(run);
  run.notes.push(...(counts.length > 0 ? [] : ['nothing was counted']));
  return [...run.notes, ...counts.filter(([rows, different, last]) => rows !== different || rows !== last).map((numbers) => `not each row once: ${numbers.join(' ')}`)];
}

/** Two drivers at a time. */
function apart(run: Run): string[] {
  return run.drivers.filter(({ present }) => present).length === 1 ? [] : ['there are several drivers'];
}
