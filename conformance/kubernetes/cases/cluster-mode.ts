import { join } from 'path';
import { Duration } from 'cdk8s';
import { small } from './small';
import { Build } from '../app';
import { Case } from '../case';
import { remove } from '../kubectl';
import { SparkJob, SparkJobProps, SparkSource } from 'cdk8s-spark';

/** The suite's program, whose driver Spark makes. */
function submitted(steps: string[], props: Partial<SparkJobProps> = {}): Build {
  return (chart) => new SparkJob(chart, 'run', {
    name: 'app',
    deployMode: 'cluster',
    source: SparkSource.file(join(__dirname, 'app.py')),
    arguments: steps,
    ...small({ ...props, executor: { instances: 1, ...props.executor } }),
  });
}

const FAILED = { end: 'Failed', warnings: [/^BackoffLimitExceeded: /] } as const;

/** Drivers that Spark makes: the Job ends as they end, and they end with the Job. */
export const CLUSTER_MODE: readonly Case[] = [
  { name: 'cluster mode: success', build: submitted(['squares:1:0']), end: 'Complete', exitCode: 0 },
  { name: 'cluster mode: an exit code', build: submitted(['squares:1:0', 'exit:3']), ...FAILED, exitCode: 3 },
  {
    name: 'cluster mode: the driver is deleted',
    build: submitted(['squares:1:0', 'say:READY', 'sleep:300']),
    async play(run) {
      await run.until('there is an executor', () => run.running.length === 1);
      await remove(run.namespace, 'pod', run.driver.name);
    },
    ...FAILED,
  },
  {
    name: 'cluster mode: the Job is deleted',
    build: submitted(['squares:1:0', 'say:READY', 'sleep:300']),
    async play(run) {
      await run.until('there is an executor', () => run.running.length === 1);
      await remove(run.namespace, 'job', 'app');
      await run.untilNothingIsLeft(90);
    },
    end: 'unfinished',
  },
  {
    name: 'cluster mode: a deadline',
    build: submitted(['squares:1:0', 'say:READY', 'sleep:300'], { activeDeadline: Duration.seconds(90) }),
    async play(run) {
      await run.until('there is a driver', () => run.drivers.length === 1);
      await run.until('the driver is gone', () => !run.driver.present, 240);
    },
    end: 'Failed',
    warnings: [/^DeadlineExceeded: /],
  },
];
