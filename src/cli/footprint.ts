import { Command } from 'commander';
import { InputFinding, inputFinding } from './check-input';
import { Context } from './context';
import { countsOf, inLines, plainFinding } from './findings';
import { readFile } from './inputs';
import { EXIT } from './io';
import { appOptions, directoryArgument, jsonOption, repeatable } from './options';
import { AppOptions, AppWorkload, readApp } from './synthesized-app';
import { Problem } from '../findings/finding';
import { checkLimitRanges } from '../footprint/check-limit-range';
import { checkQuota } from '../footprint/check-quota';
import { Footprint, footprintOf } from '../footprint/footprint';
import { formatList } from '../footprint/format-list';
import { footprintTable } from '../footprint/table';
import { usageOf } from '../footprint/totals';
import { inContext } from '../manifests/in-context';
import { parseManifests, ReadManifest } from '../manifests/read-manifests';
import { checkLimitRangeSpec, checkQuotaSpec } from '../pod/cluster-limits';

interface FootprintOptions extends AppOptions {
  readonly quota: string[];
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** `footprint`: what the workloads of an app ask of a cluster. */
export function addFootprint(program: Command, context: Context): void {
  const command = program.command('footprint')
    .summary('show what an app asks of a cluster')
    .description('Shows what the workloads of a synthesized app ask of a cluster, and checks it against quotas.')
    .addArgument(directoryArgument())
    .addOption(repeatable('--quota <file>', 'manifests with a ResourceQuota or a LimitRange to check against'))
    .option('--strict', 'exit with 1 for warnings too')
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action((directory: string | undefined, options: FootprintOptions) => footprint(directory, options, context));
  appOptions().forEach((option) => command.addOption(option));
}

const EXAMPLES = `
Exit codes: 0 shown, 1 a quota or a range is in the way, 2 the input could not be read.

Examples:
  $ cdk8s-spark footprint
  $ cdk8s-spark footprint dist --workload sales/daily --quota namespace.yaml`;

function footprint(directory: string | undefined, options: FootprintOptions, context: Context): void {
  const limits = options.quota.flatMap((file) => parseManifests(readFile(file, context), file));
  const kinds = limits.filter(({ object }) => ['ResourceQuota', 'LimitRange'].includes(object.kind ?? ''));
  if (options.quota.length > 0 && kinds.length === 0) {
    throw new Error(`no ResourceQuota and no LimitRange is in ${options.quota.join(', ')}`);
  }
  const { workloads } = readApp(directory, options, context);
  let failed = false;
  const footprints = workloads.flatMap((workload) => {
    try {
      return [{ workload, footprint: inContext(workload.workload.path, () => footprintOf(workload.workload)) }];
    } catch (error) {
      failed = true;
      context.err(`error: ${(error as Error).message}\n`);
      return [];
    }
  });
  const findings = [
    ...kinds.flatMap(specFindings),
    ...footprints.flatMap(({ workload, footprint: of }) =>
      limitProblems(workload, of, kinds).map((problem) => inputFinding(problem, workload.input))),
  ];
  const counts = countsOf(findings, options);
  if (options.json) {
    const shown = footprints.map(({ workload: { workload }, footprint: of }) => ({ workload: workload.path, ...plain(of) }));
    const { errors, warnings } = counts;
    context.out(`${JSON.stringify({ footprints: shown, findings: findings.map(plainFinding), errors, warnings }, undefined, 2)}\n`);
  } else {
    const tables = footprints.map(({ workload: { workload }, footprint: of }) => `${workload.path}\n${indented(footprintTable(of))}\n`);
    context.out([...tables, ...(findings.length === 0 ? [] : [inLines(findings)])].join('\n'));
  }
  if (failed) {
    context.end(EXIT.usage);
  } else if (counts.exitCode !== EXIT.success) {
    context.end(counts.exitCode);
  }
}

/** What is wrong with a quota or a range itself. */
function specFindings({ file, object }: ReadManifest): InputFinding[] {
  const problems = object.kind === 'ResourceQuota' ? checkQuotaSpec(object.spec, 'spec.hard') : checkLimitRangeSpec(object.spec, 'spec.limits');
  return problems.map((problem) => inputFinding(problem, { path: file, conf: [], overridden: [] }));
}

function limitProblems({ workload }: AppWorkload, of: Footprint, limits: readonly ReadManifest[]): Problem[] {
  const isHere = (namespace?: string) => namespace === undefined || workload.namespace === undefined || namespace === workload.namespace;
  const here = limits.map(({ object }) => object).filter(({ metadata }) => isHere(metadata?.namespace));
  const quotas = here.filter(({ kind }) => kind === 'ResourceQuota').map(({ spec }) => spec);
  const ranges = here.filter(({ kind }) => kind === 'LimitRange').map(({ spec }) => spec);
  return [...quotas.flatMap((quota) => checkQuota(of, quota, ranges)), ...checkLimitRanges(of, ranges)];
}

function plain({ driver, role = 'driver', executor, executors, minimum, start, maximum }: Footprint): object {
  return {
    executors,
    [role]: formatList(usageOf(driver)),
    ...(executor === undefined ? {} : { executor: formatList(usageOf(executor)) }),
    minimum: formatList(minimum),
    start: formatList(start),
    ...(maximum === undefined ? {} : { maximum: formatList(maximum) }),
  };
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ').replace(/[ ]+$/gm, '');
}
