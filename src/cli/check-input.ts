import { applicationOf, Declared, rulesOf } from './application-of';
import { falseAlarmsOf } from './false-alarms';
import { KEYS } from './keys-dialect';
import { entriesOf, nameOf } from './place-of';
import { refusals } from './refusals';
import { trim } from '../conf/java-text';
import { SparkConf } from '../conf/spark-conf';
import { Finding, findingOf, Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { RuleName } from '../findings/rules';
import { runChecks } from '../plan/check';
import { Workload } from '../plan/workload';
import { SparkInput } from '../submit/spark-input';

/** Something that is wrong with what somebody has written: its path is the file, the command or the object, and its prop the place in there. */
export interface InputFinding extends Finding {
  /** The place alone, without the key. */
  readonly place: string;
  /** The file that it stands in; a command line stands in none. */
  readonly file?: string;
  /** The line in it, from 1. */
  readonly line?: number;
  /** The key of Spark, if it is about one. */
  readonly key?: string;
  readonly value?: string;
}

/** Rules about the value of a prop, which the entry has in Spark's own notation. */
const OF_WHOLE_ENTRIES: readonly RuleName[] = ['MEMORY', 'MEMORY_OVERHEAD', 'OVERHEAD_AMOUNT', 'CORES', 'INSTANCES', 'ALLOCATION_BOUNDS', 'ALLOCATION_TIMES', 'ALLOCATION_RATIO'];

/** Runs the library's rules over what somebody has written: those of the features over the props that it stands for, and the checks. */
export function checkInput(input: SparkInput, declared: Partial<Declared> = {}): InputFinding[] {
  const trimmed = { ...input, conf: input.conf.map((entry) => ({ ...entry, value: trim(entry.value) })) };
  const application = applicationOf(trimmed, declared);
  // Several entries of a command line stand in the same place, so the rules know them by their keys.
  const { conf } = SparkConf.merge(trimmed.conf.map(({ key, value }) => ({ key, value, origin: { kind: 'sparkConf', name: `sparkConf["${key}"]` } })));
  const { path, language } = application;
  const withoutPods: Workload = { path, kind: '', name: path, sparkVersion: application.sparkVersion.version, language, conf: trimmed.conf, driver: {} };
  const entryOf = entriesOf(trimmed);
  const isFalseAlarm = falseAlarmsOf(trimmed, declared);
  const { features, checks } = rulesOf(trimmed);
  const checked = runChecks(checks, { application, conf, workload: () => input.workload ?? withoutPods });
  const invalid = new Set(checked.filter(({ rule }) => rule === 'INVALID_VALUE').map(({ prop }) => entryOf(prop)?.key));
  const ofProps = features.flatMap((feature) => [feature.contribute?.(application), feature.settle?.(application, { conf, podKeys: [] })])
    .flatMap((share) => share?.problems ?? [])
    // What is no value at all needs no word about what it should be.
    .filter(({ prop }) => !invalid.has(entryOf(prop)?.key ?? prop));
  const findings = [...checked, ...ofProps]
    .filter((problem) => !isFalseAlarm(problem, entryOf(problem.prop)))
    .map((problem) => inputFinding(problem, trimmed, entryOf));
  const own = [...findings, ...overriddenEntries(input), ...(input.problems ?? []).map((problem) => inputFinding(problem, input))];
  const all = sorted(withoutRepetitions(own), input).map((finding) => located(finding, input));
  const refused = all.some(({ severity }) => severity === 'error') ? [] : refusals(trimmed).map((problem) => located(inputFinding(problem, trimmed), input));
  return [...all, ...refused];
}

/** A finding with its file and line. */
export function located(finding: InputFinding, { locate, path }: SparkInput): InputFinding {
  const { place, key, value } = finding;
  const [, file, line] = /^(.+):(\d+)$/.exec(place) ?? [];
  if (locate !== undefined) {
    return { ...finding, ...locate({ place, key, value }) };
  }
  // A properties file, also one that a command line names, tells it by the place.
  return file === undefined ? { ...finding, ...(path.includes('.') ? { file: path } : {}) } : { ...finding, file, line: Number(line) };
}

/** A problem as it is told to somebody who has written Spark's keys, and no props. */
export function inputFinding(problem: Problem, input: SparkInput, entryOf = entriesOf(input)): InputFinding {
  const entry = entryOf(problem.prop);
  const name = nameOf(problem.prop);
  const place = entry?.origin.name ?? name;
  const key = entry === undefined || name.endsWith('.*') ? name : entry.key;
  // One of many JVM options is told with its name only.
  const value = entry !== undefined && OF_WHOLE_ENTRIES.includes(problem.rule) ? entry.value : problem.value ?? / \((-D.*)\)$/.exec(problem.prop)?.[1];
  return {
    ...findingOf(problem, input.path, KEYS),
    ...(isAcceptedBySpark(problem) ? { severity: 'warning' } : {}),
    prop: whereIs(place, key),
    place,
    ...(entry === undefined ? {} : { key }),
    value: value === undefined ? undefined : shown(entry?.key ?? '', String(value)),
  };
}

/** The place and the key; some places name the key already. */
function whereIs(place: string, key: string): string {
  return place.includes(key) ? place : `${place} ${key}`;
}

/** What is no use, but does not stop an application that is configured by hand. */
function isAcceptedBySpark({ rule, prop, value }: Problem): boolean {
  return rule === 'LOGGING'
    || rule === 'USER_INTERFACE'
    || rule === 'METRICS'
    || (rule === 'ALLOCATION_BOUNDS' && /initialExecutors|instances/.test(prop))
    || (rule === 'EVENT_LOG' && /compressionCodec|maxFileSize/.test(prop))
    // A factor that is one is out of place only beside a size, where Spark does not use it.
    || (rule === 'MEMORY_OVERHEAD' && Number(value) > 0);
}

/** A key that is given twice in the same place, with two values. */
function overriddenEntries({ path, overridden }: SparkInput): InputFinding[] {
  return overridden.filter(({ entry, by }) => entry.value !== by.value).map(({ entry: { key, value, origin }, by }) => ({
    ...findingOf({
      rule: 'CONFLICTING_CONF',
      prop: whereIs(origin.name, key),
      why: `it counts for nothing, because ${by.origin.name} says ${JSON.stringify(shown(key, by.value))}`,
      fix: 'Keep one of the two',
    }, path),
    severity: 'warning',
    place: origin.name,
    key,
    value: shown(key, value),
  }));
}

/** Two checks may find the same mistake, one in an entry and one in the list that it stands for. */
function withoutRepetitions(findings: InputFinding[]): InputFinding[] {
  const identityOf = ({ code, prop, value, why }: InputFinding) => JSON.stringify([code, prop, value, why]);
  return [...new Map([...findings].reverse().map((finding) => [identityOf(finding), finding])).values()].reverse();
}

/** In the order in which they stand in the input. */
function sorted(findings: InputFinding[], { conf }: SparkInput): InputFinding[] {
  // Of entries in the same place, the first one counts.
  const places = new Map(conf.map(({ origin }, index): [string, number] => [origin.name, index]).reverse());
  const order = ({ place }: InputFinding) => Number(/:(\d+)$/.exec(place)?.[1] ?? places.get(place) ?? -1);
  return [...findings].sort((a, b) => order(a) - order(b));
}
