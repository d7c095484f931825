import { sparkContainer } from './local-paths';
import { driverWords, executorWords } from '../conf/option-words';
import { Problem } from '../findings/finding';
import { shownOption } from '../findings/redaction';
import { Check, Checked } from '../plan/check';
import { Container } from '../pod/spark-pod';
import { RoleName } from '../sizing/spark-constants';

const ROLES: readonly RoleName[] = ['driver', 'executor'];
const KEYS = ROLES.flatMap((role) => ['default', 'extra'].map((kind) => ({ role, key: `spark.${role}.${kind}JavaOptions` })));

/** Spark puts in the ids of an executor, and the values of other entries, of variables and of system properties. */
const ID = /\{\{(?:APP_ID|EXECUTOR_ID)\}\}/;
const REFERENCE = /\$\{(?:(env|system):|spark\.)[^ \t\n\v\f\r}]+\}/;

/** Kubernetes puts in the values of variables. A dollar before it keeps it from that. */
const VARIABLE = /(\$*)\$\(([-._a-zA-Z][-._a-zA-Z0-9]*)\)/g;

/** The placeholders that Spark has for what is also in a variable. */
const PLACEHOLDERS: { readonly [variable: string]: string } = { SPARK_EXECUTOR_ID: '{{EXECUTOR_ID}}', SPARK_APPLICATION_ID: '{{APP_ID}}' };

type Found = Omit<Problem, 'rule' | 'prop'> & { readonly rule?: Problem['rule'] };

/**
 * Options of JVMs that driver and executors understand differently: the driver's start script takes them from the file of the
 * configuration as they are, and executors take them from variables of their pods, which Spark has made of them.
 */
export const checkJavaOptions: Check = (checked) => KEYS.flatMap(({ role, key }) => {
  // Blanks around options are nothing.
  const text = checked.conf.get(key)?.trim() ?? '';
  const found = [...wordProblems(role, text), ...(role === 'driver' ? literalTexts(text, checked) : replacedTexts(text, checked))];
  return found.map(({ rule = 'JAVA_OPTIONS_DIFFER', ...problem }) => ({ rule, prop: checked.conf.origin(key)?.name ?? key, ...problem }));
});

/** What both make of the text as options. */
function wordProblems(role: RoleName, text: string): Found[] {
  const [driver, executors] = [driverWords(text), executorWords(text)];
  if (driver === undefined) {
    const why = 'a quotation mark, or the backslash at the end, has no partner';
    const fix = 'Write the partner, or quote it with marks of the other kind';
    return [role === 'driver' ? { rule: 'JAVA_OPTIONS', why: `${why}, and so the driver does not start`, fix } : { why: `${why}: a driver would not start, executors do`, fix }];
  }
  const place = [...driver, ...executors].findIndex((_, index) => driver[index] !== executors[index]);
  const word = (words: string[]) => (words[place] === undefined ? 'nothing' : JSON.stringify(shownOption(words[place])));
  return place < 0 ? [] : [
    {
      why: `the driver takes it for ${word(driver)}, executors take it for ${word(executors)}`,
      fix: 'Put single quotes around what has a backslash, and plain blanks between options',
    },
  ];
}

/** What stays as it is in the options of the driver. */
function literalTexts(text: string, checked: Checked): Found[] {
  const found: Found[] = [];
  const variable = variablesIn(text).find(isKnownTo(() => [driverOf(checked), executorOf(checked)]));
  if (variable !== undefined) {
    found.push({
      value: `$(${variable})`,
      why: 'Kubernetes puts in the values of variables for executors, and for the driver nobody does',
      fix: 'Put the option into the driver\'s variable JAVA_TOOL_OPTIONS, where Kubernetes does it',
    });
  }
  const [reference] = REFERENCE.exec(text) ?? [];
  if (reference !== undefined) {
    found.push({ value: reference, why: 'Spark puts in a value for executors, and for the driver nobody does', fix: 'Write the value itself' });
  }
  const [id] = ID.exec(text) ?? [];
  if (id !== undefined) {
    found.push({ value: id, why: 'Spark puts in ids for executors, and for the driver nobody does', fix: 'Write something else: $(POD_NAME), in the driver\'s variable JAVA_TOOL_OPTIONS, is another one for every run' });
  }
  return found;
}

/** What is replaced in the options of executors. Ids are for them alone, so nobody expects the text itself. */
function replacedTexts(text: string, checked: Checked): Found[] {
  const found: Found[] = [];
  const variable = variablesIn(text).find(isKnownTo(() => [executorOf(checked)]));
  if (variable !== undefined) {
    const placeholder = PLACEHOLDERS[variable];
    found.push({
      value: `$(${variable})`,
      why: 'Kubernetes puts in the value of the variable for executors, but not for the driver',
      fix: `${placeholder === undefined ? 'Put the option into the executors\' variable JAVA_TOOL_OPTIONS' : `Write ${placeholder}`}, or write "$$(" for the text itself`,
    });
  }
  // Whoever writes more of them, or a bracket behind them, knows.
  if (/(?<!\$)\$\$(?![$(])/.test(text)) {
    found.push({ value: '$$', why: 'Kubernetes makes one dollar of two for executors, but not for the driver', fix: 'Write four of them' });
  }
  const [reference, source] = REFERENCE.exec(text) ?? [];
  if (reference !== undefined && source !== undefined) {
    found.push({
      value: reference,
      why: 'Spark puts in what the driver has there, and writes it into the executors\' pods',
      fix: 'Put the option into the executors\' variable JAVA_TOOL_OPTIONS, with $(NAME) for a variable of theirs',
    });
  }
  if (executorWords(text).some((word) => word.includes('\n'))) {
    found.push({ why: 'executors get the first line of an option only', fix: 'Write every option in one line' });
  }
  return found;
}

function variablesIn(text: string): string[] {
  return [...text.matchAll(VARIABLE)].filter(([, dollars]) => dollars.length % 2 === 0).map(([, , name]) => name);
}

/** Whether one of some containers has a variable, or may have it from a ConfigMap or a Secret. */
function isKnownTo(containers: () => readonly Container[]): (name: string) => boolean {
  return (name) => containers().some(({ env = [], envFrom = [] }) => envFrom.length > 0 || env.some((variable) => variable.name === name));
}

function driverOf({ application: { props }, workload }: Checked): Container {
  const { env = [], envFrom } = sparkContainer(workload().driver, 'driver') ?? {};
  return { env: [...env, ...Object.keys(props.driver?.env ?? {}).map((name) => ({ name }))], envFrom };
}

/** The variables that executors have before their options: later ones are unknown to them. */
function executorOf({ workload }: Checked): Container {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { previewExecutor } = require('../workload/preview') as typeof import('../workload/preview');
  try {
    const { env = [], envFrom } = previewExecutor(workload()).pod.spec?.containers?.at(-1) ?? {};
    const first = env.findIndex(({ name }) => name.startsWith('SPARK_JAVA_OPT_'));
    return { env: first < 0 ? env : env.slice(0, first), envFrom };
  } catch {
    // What Spark itself refuses, other checks tell.
    return {};
  }
}
