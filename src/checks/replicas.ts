import { Problem } from '../findings/finding';
import { Manifest } from '../pod/manifest';

/** A server that somebody has patched to be several, or none. */
export function checkReplicas({ kind, spec = {} }: Manifest): Problem[] {
  const { replicas = 1 } = spec as { readonly replicas?: number };
  return kind !== 'Deployment' || replicas === 1 ? [] : [
    {
      rule: 'SERVER_REPLICAS',
      prop: 'spec.replicas',
      value: replicas,
      why: replicas === 0
        ? 'a server that has no pod is started by nobody who wants to connect'
        : 'a server is one driver: sessions live in its memory, and another pod behind the same Service does not know them',
      fix: replicas === 0 ? 'Remove the patch; kubectl scale stops a server that is there' : 'Remove the patch; executors make a server faster, and more of them take more work',
    },
  ];
}
