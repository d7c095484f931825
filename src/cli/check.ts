import { Command, Option } from 'commander';
import { checkInput, InputFinding } from './check-input';
import { Context } from './context';
import { Format, printFindings, tell } from './findings';
import { readInputs } from './inputs';
import { EXIT } from './io';
import { keysOfProp } from './keys-dialect';
import { jsonOption, kubernetesVersionOption, repeatable, sparkVersionOption } from './options';
import { nameOf } from './place-of';
import { lineOf } from '../conf/versions';
import { canBeAcknowledged, ruleOfCode, RULES } from '../findings/rules';
import { SparkVersion } from '../props/spark-version';
import { SparkInput } from '../submit/spark-input';

interface CheckOptions {
  readonly json?: boolean;
  readonly format?: Format;
  readonly strict?: boolean;
  readonly sparkVersion?: string;
  readonly kubernetesVersion?: string;
  readonly allowKeys: string[];
  readonly ignore: string[];
}

/** `check`: the library's rules, also for people who do not use it. */
export function addCheck(program: Command, context: Context): void {
  program.command('check')
    .summary('check spark-defaults.conf, a spark-submit command line, or manifests')
    .description('Checks configuration of Spark, wherever it is written: properties files (spark-defaults.conf), manifests of Kubernetes in YAML or JSON,'
      + ' scripts, and a command line after a double dash.')
    .argument('[files...]', 'files or directories; "-" is standard input')
    .usage('[options] [files...] [-- spark-submit …]')
    .addOption(jsonOption())
    .addOption(new Option('--format <format>', 'how findings are printed; sarif is what code hosts show beside the lines').choices(['text', 'json', 'sarif']))
    .option('--strict', 'exit with 1 for warnings too')
    .addOption(sparkVersionOption())
    .addOption(kubernetesVersionOption())
    .addOption(repeatable('--allow-keys <prefix>', 'beginning of keys of your own, for example spark.acme.'))
    .addOption(repeatable('--ignore <code>', 'code of a warning, or of an error that is a judgement, that does not matter, for example SPARK101', checkCode))
    .addHelpText('after', EXAMPLES)
    .action((files: string[], options: CheckOptions) => check(files, options, context));
}

const EXAMPLES = `
Exit codes: 0 no errors, 1 errors (with --strict, or warnings), 2 some input could not be read: the findings in the others are printed.

Examples:
  $ cdk8s-spark check conf/spark-defaults.conf
  $ cdk8s-spark check --strict --json manifests/
  $ cdk8s-spark check -- spark-submit --master k8s://https://cluster:6443 --executor-memory 4g local:///opt/app.py`;

function check(files: string[], options: CheckOptions, context: Context): void {
  const { inputs, unread } = readInputs(files, context);
  const notes = [...unread];
  const findings = inputs.flatMap((input) => {
    const sparkVersion = options.sparkVersion ?? input.sparkVersion;
    if (sparkVersion !== undefined && !SparkVersion.of(sparkVersion).isSupported) {
      notes.push({ file: input.path, reason: `it is for Spark ${sparkVersion}, and checked by the rules of Spark ${lineOf(sparkVersion).line}`, isError: false });
    }
    const { kubernetesVersion } = options;
    return checkInput({ ...input, sparkVersion }, { allowedKeyPrefixes: [...options.allowKeys, ...input.allowedKeys ?? []], kubernetesVersion })
      .filter((finding) => !isAcknowledged(finding, input));
  }).filter(({ code, severity, rule }) => !options.ignore.includes(code) || (severity === 'error' && !canBeAcknowledged(rule)));
  if (inputs.length === 0 && !unread.some(({ isError }) => isError)) {
    tell(notes, context);
    throw new Error(files.length === 0
      ? 'there is nothing to check; name a file, or write a command line after "--"'
      : `no configuration of Spark is in ${files.join(', ')}; name a properties file, or manifests with a driver, a SparkApplication or a spark-defaults.conf`);
  }
  const format = options.format ?? (options.json ? 'json' : 'text');
  const code = printFindings(findings, { inputs: inputs.length, unread: notes }, { ...options, format }, context);
  context.end(notes.some(({ isError }) => isError) ? EXIT.usage : code);
}

/** Whether somebody has acknowledged a finding where the manifests come from: it is called by its prop there, and by its key or place here. */
function isAcknowledged({ code, key, place, rule }: InputFinding, { acknowledged = [] }: SparkInput): boolean {
  return canBeAcknowledged(rule) && acknowledged.some((known) => {
    const [, map, name = ''] = /^(sparkConf|hadoopConf)\["([^]*)"\]$/.exec(known.prop) ?? [];
    const keys = map === undefined ? keysOfProp(known.prop) : [map === 'hadoopConf' ? `spark.hadoop.${name}` : name];
    return known.code === code && ((key !== undefined && keys.includes(key)) || place === nameOf(known.prop));
  });
}

/** Errors of a construct that are no more than warnings where Spark lets them pass. */
const ALSO_WARNINGS: readonly string[] = [RULES.CONFLICTING_CONF.code, RULES.ALLOCATION_BOUNDS.code];

function checkCode(code: string): void {
  const rule = ruleOfCode(code);
  if (rule === undefined || !(canBeAcknowledged(rule) || ALSO_WARNINGS.includes(code))) {
    throw new Error(`--ignore ${code}: ${rule === undefined ? 'there is no such code' : 'it is an error, which cannot be ignored'}; name the code of a warning`);
  }
}
