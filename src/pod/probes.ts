import { k8s } from 'cdk8s-plus-30';
import { Problem } from '../findings/finding';

/** The kinds of probes, by the fields of a container. */
export const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** What a probe can ask; exactly one of them. */
const PROBE_HANDLERS = ['exec', 'grpc', 'httpGet', 'tcpSocket'] as const;

/** What the kubelet can do at the beginning and the end of a container. */
const LIFECYCLE_HANDLERS = ['exec', 'httpGet', 'sleep', 'tcpSocket'] as const;

/** A probe that the API server would refuse. */
export function checkProbe(kind: typeof PROBES[number], probe: k8s.Probe | undefined, prop: string): Problem[] {
  if (probe === undefined) {
    return [];
  }
  const { successThreshold = 1 } = probe;
  return [
    ...checkHandlers(probe, PROBE_HANDLERS, prop),
    ...(kind === 'readinessProbe' || successThreshold === 1 ? [] : [
      {
        rule: 'INVALID_FIELD' as const,
        prop: `${prop}.successThreshold`,
        value: successThreshold,
        why: `one success is enough for a ${kind}, and Kubernetes refuses any other number`,
        fix: 'Leave it out',
      },
    ]),
  ];
}

/**
 * Hooks that the API server would refuse.
 *
 * @param gracePeriod the time between SIGTERM and SIGKILL, in seconds, if it is known
 */
export function checkLifecycle(lifecycle: k8s.Lifecycle, prop: string, gracePeriod: number = Infinity): Problem[] {
  return (['postStart', 'preStop'] as const).flatMap((hook) => {
    const handler = lifecycle[hook];
    return handler === undefined ? [] : [
      ...checkHandlers(handler, LIFECYCLE_HANDLERS, `${prop}.${hook}`),
      ...checkSleep(handler, `${prop}.${hook}`, gracePeriod),
    ];
  });
}

function checkSleep({ sleep: { seconds } = { seconds: 0 } }: k8s.LifecycleHandler, prop: string, gracePeriod: number): Problem[] {
  return seconds >= 0 && seconds <= gracePeriod ? [] : [
    {
      rule: 'INVALID_FIELD',
      prop: `${prop}.sleep.seconds`,
      value: seconds,
      why: `it is from 0 up to the time that the pod has to end${gracePeriod === Infinity ? '' : ` (${gracePeriod} s)`}, and Kubernetes refuses the pod`,
      fix: 'Lower it, or raise terminationGracePeriod',
    },
  ];
}

function checkHandlers(given: object, handlers: readonly string[], prop: string): Problem[] {
  const present = handlers.filter((handler) => (given as { [field: string]: unknown })[handler] !== undefined);
  return present.length === 1 ? [] : [
    {
      rule: 'INVALID_FIELD',
      prop,
      value: present.length === 0 ? 'nothing to do' : present.join(' and '),
      why: 'Kubernetes wants exactly one thing to do, and refuses the pod',
      fix: `Give it one of ${handlers.join(', ')}`,
    },
  ];
}
