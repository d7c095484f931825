import { propOf, rolePods } from './role-pods';
import { Parts } from './totals';
import { Problem } from '../findings/finding';
import { NodeSize } from '../pod/cluster-limits';
import { formatAmount } from '../pod/quantities';

/** Pods that no node can run. */
export function checkNode(parts: Parts, node: NodeSize): Problem[] {
  const room: { [resource: string]: number | undefined } = {
    'memory': node.memory * 2 ** 20,
    'cpu': Math.round(node.cpu * 1000),
    'ephemeral-storage': node.ephemeralStorage === undefined ? undefined : node.ephemeralStorage * 2 ** 20,
    ...Object.fromEntries(gpuNames(parts).map((name) => [name, node.gpus])),
  };
  return rolePods(parts).flatMap(({ role, pod }) => Object.entries(room).flatMap(([resource, limit]) => {
    const amount = pod.requests[resource];
    return limit === undefined || !(amount > limit) ? [] : [
      {
        rule: 'NEVER_FITS' as const,
        prop: propOf(role, resource),
        value: `${formatAmount(resource, amount)} ${WORDS[resource] ?? resource}`,
        why: `the pod asks for more than the largest node has (${formatAmount(resource, limit)}), and would wait for ever`,
        fix: 'Make it smaller, or declare a larger node',
      },
    ];
  }));
}

/** What a reader has to know of an amount. */
const WORDS: { readonly [resource: string]: string } = {
  memory: 'with all that is added to the heap',
  cpu: 'CPU',
};

function gpuNames(parts: Parts): string[] {
  return [...new Set(rolePods(parts).flatMap(({ pod }) => Object.keys(pod.requests)))].filter(isGpu);
}

/** Whether a resource is a whole GPU of any vendor. */
export function isGpu(resource: string): boolean {
  return resource.endsWith('/gpu');
}
