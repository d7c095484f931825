import { ConfEntry } from '../conf/origin';
import { FEATURES } from '../features';
import { Problem } from '../findings/finding';
import { RuleName } from '../findings/rules';

/** Spark's keys by the props that set them; a prop may set more than one. */
const KEYS_OF_PROPS = new Map<string, string[]>();
for (const [key, prop] of FEATURES.flatMap(({ ownedKeys = {} }) => Object.entries(ownedKeys))) {
  if (typeof prop === 'string') {
    KEYS_OF_PROPS.set(prop, [...KEYS_OF_PROPS.get(prop) ?? [], key]);
  }
}

/** The keys that a prop sets; one that ends in a dot stands for all that begin with it. */
export function keysOfProp(prop: string): readonly string[] {
  return KEYS_OF_PROPS.get(prop) ?? [];
}

/** Props as they stand in sentences. One word alone may mean anything. */
const PROPS = new RegExp(`(?<![\\w.])(?:${[...KEYS_OF_PROPS.keys()].filter((prop) => prop.includes('.')).join('|')})(?!\\w|\\.\\w)`, 'g');

/** What to write instead, where the library's own answer is one of its props. */
const FIXES: { readonly [rule in RuleName]?: (key: string) => string } = {
  PLAIN_SECRET: secretFix,
  NO_EFFECT: () => 'Remove the entry, or let Spark make the driver\'s pod (--deploy-mode cluster)',
  SHUFFLE_SERVICE: () => 'Remove the entry; spark.dynamicAllocation.shuffleTracking.enabled keeps shuffle data',
  INVALID_CONF_KEY: (key) => (key.startsWith('spark') ? 'Correct the key' : `Write "spark.hadoop.${key}", if it is Hadoop's`),
  PYTHON_MEMORY: () => 'Raise it, or give spark.executor.pyspark.memory; the share that Spark itself takes for Python in cluster mode is 0.4 of the heap',
  UNRECOGNISED_KEY: () => 'Declare the plugin\'s keys with --allow-keys',
};

const WHYS: { readonly [rule in RuleName]?: string } = {
  NO_EFFECT: 'Spark reads it only where it makes or submits the driver\'s pod itself; in client mode it does not',
  PLAIN_SECRET: 'everybody who may read this can read the secret in it',
};

/** A problem in the words of Spark's configuration, for people who do not use the library's props. */
export function inSparksWords(problem: Problem, entry: ConfEntry | undefined): Problem {
  const key = entry?.key ?? '';
  return {
    ...problem,
    why: WHYS[problem.rule] ?? translated(problem.why),
    fix: FIXES[problem.rule]?.(key) ?? translated(problem.fix),
  };
}

function translated(text: string): string {
  return text
    .replace('declare it with SparkChecks.of(scope).allowKeys()', 'declare it with --allow-keys')
    .replace(/Size\.mebibytes\((\d+)\)/g, '$1m')
    .replace(/Duration\.seconds\((\d+)\)/g, '$1s')
    .replace(/\b(minExecutors|maxExecutors|initialExecutors)\b(?<!\.\1)/g, 'spark.dynamicAllocation.$1')
    .replace(PROPS, (prop) => keysOfProp(prop)[0])
    .replace(/ in sparkConf\b/g, '');
}

/** Spark and Hadoop read a variable of the environment, but each in its own way, and Spark only for some keys. */
function secretFix(key: string): string {
  if (key.startsWith('spark.hadoop.')) {
    return 'Write "${env.NAME}", and set the variable from a Secret: Hadoop reads it from there';
  }
  if (key.startsWith('spark.ssl.')) {
    return 'Write "${env:NAME}", and set the variable from a Secret: Spark reads it from there';
  }
  return 'Set it where the application starts, from a variable that comes from a Secret';
}
