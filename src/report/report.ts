import { configurationSection, sizesSection } from './configuration';
import { deadlineSection } from './deadline';
import { footprintSection, MeasuredWorkload, overview } from './footprint';
import { code, details, list, table } from './markdown';
import { portsSection } from './ports';
import { rightsSection } from './rights';
import { secretsSection } from './secrets';
import { describe } from '../findings/finding';
import { footprintOf } from '../footprint/footprint';
import { Workload } from '../plan/workload';
import { Manifest } from '../pod/manifest';
import { Pod } from '../pod/spark-pod';
import { ReportedFinding } from '../tree/reporting';
import { previewExecutor } from '../workload/preview';

/** What a report is made from. */
export interface ReportInput {
  readonly workloads: readonly Workload[];
  /** All objects of the app. */
  readonly objects: readonly Manifest[];
  /** What the checks have found, also what was acknowledged. */
  readonly findings: readonly ReportedFinding[];
}

/** A Markdown document for the reviewers of a change. The same input gives the same text. */
export function renderReport({ workloads, objects, findings }: ReportInput): string {
  const measured = workloads.map((workload) => ({ workload, footprint: footprintOf(workload) }));
  return [
    '# Spark workloads\n',
    overview(measured),
    '## Warnings\n',
    warnings(findings),
    ...measured.map((one) => workloadSection(one, objects)),
  ].join('\n');
}

function warnings(findings: readonly ReportedFinding[]): string {
  const told = findings.map((finding) => {
    const acknowledged = finding.acknowledged === undefined ? '' : ` (acknowledged: ${finding.acknowledged})`;
    return `${finding.severity} ${code(finding.path)}: ${describe(finding)}${acknowledged}`;
  });
  return list(told, 'None.');
}

function workloadSection({ workload, footprint }: MeasuredWorkload, objects: readonly Manifest[]): string {
  const executor = workload.role === undefined ? previewExecutor(workload).pod : undefined;
  const deadline = deadlineSection(workload, objects);
  const parts: [string, string][] = [
    ['Footprint', footprintSection(footprint)],
    ...(deadline === undefined ? [] : [['Deadline', deadline] as [string, string]]),
    ['Sizes', sizesSection(workload)],
    ['Images', imagesSection(workload, executor)],
    ['Identities and rights', rightsSection(workload, executor, objects)],
    ['Open ports', portsSection(workload, executor, objects)],
    ['Referenced secrets', secretsSection(workload, executor)],
  ];
  return [
    `## ${workload.path}\n`,
    ...parts.map(([title, content]) => `### ${title}\n\n${content}`),
    details('Configuration', configurationSection(workload)),
  ].join('\n');
}

function imagesSection({ driver, role = 'driver', submitter }: Workload, executor: Pod | undefined): string {
  const rows = [
    ...(submitter === undefined ? [] : [{ pods: 'submitter', pod: submitter }]),
    { pods: role, pod: driver },
    ...(executor === undefined ? [] : [{ pods: 'executors', pod: executor }]),
  ].flatMap(({ pods, pod }) =>
    [...(pod.spec?.initContainers ?? []), ...(pod.spec?.containers ?? [])].map(({ name = '', image = '', imagePullPolicy = '' }) =>
      [pods, code(name), code(image), imagePullPolicy]));
  return table(['Pods', 'Container', 'Image', 'Pulled'], rows, 'None.');
}
