import { IConstruct } from 'constructs';
import { lookAgain, watchApp } from './app-objects';
import { Workload } from '../plan/workload';

const WORKLOADS = new WeakMap<IConstruct, () => Workload>();

/** Makes a construct known as a workload, to reports over the whole app; what else is in the app matters to it. */
export function registerWorkload(construct: IConstruct, produce: () => Workload): void {
  WORKLOADS.set(construct, produce);
  watchApp(construct);
}

/** The workloads of a construct and of all below it, by path. */
export function workloadsBelow(scope: IConstruct): Workload[] {
  lookAgain(scope);
  const found = scope.node.findAll().flatMap((construct) => WORKLOADS.get(construct) ?? []);
  return found.map((produce) => produce()).sort((a, b) => (a.path < b.path ? -1 : 1));
}
