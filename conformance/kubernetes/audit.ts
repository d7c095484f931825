import { execFile } from 'child_process';
import { Manifest } from '../manifests';

/** A request to the API server, as its audit log has it. */
export interface AuditedRequest {
  /** ISO 8601. */
  readonly time: string;
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource: string;
  readonly status: number;
  /** Whether RBAC let it pass. */
  readonly allowed: boolean;
  /** What was sent. */
  readonly object?: Manifest;
}

/**
 * A command that reads the API server's audit log: `<command> audit --user U --raw` prints a line of JSON for every request.
 * Undefined where there is none: Kubernetes itself has no such command.
 */
export function auditCommand(): string | undefined {
  const { SPARK_AUDIT_COMMAND: given = '' } = process.env;
  return given === '' ? undefined : given;
}

/** Everything that a ServiceAccount has asked for. */
export async function requestsOf(command: string, namespace: string, serviceAccount: string): Promise<AuditedRequest[]> {
  const user = `system:serviceaccount:${namespace}:${serviceAccount}`;
  const lines = await new Promise<string>((resolve, reject) => {
    execFile(command, ['audit', '--user', user, '--raw'], { maxBuffer: 2 ** 30 }, (error, stdout) => (error === null ? resolve(stdout) : reject(error)));
  });
  return lines.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** A request as a right of a Role: `create pods`. */
export function rightOf({ verb, group, resource, subresource }: AuditedRequest): string {
  return `${verb} ${group === '' ? '' : `${group}/`}${resource}${subresource === '' ? '' : `/${subresource}`}`;
}
