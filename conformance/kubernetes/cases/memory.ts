import { python } from './small';
import { Case } from '../case';
import { exitCodeOf, Run } from '../run';

const FAILED = { end: 'Failed', warnings: [/^BackoffLimitExceeded: /] } as const;

/** Half of a gibibyte has room for neither. */
const TOO_LONG = 'length(repeat(cast(id as string), 1000000000))';

/** Pods and heaps that are too small. */
export const MEMORY: readonly Case[] = [
  {
    name: 'memory: the driver\'s pod is killed by the kernel',
    build: python(['squares:1:0', 'buffer:1024'], { driver: { javaOptions: '-XX:MaxDirectMemorySize=2g' } }),
    ...FAILED,
    exitCode: 137,
    // The executor has ended by itself; its pod stays as long as the driver's, and that as long as the Job.
    left: { executors: 1, configMaps: 1 },
    check: ({ driver, executors }) => [
      ...(reasonOf(driver.last) === 'OOMKilled' ? [] : [`the driver has ended by ${reasonOf(driver.last)}, not OOMKilled`]),
      ...executors.filter(({ last }) => last.status.phase !== 'Succeeded').map(({ name, last }) => `${name} is ${last.status.phase} without its driver`),
    ],
  },
  {
    name: 'memory: the Python of an executor needs more than its pod has',
    build: python(['squares:1:0', 'fill:2048'], { sparkConf: { 'spark.task.maxFailures': '2' } }),
    ...FAILED,
    exitCode: 1,
    // With cgroup v2 the kubelet has the kernel kill the whole container, with cgroup v1 one process.
    says: [/Python worker exited unexpectedly \(crashed\)|exit code 137\(SIGKILL, possible container OOM\)/],
    check: (run) => (run.executors.some(({ last }) => exitCodeOf(last) === 137) ? [] : [
      ...(run.executors.length === 1 ? [] : [`there have been ${run.executors.length} executors, not 1`]),
      ...[run.log, ...run.warnings].filter((text) => /OOMKill|out of memory/i.test(text)).map(() => 'the log or an event says what has happened: tell it in the documentation'),
    ]),
  },
  {
    name: 'memory: heaps that are too small, of an executor and of the driver',
    build: python([`fails:sql:select sum(${TOO_LONG}) from range(1)`, 'squares:1:0', `sql:select ${TOO_LONG.replace('id', '7')}`], {
      sparkConf: { 'spark.task.maxFailures': '1' },
    }),
    ...FAILED,
    exitCode: 1,
    says: [/^FAILED "sql"/m, /^SUM 0$/m, /java\.lang\.OutOfMemoryError/],
    check: ({ executors }) => (executors.length === 2 ? [] : [`there have been ${executors.length} executors, not 2`]),
  },
];

function reasonOf({ status }: Run['driver']['last']): string | undefined {
  return status.containerStatuses?.[0]?.state?.terminated?.reason;
}
