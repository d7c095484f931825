import { inspect, Inspection, OfRole } from './inspection';
import { propOfField } from './prop-of-field';
import { claimProblems } from '../features/history-logs';
import { Problem } from '../findings/finding';
import { Workload } from '../plan/workload';
import { PodSecurityLevel, SecurityViolation } from '../pod/pod-security';
import { Reference, ReferredKind } from '../pod/references';
import { EVENT_LOG_VOLUME } from '../props/event-log-directory';
import { RoleName } from '../sizing/spark-constants';
import { AppObject } from '../tree/app-objects';

/** What an app has beside a workload. */
export interface RestOfApp {
  /** The level of the Pod Security Standards that it gives the workload's namespace. */
  readonly level?: PodSecurityLevel;
  /** Its objects of a kind and name, in whatever namespace. */
  named(kind: ReferredKind, name: string): readonly AppObject[];
}

/** What is wrong with the pods of one workload, as the app now is. */
export type CheckOfApp = (app: RestOfApp) => Problem[];

/**
 * Finds pods that can never start, as other objects of the app show: whatever carries such a pod waits for ever.
 *
 * @param explained the workload with the origins of its fields; asked for when something is wrong
 */
export function checkOfApp(workload: Workload, explained: () => Workload): CheckOfApp {
  const inspection = inspect(workload, explained);
  return (app) => [...checkLevel(inspection, app), ...checkReferences(inspection, app), ...checkEventLogClaim(inspection, app)];
}

function checkLevel(inspection: Inspection, { level }: RestOfApp): Problem[] {
  const violations = level === undefined ? [] : inspection.violations(level);
  if (level === undefined || violations.length === 0) {
    return [];
  }
  const { fields = [] } = inspection.explained();
  const isLeftOut = !fields.some(({ origin }) => origin.name.endsWith('podSecurity'));
  const propOf = ({ role, at }: OfRole<SecurityViolation>) =>
    (isLeftOut && /^(spec|container)\.securityContext\./.test(at) ? 'podSecurity' : propOfField(inspection.explained(), role, at));
  const props = new Map<string, OfRole<SecurityViolation>[]>();
  violations.forEach((violation) => props.set(propOf(violation), [...props.get(propOf(violation)) ?? [], violation]));
  return [...props].map(([prop, found]) => ({
    rule: 'POD_SECURITY',
    prop,
    ...(prop === 'podSecurity' ? { value: 'none' } : {}),
    why: `the app gives namespace "${inspection.namespace}" the level "${level}" of the Pod Security Standards, which refuses ${
      inWords(found.map(({ role }) => PODS[role]))} for ever: ${[...new Set(found.map(({ what }) => what))].join(', ')}`,
    fix: `${prop === 'podSecurity' ? 'Leave the prop out' : 'Do without it'}, or give the namespace another level`,
  }));
}

const PODS: { readonly [role in RoleName]: string } = { driver: 'the driver\'s pod', executor: 'the executors\' pods', server: 'the server\'s pod' };
const KINDS: { readonly [kind in ReferredKind]: string } = {
  Secret: 'Secret',
  ConfigMap: 'ConfigMap',
  PersistentVolumeClaim: 'claim',
  ServiceAccount: 'ServiceAccount',
};

/** Driver and executors may want the same: whoever mends the one has mended the other. */
function checkReferences(inspection: Inspection, app: RestOfApp): Problem[] {
  const problems = inspection.references.flatMap((reference) => {
    const all = app.named(reference.kind, reference.name);
    return all.length === 0 || reference.isOptional ? [] : referenceProblems(reference, all, inspection.namespace);
  });
  const told = new Map<string, Problem>();
  for (const { reference, ...problem } of problems) {
    const prop = reference.use === 'pull' ? 'imagePullSecrets' : propOfField(inspection.explained(), reference.role, reference.at);
    const identity = JSON.stringify([prop, reference.kind, problem.value]);
    told.set(identity, told.get(identity) ?? { rule: 'MISSING_REFERENCE', prop, ...problem });
  }
  return [...told.values()];
}

/** A claim that those who log share with the history server, if it is an object of the app. */
function checkEventLogClaim({ references, namespace }: Inspection, app: RestOfApp): Problem[] {
  const claim = references.find(({ kind, as, role }) => kind === 'PersistentVolumeClaim' && role === 'server' && as === EVENT_LOG_VOLUME);
  const objects = claim === undefined ? [] : app.named(claim.kind, claim.name).filter((object) => object.namespace === namespace);
  return objects.slice(0, 1).flatMap((object) => claimProblems(object.name, object.manifest().spec?.accessModes ?? []));
}

/** Where a namespace is left to kubectl, nobody can know whether two are the same. */
function referenceProblems(reference: OfRole<Reference>, objects: readonly AppObject[], namespace: string | undefined): ReferenceProblem[] {
  const isPossible = (object: AppObject) => object.namespace === undefined || namespace === undefined;
  if (objects.some((object) => object.namespace === namespace)) {
    return keyProblems(reference, objects.filter((object) => object.namespace === namespace || isPossible(object)));
  }
  return objects.some(isPossible) ? [] : [elsewhere(reference, objects, namespace ?? '')];
}

interface ReferenceProblem extends Pick<Problem, 'value' | 'why' | 'fix'> {
  readonly reference: OfRole<Reference>;
}

function keyProblems(reference: OfRole<Reference>, objects: readonly AppObject[]): ReferenceProblem[] {
  const { kind, name, keys = [] } = reference;
  const there = keys.length === 0 ? [] : objects.map(keysOf);
  // What is empty is filled in by somebody else.
  return there.some((found) => found.length === 0) ? [] : keys.filter((key) => !there.flat().includes(key)).map((key) => ({
    reference,
    value: key,
    why: `the ${KINDS[kind]} "${name}" of the app has no such key, but ${inWords(there.flat().map((other) => `"${other}"`))}; without it ${consequence(reference)}`,
    fix: 'Write a key that it has, or give it this one',
  }));
}

function keysOf(object: AppObject): string[] {
  const { data, stringData, binaryData } = object.manifest();
  return Object.keys({ ...data, ...stringData, ...binaryData });
}

function elsewhere(reference: OfRole<Reference>, objects: readonly AppObject[], namespace: string): ReferenceProblem {
  const { kind, name } = reference;
  const places = inWords(objects.map((object) => `"${object.namespace}"`));
  return {
    reference,
    value: name,
    why: `the app has this ${KINDS[kind]} in namespace ${places} only, and a pod knows those of its own namespace, "${namespace}"; without it ${consequence(reference)}`,
    fix: `Make one in namespace "${namespace}", too`,
  };
}

function consequence({ kind, use, role }: OfRole<Reference>): string {
  if (use === 'pull') {
    return 'the image is pulled without credentials';
  }
  return kind === 'ServiceAccount'
    ? `Kubernetes refuses ${PODS[role]}, for ever`
    : `${PODS[role]} never start${role === 'executor' ? '' : 's'}, and nothing ends that`;
}

/** Names in a sentence, each once; of many the first ones. */
function inWords(names: readonly string[]): string {
  const all = [...new Set(names)];
  const [last, ...before] = (all.length > 6 ? [...all.slice(0, 6), 'others'] : all).reverse();
  return before.length === 0 ? last ?? '' : `${before.reverse().join(', ')} and ${last}`;
}
