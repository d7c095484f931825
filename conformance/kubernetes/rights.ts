import { AuditedRequest, requestsOf, rightOf } from './audit';
import { differencesOfExecutor } from './checks';
import { Run } from './run';
import { carrierAmong, templateOf } from '../carriers';
import { callsOf } from '../role';

/** A run, and all that its driver has asked of the API server. */
export interface AuditedRun {
  readonly run: Run;
  readonly requests: readonly AuditedRequest[];
}

/** Reads the audit log for some runs, one after the other. */
export async function auditedRuns(command: string, runs: readonly Run[]): Promise<AuditedRun[]> {
  const audited: AuditedRun[] = [];
  for (const run of runs) {
    const requests = await requestsOf(command, run.namespace, driversAccount(run));
    // A driver that still runs when its Role is deleted has no rights any more.
    audited.push({ run, requests: requests.filter(({ time }) => run.deletedAt === undefined || new Date(time) < run.deletedAt) });
  }
  return audited;
}

/** What drivers were refused because their Role lacks it; what a quota or Pod Security refuses is no lack of a right. */
export function refusedRights(runs: readonly AuditedRun[]): string[] {
  return runs.flatMap(({ run, requests }) =>
    [...new Set(requests.filter(({ allowed }) => !allowed).map(rightOf))].map((right) => `${run.namespace}: ${right}`));
}

/** What Roles allow and no driver of any run has asked for. */
export function unusedRights(runs: readonly AuditedRun[]): string[] {
  const used = new Set(runs.flatMap(({ requests }) => requests.filter(({ allowed }) => allowed).map(rightOf)));
  const granted = runs.flatMap(({ run }) => run.app.objects.filter(({ kind }) => kind === 'Role').flatMap(callsOf));
  return [...new Set(granted)].filter((right) => !used.has(right));
}

/** Where an executor's pod, as a driver asked for it, differs from its preview. */
export function differencesOfRequests(runs: readonly AuditedRun[]): string[] {
  return runs.flatMap(({ run, requests }) => requests
    .filter(({ verb, resource, status }) => verb === 'create' && resource === 'pods' && status === 201)
    .flatMap(({ object }) => (object === undefined ? ['a pod that the audit log does not show'] : differencesOfExecutor(run, object))
      .map((difference) => `${run.namespace}, preview | asked for: ${difference}`)));
}

function driversAccount(run: Run): string {
  return templateOf(carrierAmong(run.app.objects)).spec.serviceAccountName;
}
