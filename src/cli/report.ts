import { writeFileSync } from 'fs';
import { resolve } from 'path';
import { Command } from 'commander';
import { checkInput } from './check-input';
import { Context } from './context';
import { plainFinding } from './findings';
import { appOptions, directoryArgument, jsonOption } from './options';
import { AppOptions, readApp } from './synthesized-app';
import { renderReport } from '../report/report';

interface ReportOptions extends AppOptions {
  readonly output?: string;
  readonly json?: boolean;
}

/** `report`: a document for the reviewers of a change. */
export function addReport(program: Command, context: Context): void {
  const command = program.command('report')
    .summary('write a Markdown report for reviewers')
    .description('Writes a Markdown document on the workloads of a synthesized app: footprints, sizes, images, rights, ports, Secrets, configuration.')
    .addArgument(directoryArgument())
    .option('-o, --output <file>', 'write into a file instead of standard output')
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action((directory: string | undefined, options: ReportOptions) => report(directory, options, context));
  appOptions().forEach((option) => command.addOption(option));
}

const EXAMPLES = `
Exit codes: 0 written, 2 the input could not be read.

Examples:
  $ cdk8s-spark report > spark-report.md
  $ cdk8s-spark report dist --output spark-report.md`;

function report(directory: string | undefined, options: ReportOptions, context: Context): void {
  const { objects, workloads: read } = readApp(directory, options, context);
  const workloads = read.map(({ workload }) => workload);
  const findings = read.flatMap(({ input }) => checkInput(input));
  const text = options.json
    ? `${JSON.stringify({ workloads, findings: findings.map(plainFinding) }, undefined, 2)}\n`
    : renderReport({ workloads, objects, findings });
  if (options.output === undefined) {
    context.out(text);
  } else {
    writeFileSync(resolve(context.cwd, options.output), text);
  }
}
