import { spawnSync } from 'child_process';

/** The linters that are asked. */
export type Linter = 'kube-score' | 'checkov';

/** What a linter has against an object. */
export interface Complaint {
  readonly linter: Linter;
  readonly rule: string;
  /** Kind and name, for example `Job/sales`. */
  readonly of: string;
  readonly text: string;
}

/** Below this grade, kube-score tells what it would have otherwise. */
const ALL_OK = 10;

/** All that kube-score says of files. */
export function askKubeScore(command: readonly string[], files: readonly string[]): Complaint[] {
  return json<any[]>([...command, 'score', '--output-format', 'json', ...files]).flatMap(({ object_name: name, type_meta: { kind }, object_meta, checks }) =>
    checks.filter(({ skipped, grade }: any) => !skipped && grade < ALL_OK).map(({ check, comments }: any): Complaint => ({
      linter: 'kube-score',
      rule: check.id,
      of: `${kind}/${object_meta?.name ?? name}`,
      text: [check.name, ...(comments ?? []).map(({ summary }: any) => summary)].join(': '),
    })));
}

/** All that Checkov says of the files in a directory. */
export function askCheckov(command: readonly string[], directory: string): { readonly passed: number; readonly complaints: Complaint[] } {
  const { results, summary } = json<any>([...command, '--directory', directory, '--framework', 'kubernetes', '--output', 'json', '--compact', '--quiet']);
  const complaints = results.failed_checks.map(({ check_id: rule, check_name: text, resource }: any): Complaint => {
    const [kind, , ...name] = resource.split('.');
    return { linter: 'checkov', rule, of: `${kind}/${name.join('.')}`, text };
  });
  return { passed: summary.passed, complaints };
}

/** Both end with another code than 0 when they have something to say. */
function json<T>([program, ...words]: readonly string[]): T {
  const { stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, LOG_LEVEL: 'ERROR' } });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${program} has answered with something else than JSON: ${stdout}${stderr}`);
  }
}
