import { applicationOf } from './application-of';
import { isFalseAlarm } from './false-alarms';
import { inSparksWords } from './in-sparks-words';
import { entryOf, nameOf } from './place-of';
import { CHECKS } from '../checks';
import { trim } from '../conf/java-text';
import { SparkConf } from '../conf/spark-conf';
import { dependencies } from '../features/dependencies';
import { driverResources } from '../features/driver-resources';
import { dynamicAllocation } from '../features/dynamic-allocation';
import { executorResources } from '../features/executor-resources';
import { javaOptions } from '../features/java-options';
import { metadata } from '../features/metadata';
import { userConf } from '../features/user-conf';
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
  /** The key of Spark, if it is about one. */
  readonly key?: string;
  readonly value?: string;
}

/** The features whose rules about their props hold for the keys of Spark too. */
const FEATURES_WITH_RULES = [userConf, dependencies, driverResources, executorResources, dynamicAllocation, javaOptions, metadata];

/** Rules about the value of a prop, which the entry has in Spark's own notation. */
const OF_WHOLE_ENTRIES: readonly RuleName[] = ['MEMORY', 'MEMORY_OVERHEAD', 'CORES', 'INSTANCES', 'ALLOCATION_BOUNDS', 'ALLOCATION_TIMES', 'ALLOCATION_RATIO'];

/** Runs the library's rules over what somebody has written. */
export function checkInput(input: SparkInput, allowedKeyPrefixes: string[] = []): InputFinding[] {
  const trimmed = { ...input, conf: input.conf.map((entry) => ({ ...entry, value: trim(entry.value) })) };
  const application = applicationOf(trimmed, allowedKeyPrefixes);
  // The rules look for the entries of a user by the name that they have in props.
  const { conf } = SparkConf.merge(trimmed.conf.map(({ key, value }) => ({ key, value, origin: { kind: 'sparkConf', name: `sparkConf["${key}"]` } })));
  const { path, language } = application;
  const withoutPods: Workload = { path, kind: '', name: path, sparkVersion: application.sparkVersion.version, language, conf: trimmed.conf, driver: {} };
  const checked = runChecks(CHECKS, application, conf, () => input.workload ?? withoutPods);
  const invalid = new Set(checked.filter(({ rule }) => rule === 'INVALID_VALUE').map(({ prop }) => entryOf(prop, trimmed)?.key));
  const ofProps = FEATURES_WITH_RULES.flatMap((feature) => feature.contribute(application).problems ?? [])
    // What is no value at all needs no word about what it should be.
    .filter(({ prop }) => !invalid.has(entryOf(prop, trimmed)?.key ?? prop));
  const findings = [...checked, ...ofProps]
    .filter((problem) => !isFalseAlarm(problem, entryOf(problem.prop, trimmed), trimmed))
    .map((problem) => inputFinding(problem, trimmed));
  return sorted(withoutRepetitions([...findings, ...overriddenEntries(input)]), input);
}

/** A problem as it is told to somebody who has written Spark's keys, and no props. */
export function inputFinding(problem: Problem, input: SparkInput): InputFinding {
  const entry = entryOf(problem.prop, input);
  const name = nameOf(problem.prop);
  const place = entry?.origin.name ?? name;
  const key = entry === undefined || name.endsWith('.*') ? name : entry.key;
  // One of many JVM options is told with its name only.
  const value = entry !== undefined && OF_WHOLE_ENTRIES.includes(problem.rule) ? entry.value : problem.value ?? / \((-D.*)\)$/.exec(problem.prop)?.[1];
  const found = findingOf(inSparksWords(problem, entry), input.path);
  return {
    ...found,
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
function isAcceptedBySpark({ rule, prop }: Problem): boolean {
  return rule === 'ALLOCATION_BOUNDS' && /initialExecutors|instances/.test(prop);
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
  const identities = findings.map(({ code, prop, value, why }) => JSON.stringify([code, prop, value, why]));
  return findings.filter((_, index) => identities.indexOf(identities[index]) === index);
}

/** In the order in which they stand in the input. */
function sorted(findings: InputFinding[], { conf }: SparkInput): InputFinding[] {
  const places = conf.map(({ origin }) => origin.name);
  const order = ({ place }: InputFinding) => Number(/:(\d+)$/.exec(place)?.[1] ?? places.indexOf(place));
  return [...findings].sort((a, b) => order(a) - order(b));
}
