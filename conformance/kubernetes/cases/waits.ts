import { ApiObject } from 'cdk8s';
import { python, sparkPi } from './small';
import { Case } from '../case';
import { Run } from '../run';
import { SparkImage } from 'cdk8s-spark';

/** Ways to wait for ever: neither Kubernetes' `backoffLimit` nor Spark counts a pod that could not be made. */
export const WAITS: readonly Case[] = [
  {
    name: 'waits: image that is not there',
    build: sparkPi({ image: SparkImage.custom('registry.invalid/spark:1', { languages: ['java'] }) }),
    async play(run) {
      await run.until('the image cannot be pulled', () => /^(ErrImagePull|ImagePullBackOff)$/.test(waitingFor(run) ?? ''));
    },
    end: 'unfinished',
    warnings: [/^Failed: (Failed to pull image "registry.invalid|Error: ErrImagePull|Error: ImagePullBackOff)/],
  },
  {
    name: 'waits: PriorityClass of the executors that is not there',
    build: python(['squares:1:0'], { executor: { priorityClassName: 'not-there' } }),
    play: (run) => refusedAgainAndAgain(run, /no PriorityClass with name not-there was found/),
    end: 'unfinished',
    left: { executors: 0, configMaps: 1 },
  },
  {
    name: 'waits: quota with room for the driver alone',
    build: (chart) => {
      new ApiObject(chart, 'quota', {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'quota' },
        spec: { hard: { 'requests.memory': '1Gi', 'limits.memory': '1Gi' } },
      });
      return python(['squares:1:0'])(chart);
    },
    play: (run) => refusedAgainAndAgain(run, /exceeded quota: quota, requested: limits\.memory/),
    end: 'unfinished',
    left: { executors: 0, configMaps: 1 },
  },
  {
    name: 'waits: no security context in a restricted namespace',
    build: sparkPi({ podSecurity: 'none' }),
    async play(run) {
      await run.within(5, () => run.drivers.length > 0);
    },
    end: 'unfinished',
    warnings: [/^kubectl apply: Warning: would violate PodSecurity "restricted:latest"/, /^FailedCreate: Error creating: .* violates PodSecurity "restricted:latest"/],
    check: ({ drivers }) => drivers.map(({ name }) => `a driver that breaks the rules of its namespace: ${name}`),
  },
];

function waitingFor(run: Run): string | undefined {
  return run.drivers[0]?.last.status.containerStatuses?.[0]?.state?.waiting?.reason;
}

async function refusedAgainAndAgain(run: Run, why: RegExp): Promise<void> {
  const times = () => run.log.split('\n').filter((line) => why.test(line)).length;
  await run.until('executors have been refused three times', () => times() >= 3);
}
