import { code, table } from './markdown';
import { Workload } from '../plan/workload';
import { Reference, referencesOf } from '../pod/references';
import { Pod } from '../pod/spark-pod';

/** The Secrets that the pods of a workload refer to. */
export function secretsSection(workload: Workload, executor: Pod | undefined): string {
  const rows = [...secretsOf(workload.role ?? 'driver', workload.driver), ...(executor === undefined ? [] : secretsOf('executors', executor))];
  return table(['Secret', 'Key', 'Pods', 'Used as'], rows, 'None.');
}

function secretsOf(pods: string, pod: Pod): string[][] {
  return referencesOf(pod).filter(({ kind }) => kind === 'Secret').map((reference) => [code(reference.name), keysOf(reference), pods, useOf(reference)]);
}

function keysOf({ use, keys }: Reference): string {
  return use === 'pull' ? '' : keys?.map(code).join(', ') ?? 'all';
}

function useOf({ use, as = '' }: Reference): string {
  return use === 'pull' ? 'credentials of the registry' : use === 'variables' ? use : `${use} ${code(as)}`;
}
