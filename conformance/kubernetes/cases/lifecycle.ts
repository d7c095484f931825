import { Duration } from 'cdk8s';
import { GO, python } from './small';
import { Case } from '../case';
import { Answer, execute, kubectl, remove } from '../kubectl';
import { Run } from '../run';
import { SparkJobProps } from 'cdk8s-spark';

/** The script of Spark's images waits for the executor to end, and is ended with it. */
export const DECOMMISSIONED = /^FailedPreStopHook: /;

/** What becomes of drivers and executors that are told to go, or that fail. */
export const LIFECYCLE: readonly Case[] = [
  {
    name: 'lifecycle: a driver is evicted, and started again without counting as a failure',
    build: python(['squares:1:0', 'say:READY', 'sleep:12'], { failurePolicy: { retryDisruptions: true } }),
    async play(run) {
      await ready(run, 1);
      run.notes.push(...refusal(await evict(run, run.driver.name)));
      await run.until('there is a new driver', () => run.drivers.length === 2);
    },
    end: 'Complete',
    exitCode: 0,
    left: { executors: 0, configMaps: 0 },
    check: ({ notes }) => notes,
  },
  {
    name: 'lifecycle: a driver that is kept from eviction',
    build: python(['squares:1:0', 'say:READY', 'sleep:8'], { driver: { evictionProtection: true } }),
    async play(run) {
      await ready(run, 1);
      const { status, stderr } = await evict(run, run.driver.name);
      run.notes.push(...(status !== 0 && /Cannot evict pod/.test(stderr) ? [] : [`the eviction was not refused: ${stderr}`]));
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ notes, drivers }) => [...notes, ...(drivers.length === 1 ? [] : ['the driver was evicted'])],
  },
  {
    name: 'lifecycle: an exit code for which another try is in vain',
    build: python(['exit:3'], { backoffLimit: 3, failurePolicy: { failOnExitCodes: [3] } }),
    end: 'Failed',
    exitCode: 3,
    warnings: [/^PodFailurePolicy: /],
    check: ({ drivers }) => (drivers.length === 1 ? [] : [`there were ${drivers.length} tries`]),
  },
  {
    name: 'lifecycle: executors are replaced one by one',
    build: python(['squares:2:0', 'say:READY', 'sleep:45'], {
      executor: { instances: 2, rolling: { interval: Duration.seconds(10), policy: 'ID' }, decommission: {} },
    }),
    async play(run) {
      await run.until('there are new executors', () => run.executors.length >= 4, 120);
    },
    end: 'Complete',
    exitCode: 0,
    warnings: [DECOMMISSIONED],
  },
  {
    name: 'lifecycle: an executor that has to go hands over its shuffle data',
    ...handsOver({
      executor: { instances: 2, decommission: { forceKillTimeout: Duration.seconds(60) }, terminationGracePeriod: Duration.seconds(60) },
    }),
  },
];

/** An application of two executors, of which one has to go between two actions, and hands over its shuffle data. */
export function handsOver(props: Partial<SparkJobProps>): Omit<Case, 'name'> {
  return {
    build: python(['shuffle:first', 'say:READY', `await:${GO}`, 'shuffle:again'], props),
    async play(run) {
      await ready(run, 2);
      const [first] = run.running;
      await remove(run.namespace, 'pod', first.name);
      await run.until('the executor has gone', () => !run.running.includes(first) && !first.present, 90);
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    warnings: [DECOMMISSIONED],
    // The second action finds all that the first one has written.
    says: [/^SHUFFLED "first" 8$/m, /^SHUFFLED "again" 4$/m],
  };
}

async function ready(run: Run, executors: number): Promise<void> {
  await run.until('it has its executors', () => run.running.length === executors && run.log.includes('READY'), 180);
}

/** What a drain asks for. */
async function evict(run: Run, pod: string): Promise<Answer> {
  const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name: pod, namespace: run.namespace } };
  return kubectl(['create', '--raw', `/api/v1/namespaces/${run.namespace}/pods/${pod}/eviction`, '--filename', '-'], JSON.stringify(eviction));
}

function refusal({ status, stderr }: Answer): string[] {
  return status === 0 ? [] : [`the eviction was refused: ${stderr}`];
}
