import { Command } from 'commander';
import { Context } from './context';
import { appOptions, directoryArgument, jsonOption } from './options';
import { AppOptions, AppWorkload, readApp } from './synthesized-app';
import { explain } from '../explain/explain';
import { Explanation } from '../explain/explanation';

interface ExplainOptions extends AppOptions {
  readonly json?: boolean;
}

/** An explanation, and of which workload it is. */
interface WorkloadExplanation extends Explanation {
  readonly workload: string;
}

/** `explain`: why a key or a field has its value. */
export function addExplain(program: Command, context: Context): void {
  const command = program.command('explain')
    .summary('tell why a key or a field has its value')
    .description('Tells why a key of Spark, or a field of a pod, has its value in a synthesized app: who set it, and how it was computed.')
    .argument('<subject>', 'a key, for example spark.executor.memory, or a field, for example executor.container.resources.limits.memory')
    .addArgument(directoryArgument())
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action((subject: string, directory: string | undefined, options: ExplainOptions) => explainAll(subject, directory, options, context));
  appOptions().forEach((option) => command.addOption(option));
}

const EXAMPLES = `
Exit codes: 0 told, 2 the input could not be read, or there is no such subject.

Examples:
  $ cdk8s-spark explain spark.executor.memoryOverheadFactor
  $ cdk8s-spark explain executor.container.resources dist --workload sales/daily`;

function explainAll(subject: string, directory: string | undefined, options: ExplainOptions, context: Context): void {
  const { workloads } = readApp(directory, options, context);
  const explanations = explanationsOf(subject, workloads);
  context.out(options.json ? `${JSON.stringify(explanations, undefined, 2)}\n` : explanations.map(inWords).join(''));
}

/** A field need not be in every workload, but one without any is a mistake. */
function explanationsOf(subject: string, workloads: readonly AppWorkload[]): WorkloadExplanation[] {
  const errors: unknown[] = [];
  const explanations = workloads.flatMap(({ workload }) => {
    try {
      return explain(workload, subject).map((explanation) => ({ workload: workload.path, ...explanation }));
    } catch (error) {
      errors.push(error);
      return [];
    }
  });
  if (explanations.length === 0) {
    throw errors[0];
  }
  return explanations;
}

function inWords({ workload, subject, value, origin, formula }: WorkloadExplanation): string {
  const lines = [`${workload}: ${subject}${value === undefined ? '' : ` = ${value}`}`, `  ${origin}`, ...(formula === undefined ? [] : [`  ${formula}`])];
  return lines.map((line) => `${line}\n`).join('');
}
