import { isDnsLabel } from './dns-label';
import { parseQuantity } from './quantity';
import { Container } from './spark-pod';
import { Problem } from '../findings/finding';

/** An init container runs to its end before others start, a sidecar as long as the pod. */
export type FurtherContainer = 'init' | 'sidecar' | 'ordinary';

/** What makes no sense for a container that the others wait for. */
const ONLY_OF_RUNNING = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** A container beside Spark's that the API server would refuse. Executors with such a one are asked for again and again. */
export function checkContainer(container: Container, kind: FurtherContainer, prop: string): Problem[] {
  const problem = (field: string, value: unknown, why: string, fix: string): Problem =>
    ({ rule: 'INVALID_FIELD', prop: `${prop}.${field}`, ...(value === undefined ? {} : { value }), why, fix });
  const { name = '', image, restartPolicy } = container;
  return [
    ...(isDnsLabel(name) ? [] : [
      problem('name', name, 'a container is called by at most 63 lower-case letters, digits and "-", which begin and end with a letter or digit', 'Write it like "log-shipper"'),
    ]),
    ...(image ? [] : [problem('image', image, 'Spark\'s image is that of Spark\'s own container only', 'Give it an image')]),
    ...(restartPolicy === undefined || (restartPolicy === 'Always' && kind !== 'ordinary') ? [] : [
      problem('restartPolicy', restartPolicy, 'of a single container, Kubernetes knows the policy "Always" for sidecars, and no other', 'Leave it out'),
    ]),
    ...(kind !== 'init' ? [] : ONLY_OF_RUNNING.filter((field) => container[field] !== undefined).map((field) =>
      problem(field, undefined, 'the others start when this container has ended, so Kubernetes refuses it', 'Leave it out, or make the container a sidecar'))),
    ...checkRequests(container, prop),
  ];
}

/** Names that two containers of a pod have, or that one has besides Spark's own. */
export function checkNames(containers: readonly { readonly name: string; readonly prop: string }[], ofSpark: string): Problem[] {
  const taken = new Map([[ofSpark, 'the container that Spark runs in']]);
  return containers.flatMap(({ name, prop }): Problem[] => {
    const other = taken.get(name);
    taken.set(name, other ?? prop);
    return other === undefined ? [] : [
      { rule: 'INVALID_POD', prop: `${prop}.name`, value: name, why: `${other} is called so, too, and Kubernetes refuses the pod`, fix: 'Give it another name' },
    ];
  });
}

function checkRequests({ resources }: Container, prop: string): Problem[] {
  const limits: { readonly [resource: string]: string } = resources?.limits ?? {};
  return Object.entries(resources?.requests ?? {}).filter(([resource, request]) => (
    // What cannot be read is not above anything.
    (parseQuantity(String(request)) ?? 0) > (parseQuantity(String(limits[resource])) ?? Infinity)
  )).map(([resource, request]) => ({
    rule: 'REQUEST_ABOVE_LIMIT',
    prop: `${prop}.resources.requests["${resource}"]`,
    value: request,
    why: `it is above the limit (${limits[resource]}), and Kubernetes refuses the pod`,
    fix: 'Lower it, or raise the limit',
  }));
}
