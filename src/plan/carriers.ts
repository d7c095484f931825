import { Carrier } from './carrier';
import { CarrierPiece } from './share';
import { Pod } from '../pod/spark-pod';

/** A pod's name is its host name, too, and Kubernetes cuts what is longer. */
const HOST_NAME = 63;

/** What Kubernetes adds to a name, with the dash before it. */
const RANDOM = '-xxxxx';
const MINUTE = '-xxxxxxxx';
const TEMPLATE_HASH = '-xxxxxxxxxx';

export const JOB: Carrier = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  restartPolicy: 'Never',
  longestName: HOST_NAME - RANDOM.length,
  podName: (name) => name + RANDOM,
  spec: jobSpec,
  podOf: ({ spec }) => spec?.template,
};

/** Every run is a Job of its own, whose name ends in the minute that it was due. */
export const CRON_JOB: Carrier = {
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  restartPolicy: 'Never',
  // Kubernetes' own limit. The name of a pod is cut before its random end, so it differs from every other one all the same.
  longestName: 52,
  podName: (name) => `${name}${MINUTE}-`.slice(0, HOST_NAME - RANDOM.length + 1) + RANDOM.slice(1),
  spec: (own, pod) => ({ ...own.cronJob, jobTemplate: { spec: jobSpec(own, pod) } }),
  podOf: ({ spec }) => spec?.jobTemplate?.spec?.template,
};

export const DEPLOYMENT: Carrier = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  restartPolicy: 'Always',
  longestName: HOST_NAME - TEMPLATE_HASH.length - RANDOM.length,
  podName: (name) => name + TEMPLATE_HASH + RANDOM,
  spec: (own, pod) => ({ ...own.deployment, template: pod }),
  podOf: ({ spec }) => spec?.template,
};

/** A pod of this name is there once at the most, also when nobody knows what has become of the node of the one before. */
export const STATEFUL_SET: Carrier = {
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  restartPolicy: 'Always',
  // Its pods have a label with its name and a hash.
  longestName: HOST_NAME - TEMPLATE_HASH.length,
  podName: (name) => `${name}-0`,
  spec: (own, pod) => ({ ...own.statefulSet, template: pod }),
  podOf: ({ spec }) => spec?.template,
};

function jobSpec({ job }: CarrierPiece, pod: Pod): object {
  return { ...job, template: pod };
}

/** Objects that no construct here makes, but that run drivers all the same. */
const OTHERS: readonly Pick<Carrier, 'kind' | 'podName' | 'podOf'>[] = [
  { kind: 'Pod', podName: (name) => name, podOf: ({ metadata, spec }) => ({ metadata, spec }) },
];

/** What is known of a kind of objects that carry pods. */
export function carrierOf(kind: string): Pick<Carrier, 'podName' | 'podOf'> | undefined {
  return [JOB, CRON_JOB, DEPLOYMENT, STATEFUL_SET, ...OTHERS].find((carrier) => carrier.kind === kind);
}
