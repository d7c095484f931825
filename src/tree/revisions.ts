import { IConstruct } from 'constructs';

const REVISIONS = new WeakMap<IConstruct, number>();

/** How often something was declared in the tree of a construct. What was computed holds as long as this number stays. */
export function revisionOf(construct: IConstruct): number {
  return REVISIONS.get(construct.node.root) ?? 0;
}

/** Tells that something was declared, after which what was computed before no longer holds. */
export function declared(construct: IConstruct): void {
  REVISIONS.set(construct.node.root, revisionOf(construct) + 1);
}
