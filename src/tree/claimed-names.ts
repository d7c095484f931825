import { IConstruct } from 'constructs';
import { Problem } from '../findings/finding';

/** The names that this library has given away, by the root of the construct tree. */
const REGISTRIES = new WeakMap<IConstruct, Map<string, string>>();

/** Identity of an object in a cluster. */
export interface ObjectIdentity {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/**
 * Claims the name of an object for a construct. Two constructs that claim the
 * same object would overwrite each other in the cluster.
 */
export function claimName(construct: IConstruct, identity: ObjectIdentity, prop: string): Problem[] {
  const root = construct.node.root;
  const names = REGISTRIES.get(root) ?? new Map<string, string>();
  REGISTRIES.set(root, names);
  const key = `${identity.kind}/${identity.namespace ?? ''}/${identity.name}`;
  const owner = names.get(key);
  if (owner === undefined) {
    names.set(key, construct.node.path);
    return [];
  }
  return [
    {
      rule: 'DUPLICATE_NAME',
      prop,
      value: identity.name,
      why: `${owner} already makes a ${identity.kind} of this name in ${identity.namespace ? `namespace ${identity.namespace}` : 'the same namespace'}`,
      fix: 'Give one of the two another name',
    },
  ];
}
