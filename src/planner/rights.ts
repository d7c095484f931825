import { k8s } from 'cdk8s-plus-30';
import { Right } from '../plan/right';

const VERB_ORDER = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];

/** The rights of a driver with default settings: what a job needs that changes none of the switches. */
export const DEFAULT_RIGHTS: readonly Right[] = [
  right('', 'pods', 'get', 'list', 'watch', 'create', 'delete', 'deletecollection'),
  right('', 'configmaps', 'create', 'deletecollection'),
];

/** Merges rights to the rules of a Role: one rule a resource, in a fixed order. */
export function policyRules(rights: readonly Right[]): k8s.PolicyRule[] {
  const merged = new Map<string, Right>();
  for (const { apiGroup, resource, verbs } of rights) {
    const key = `${apiGroup}/${resource}`;
    const present = merged.get(key)?.verbs ?? [];
    merged.set(key, { apiGroup, resource, verbs: [...new Set([...present, ...verbs])] });
  }
  return [...merged.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { apiGroup, resource, verbs }]) => ({
      apiGroups: [apiGroup],
      resources: [resource],
      verbs: [...verbs].sort((a, b) => VERB_ORDER.indexOf(a) - VERB_ORDER.indexOf(b)),
    }));
}

function right(apiGroup: string, resource: string, ...verbs: string[]): Right {
  return { apiGroup, resource, verbs };
}
