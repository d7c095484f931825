import { clientImage, compute, greet } from './clients';
import { DRIVER, kill } from './kill';
import { connectServer } from './small';
import { Case } from '../case';
import { isReady, Run } from '../run';

const IMAGE = clientImage();

/** Servers of Spark Connect: they never end by themselves. */
export const SERVERS: readonly Case[] = [
  {
    name: 'servers: killed between two clients',
    skipped: IMAGE === undefined ? 'SPARK_CONNECT_CLIENT_IMAGE is not set, so there is no client of Spark Connect' : undefined,
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
];

/** Waits until the server's container is ready, after so many starts more than one, and its executor runs. */
async function ready(run: Run, restarts: number): Promise<void> {
  await run.until('the server is ready, and has its executor', () => {
    const { restartCount, ready: serves } = run.drivers.at(-1)?.last.status.containerStatuses?.[0] ?? {};
    return restartCount === restarts && serves === true && isReady(run.driver.last) && run.running.length === 1;
  }, 120);
}
