import { Yaml } from 'cdk8s';
import { Command, Option } from 'commander';
import { Context } from './context';
import { EXIT } from './io';
import { appOptions, directoryArgument, jsonOption } from './options';
import { readSubmission } from './submit-preview';
import { AppOptions, AppWorkload, readApp } from './synthesized-app';
import { inContext } from '../manifests/in-context';
import { Pod } from '../pod/spark-pod';
import { RoleName } from '../sizing/spark-constants';
import { inNamespace, previewExecutor } from '../workload/preview';

interface PreviewOptions extends AppOptions {
  readonly role?: RoleName | 'all';
  readonly executorId: string;
  readonly propertiesFile?: string;
  readonly json?: boolean;
}

/** A pod, and whose it is. */
interface ShownPod {
  readonly workload: string;
  readonly role: RoleName;
  readonly pod: Pod;
  readonly notes: readonly string[];
}

/** `preview`: pods as Spark will make them. */
export function addPreview(program: Command, context: Context): void {
  const command = program.command('preview')
    .summary('show the pods that Spark will make')
    .description('Shows the pods of executors, as Spark will make them: of a synthesized app, or of a spark-submit command line after a double dash.'
      + ' In cluster mode Spark makes the driver\'s pod too.')
    .addArgument(directoryArgument())
    .usage('[options] [directory] [-- spark-submit …]')
    .addOption(new Option('--role <role>', 'whose pods (default: executor; all for spark-submit)').choices(['executor', 'driver', 'all']))
    .option('--executor-id <number>', 'number of the executor', '1')
    .option('--properties-file <file>', 'spark-defaults.conf for the command line after the double dash')
    .addOption(jsonOption())
    .addHelpText('after', EXAMPLES)
    .action((directory: string | undefined, options: PreviewOptions) => preview(directory, options, context));
  appOptions().forEach((option) => command.addOption(option));
}

const EXAMPLES = `
Exit codes: 0 shown, 2 the input could not be read, or Spark would refuse it.

Examples:
  $ cdk8s-spark preview
  $ cdk8s-spark preview dist --workload sales/daily --role all
  $ cdk8s-spark preview -- spark-submit --master k8s://https://cluster:6443 --deploy-mode cluster --conf … local:///opt/app.py`;

function preview(directory: string | undefined, options: PreviewOptions, context: Context): void {
  const isSubmission = context.commandLine !== undefined;
  if (isSubmission && directory !== undefined) {
    throw new Error(`"${directory}" and a command line were given; preview one of the two`);
  }
  if (!isSubmission && options.propertiesFile !== undefined) {
    throw new Error('--properties-file belongs to a command line; write it after "--"');
  }
  const workloads = isSubmission ? [readSubmission(context.commandLine ?? [], options, context)] : readApp(directory, options, context).workloads;
  const role = options.role ?? (isSubmission ? 'all' : 'executor');
  const pods = workloads.flatMap((workload) => [
    // A server has no other pod than its own.
    ...(role === 'executor' && workload.workload.role === undefined ? [] : driverPods(workload)),
    ...(role === 'driver' || workload.workload.role !== undefined ? [] : goOn(context, () => [executorOf(workload, options.executorId)])),
  ]).map((shown) => ({ ...shown, pod: JSON.parse(JSON.stringify(shown.pod)) as Pod }));
  context.out(options.json ? `${JSON.stringify(pods, undefined, 2)}\n` : pods.map(asYaml).join('---\n'));
}

/** Where there are many workloads, one that Spark refuses does not hide the others. */
function goOn<T>(context: Context, show: () => T[]): T[] {
  try {
    return show();
  } catch (error) {
    context.err(`error: ${(error as Error).message}\n`);
    context.end(EXIT.usage);
    return [];
  }
}

function driverPods({ workload, notes }: AppWorkload): ShownPod[] {
  const { apiVersion = 'v1', kind = 'Pod', ...pod } = workload.driver;
  return pod.spec === undefined ? [] : [{ workload: workload.path, role: workload.role ?? 'driver', pod: inNamespace({ apiVersion, kind, ...pod }, workload), notes }];
}

function executorOf({ workload, notes }: AppWorkload, executorId: string): ShownPod {
  const { pod, notes: ofExecutor } = inContext(workload.path, () => previewExecutor(workload, { executorId }));
  // Without a driver's pod, what is to be said of it stands here.
  const before = workload.driver.spec === undefined ? notes : [];
  return { workload: workload.path, role: 'executor', pod, notes: [...before, ...ofExecutor] };
}

function asYaml({ workload, role, pod, notes }: ShownPod): string {
  return [`# ${workload}: ${role}\n`, ...notes.map((note) => `# ${note}\n`), Yaml.stringify(pod)].join('');
}
