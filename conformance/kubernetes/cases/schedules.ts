import { GO, scheduled } from './small';
import { Case } from '../case';
import { execute, mustKubectl, remove } from '../kubectl';
import { SeenPod } from '../pod-watch';
import { Run } from '../run';

/** Two runs that are due a minute after another, while the first one is not over. */
export const OVERLAP: Case = {
  name: 'schedules: runs that overlap',
  build: scheduled(['squares:1:0', 'say:READY', `await:${GO}`, 'squares:3:0'], { schedule: '* * * * *', concurrencyPolicy: 'Allow' }),
  async play(run) {
    await run.until('the second run is due', () => run.drivers.length === 2, 150);
    await mustKubectl(['patch', 'cronjob', 'app', '--namespace', run.namespace, '--type=merge', '--patch', '{"spec":{"suspend":true}}']);
    await run.until('both wait for the end of the other', () => run.drivers.every(({ name }) => /^READY/m.test(run.logOf(name))) && run.running.length === 2);
    await Promise.all(run.drivers.map(({ name }) => execute(run.namespace, name, 'touch', GO)));
  },
  end: 'Complete',
  exitCode: 0,
  check: (run) => [
    ...(run.drivers.length === 2 ? [] : [`there have been ${run.drivers.length} drivers, not 2`]),
    ...run.drivers.flatMap((driver) => apart(run, driver)),
  ],
};

/** Kubernetes says so of every Job that its own controller has not made, and takes it for one of the CronJob's all the same. */
const BY_HAND = /^UnexpectedJob: Saw a job that the controller did not create or forgot: by-hand$/;

/** Applications that run again and again. */
export const SCHEDULES: readonly Case[] = [
  {
    name: 'schedules: run by hand while it is suspended',
    build: scheduled(['squares:2:0'], { schedule: '@yearly', suspend: true }),
    async play(run) {
      await runByHand(run);
    },
    end: 'Complete',
    exitCode: 0,
    warnings: [BY_HAND],
    says: [/^SUM 1$/m],
    reachesFootprint: true,
  },
  {
    name: 'schedules: the CronJob is deleted while its application runs',
    build: scheduled(['squares:1:0', 'say:READY', 'sleep:300'], { schedule: '@yearly', suspend: true }),
    async play(run) {
      await runByHand(run);
      await run.until('the application waits', () => /^READY/m.test(run.log) && run.running.length === 1);
      await remove(run.namespace, 'cronjob', 'app');
      await run.untilNothingIsLeft(20);
      await run.until('the Job is gone', () => !run.jobPresent, 20);
    },
    end: 'unfinished',
    warnings: [BY_HAND],
  },
];

async function runByHand(run: Run): Promise<void> {
  await mustKubectl(['create', 'job', 'by-hand', '--from=cronjob/app', '--namespace', run.namespace]);
  await run.until('there is a driver', () => run.drivers.length === 1);
}

/** What a run has to do with another one, in sentences. */
function apart(run: Run, { name, last }: SeenPod): string[] {
  const log = run.logOf(name);
  const own = run.executors.filter(({ first }) => first.metadata.ownerReferences[0].uid === last.metadata.uid);
  return [
    ...(own.length === 1 && own[0].name === `${name}-exec-1` ? [] : [`driver ${name} has the executors ${JSON.stringify(own.map((pod) => pod.name))}`]),
    ...(log.match(/^SUM 5$/gm)?.length === 1 ? [] : [`driver ${name} has not come to its result`]),
    ...(log.match(/with ID \d+/g) ?? []).filter((id) => id !== 'with ID 1').map((id) => `driver ${name} knows an executor ${id}`),
    ...run.executors.filter((pod) => !own.includes(pod) && log.includes(pod.name)).map((pod) => `driver ${name} speaks of ${pod.name}`),
    ...(/already ?exists/i.test(log) ? [`a name of driver ${name} is in use`] : []),
    ...(last.status.containerStatuses?.[0]?.state?.terminated?.exitCode === 0 ? [] : [`driver ${name} has not ended well`]),
  ];
}
