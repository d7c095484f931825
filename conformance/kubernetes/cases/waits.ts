import { python, sparkPi } from './small';
import { Case } from '../case';
import { apply } from '../kubectl';
import { PREPARED } from '../namespace';
import { Run } from '../run';
import { SparkImage } from 'cdk8s-spark';

/** Ways to wait for ever: neither Kubernetes' `backoffLimit` nor Spark counts a pod that could not be made or started. */
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
    name: 'waits: PriorityClass of the executors that is not there, and a largest number of executors that ends nothing',
    build: python(['squares:1:0'], {
      executor: { priorityClassName: 'not-there', allocation: { maximumAttempts: 4 } },
    }),
    async play(run) {
      await saidAgainAndAgain(run, /Message: pods "[\w-]+" is forbidden: no PriorityClass with name not-there was found/);
      await saidAgainAndAgain(run, /SparkException: Exceed the pod creation limit: 4/);
    },
    end: 'unfinished',
    left: { executors: 0, configMaps: 1 },
    check: ({ driver }) => (driver.last.status.phase === 'Running' ? [] : [`the driver is ${driver.last.status.phase}`]),
  },
  {
    name: 'waits: quota with room for the driver alone, until it is made larger',
    prepare: async (namespace) => setQuota(namespace, '1Gi'),
    build: python(['squares:1:0']),
    async play(run) {
      await saidAgainAndAgain(run, /exceeded quota: quota, requested: limits\.memory/);
      await setQuota(run.namespace, '2Gi');
    },
    end: 'Complete',
    exitCode: 0,
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

async function saidAgainAndAgain(run: Run, what: RegExp): Promise<void> {
  const times = () => run.log.split('\n').filter((line) => what.test(line)).length;
  await run.until(`the driver has said three times ${what}`, () => times() >= 3);
}

async function setQuota(namespace: string, memory: string): Promise<void> {
  await apply(JSON.stringify({
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'quota', labels: { [PREPARED]: '' } },
    spec: { hard: { 'requests.memory': memory, 'limits.memory': memory } },
  }), '--namespace', namespace);
}
