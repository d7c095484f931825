import { Duration } from 'cdk8s';
import { DRIVER, kill, killWorkingExecutor } from './kill';
import { python } from './small';
import { Case } from '../case';
import { mustKubectl, remove } from '../kubectl';
import { Run } from '../run';

/** An application that has its executors, and waits. */
const WAITING = (executors: number, seconds = 300) => python([`squares:${executors}:0`, 'say:READY', `sleep:${seconds}`], { executor: { instances: executors } });

/** No node can have a second executor, however many nodes there are. */
const ONE_IN_ALL = {
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/os', labelSelector: { matchLabels: { 'spark-role': 'executor' } } }],
  },
};

/** Ends that come from outside. */
export const ENDS: readonly Case[] = [
  {
    name: 'ends: the Job is deleted',
    build: WAITING(2),
    async play(run) {
      await ready(run, 2);
      await remove(run.namespace, 'job', 'app');
      await run.untilNothingIsLeft(20);
    },
    end: 'unfinished',
  },
  {
    name: 'ends: the driver\'s pod is deleted',
    build: WAITING(1),
    async play(run) {
      await ready(run, 1);
      await remove(run.namespace, 'pod', run.driver.name);
      await run.untilNothingIsLeft(20);
    },
    end: 'Failed',
    exitCode: 143,
    warnings: [/^BackoffLimitExceeded: /],
  },
  {
    name: 'ends: the driver gets SIGTERM, and its pod stays',
    build: WAITING(1),
    async play(run) {
      await ready(run, 1);
      await kill(run, run.driver.name, DRIVER, 'TERM');
    },
    end: 'Failed',
    exitCode: 143,
    says: [/Invoking stop\(\) from shutdown hook/, /Successfully stopped SparkContext/],
    warnings: [/^BackoffLimitExceeded: /],
    check: ({ driver }) => (driver.present ? [] : ['the driver\'s pod is gone, and its log with it']),
  },
  {
    name: 'ends: the driver is killed, and tried again',
    build: python(['squares:1:0', 'say:READY', 'sleep:6'], { backoffLimit: 1 }),
    async play(run) {
      await ready(run, 1);
      await kill(run, run.driver.name, DRIVER);
      await run.until('there is a new driver', () => run.drivers.length === 2);
    },
    end: 'Complete',
    exitCode: 0,
    // Those of the first driver, whose pod is kept as long as the Job.
    left: { executors: 1, configMaps: 1 },
    check: ({ executors, drivers }) =>
      drivers.filter(({ name }) => executors.filter(({ first }) => first.metadata.ownerReferences[0].name === name).length !== 1)
        .map(({ name }) => `driver ${name} had other than one executor`),
  },
  {
    name: 'ends: deadline, while an executor waits for a node that is not there',
    build: python(['squares:1:0', 'sleep:300'], { activeDeadline: Duration.seconds(60), executor: { instances: 2, affinity: ONE_IN_ALL } }),
    end: 'Failed',
    warnings: [/^DeadlineExceeded: Job was active longer than specified deadline/, /^FailedScheduling: .*didn't match pod anti-affinity rules/],
    // Kubernetes deletes the driver, and its log with it.
    check: ({ drivers, executors }) => [
      ...drivers.filter(({ present }) => present).map(({ name }) => `there is still ${name}`),
      ...(executors.map(({ last }) => last.spec.nodeName).filter((node) => node === undefined).length === 1 ? [] : ['not one of two executors has waited for a node']),
    ],
  },
  {
    name: 'ends: suspended, resumed, suspended, resumed',
    build: python(['squares:1:0', 'say:READY', 'sleep:5'], { suspend: true }),
    async play(run) {
      expect(await run.within(3, () => run.drivers.length > 0)).toBe(false);
      await suspend(run, false);
      await ready(run, 1);
      await suspend(run, true);
      await run.untilNothingIsLeft();
      await suspend(run, false);
      await run.until('there is a new driver', () => run.drivers.length === 2);
    },
    end: 'Complete',
    exitCode: 0,
  },
  {
    name: 'ends: some time after the end, nothing is left',
    build: python(['squares:1:0'], { ttlAfterFinished: Duration.seconds(3) }),
    async play(run) {
      await run.until('the Job is gone', () => run.drivers.length > 0 && !run.jobPresent);
      await run.untilNothingIsLeft();
    },
    end: 'Complete',
    exitCode: 0,
  },
  {
    name: 'ends: an executor is deleted in the middle of its work',
    build: python(['say:READY', 'squares:6:4'], { executor: { instances: 2 } }),
    async play(run) {
      await run.until('both executors work', () => run.running.length === 2 && /Starting task 1\.0|READY/.test(run.log));
      await run.within(2, () => false);
      await remove(run.namespace, 'pod', run.running[0].name);
    },
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 55$/m],
    check: (run) => replaced(run, 3),
  },
  {
    name: 'ends: an executor is killed in the middle of its work',
    build: python(['say:READY', 'squares:3:4']),
    play: killWorkingExecutor,
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 5$/m],
    check: (run) => replaced(run, 2),
  },
];

async function ready(run: Run, executors: number): Promise<void> {
  await run.until('the application waits', () => run.log.split('READY').length > run.drivers.length && run.running.length === executors);
}

async function suspend(run: Run, value: boolean): Promise<void> {
  await mustKubectl(['patch', 'job', 'app', '--namespace', run.namespace, '--type=merge', '--patch', JSON.stringify({ spec: { suspend: value } })]);
}

function replaced(run: Run, executors: number): string[] {
  return run.executors.length === executors ? [] : [`there have been ${run.executors.length} executors, not ${executors}`];
}
