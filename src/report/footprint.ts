import { code, table } from './markdown';
import { Footprint } from '../footprint/footprint';
import { Workload } from '../plan/workload';
import { formatAmount } from '../pod/quantities';

/** A workload, and what it asks of the cluster. */
export interface MeasuredWorkload {
  readonly workload: Workload;
  readonly footprint: Footprint;
}

/** One line for every workload. */
export function overview(measured: readonly MeasuredWorkload[]): string {
  const rows = measured.map(({ workload, footprint }) => [
    code(workload.path),
    `${workload.kind} ${code(workload.name)}`,
    workload.namespace === undefined ? '' : code(workload.namespace),
    workload.sparkVersion,
    executors(footprint),
    atMost(footprint, 'requests.cpu'),
    atMost(footprint, 'requests.memory'),
  ]);
  return table(['Workload', 'Object', 'Namespace', 'Spark', 'Executors', 'CPU at most', 'Memory at most'], rows, 'None.');
}

/** What a workload asks of the cluster, by resource. */
export function footprintSection({ minimum, start, maximum }: Footprint): string {
  const rows = Object.keys({ ...minimum, ...start, ...maximum }).map((resource) => [
    code(resource),
    ...[minimum, start].map((totals) => formatAmount(resource, totals[resource] ?? 0)),
    maximum === undefined ? 'no limit' : formatAmount(resource, maximum[resource] ?? 0),
  ]);
  return table(['Resource', 'Minimum', 'Start', 'Maximum'], rows, 'None.');
}

function executors({ executors: { minimum, start, maximum } }: Footprint): string {
  return minimum === maximum ? String(minimum) : `${minimum} to ${maximum ?? 'no limit'}, ${start} at the start`;
}

function atMost({ maximum }: Footprint, resource: string): string {
  return maximum === undefined ? 'no limit' : formatAmount(resource, maximum[resource] ?? 0);
}
