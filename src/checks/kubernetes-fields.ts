import { isAtLeast } from '../conf/versions';
import { Problem } from '../findings/finding';
import { either, say } from '../findings/say';
import { Application } from '../plan/application';
import { Check, Checked } from '../plan/check';
import { PodPiece } from '../plan/share';
import { FieldHistory, NewField, newFieldsOf } from '../pod/kubernetes-fields';
import { NEWEST_KUBERNETES_VERSION } from '../pod/kubernetes-fields.generated';
import { DEFAULT_KUBERNETES_VERSION } from '../pod/kubernetes-version';
import { Pod } from '../pod/spark-pod';
import { RoleName } from '../sizing/spark-constants';

/** What a workload hands to Kubernetes. */
export interface WorkloadObjects {
  /** The object that carries the driver's pod, or that pod alone. */
  readonly kind: string;
  readonly carried: object;
  /** Whose pod that is. @default - the driver's */
  readonly role?: RoleName;
  /** What Spark makes the executors' pods from. */
  readonly executorTemplate?: Pod;
}

/** A field that the version of Kubernetes does not have. */
interface Missing extends NewField {
  /** The pods that it is a field of, if it is one of a pod. */
  readonly role?: RoleName;
}

/**
 * Fields that the declared version of Kubernetes does not have, or not switched on. Its API server drops them without a word, and
 * what is running then is not what the manifest says: so this is an error. It is a judgement, since a cluster's gates can be switched.
 */
export const checkKubernetesFields: Check = (checked) => missingIn(plannedObjects(checked), versionOf(checked.application))
  .map((missing) => problem(missing, propOf(missing, checked), checked.application));

/** The same for objects as they are emitted: the fields that somebody has patched into them. */
export function checkPatchedFields(planned: Pick<Checked, 'application' | 'carrier' | 'workload'>, emitted: WorkloadObjects): Problem[] {
  const { application } = planned;
  const version = versionOf(application);
  const known = new Set(missingIn(plannedObjects(planned), version).map(identityOf));
  return missingIn(emitted, version).filter((missing) => !known.has(identityOf(missing)))
    .map((missing) => problem(missing, placeOf(missing, emitted.kind), application));
}

function plannedObjects({ application, carrier, workload }: Pick<Checked, 'application' | 'carrier' | 'workload'>): WorkloadObjects {
  const { driver, role, executorTemplate } = workload();
  return carrier === undefined
    ? { kind: 'Pod', role, carried: driver, executorTemplate }
    : { kind: application.carrier.kind, role, carried: { spec: application.carrier.spec(carrier, driver) }, executorTemplate };
}

function missingIn({ role = 'driver', kind, carried, executorTemplate = {} }: WorkloadObjects, version: string): Missing[] {
  const isMissing = ({ history }: NewField) => isTooNew(history, version);
  return [
    ...newFieldsOf(kind, carried).filter(isMissing).map((field): Missing => (field.kind === 'Pod' ? { ...field, role } : field)),
    ...newFieldsOf('Pod', executorTemplate).filter(isMissing).map((field): Missing => ({ ...field, role: 'executor' })),
  ].filter((missing, _, all) => !all.some((other) => isPartOf(missing, other)));
}

/** What stands in a field that is missing itself needs no word. */
function isPartOf({ role, path, word }: Missing, other: Missing): boolean {
  return role === other.role && other.word === undefined
    && (path === other.path ? word !== undefined : path.startsWith(other.path) && /^[.[]/.test(path.slice(other.path.length)));
}

/** Of versions that are newer than the table, it says only that they have what an older one has. */
function isTooNew({ on }: FieldHistory, version: string): boolean {
  return on === undefined ? isAtLeast(NEWEST_KUBERNETES_VERSION, version) : !isAtLeast(version, on);
}

function versionOf({ surroundings }: Application): string {
  return surroundings?.kubernetesVersion ?? DEFAULT_KUBERNETES_VERSION;
}

function identityOf({ role, kind, field, word }: Missing): string {
  return [role, kind, field, word].join(' ');
}

/** The prop that has brought a field into the plan. */
function propOf(missing: Missing, { application, pieces }: Checked): string {
  const piece = missing.role === undefined ? undefined : pieces?.[missing.role].filter((one) => isIn(one, missing)).at(-1);
  return piece?.origin.name ?? placeOf(missing, application.carrier.kind);
}

function isIn({ spec, container = {} }: PodPiece, { field, word }: Missing): boolean {
  const pod: Pod = { spec: { ...spec, containers: [container, ...spec?.containers ?? []] } };
  return newFieldsOf('Pod', pod).some((found) => found.field === field && found.word === word);
}

/** Where a field stands that no prop has brought. */
function placeOf({ path, role }: Missing, kind: string): string {
  return role === 'executor' ? `executor-pod.yaml.template ${path}` : `${kind} ${path}`;
}

function problem({ path, word, history }: Missing, prop: string, { surroundings }: Application): Problem {
  const { known, on, gate } = history;
  const declared = surroundings?.kubernetesVersion;
  const version = declared === undefined ? `Kubernetes ${DEFAULT_KUBERNETES_VERSION}, the default,` : `Kubernetes ${declared}, which is declared,`;
  const what = prop.endsWith(path) ? 'the field' : path;
  const subject = word === undefined ? what : `this value of ${what}`;
  const behind = gate === undefined ? '' : ` (feature gate ${gate})`;
  const isKnown = known === undefined || isAtLeast(declared ?? DEFAULT_KUBERNETES_VERSION, known);
  const off = isKnown ? `has ${subject} switched off${behind}` : `does not know ${subject}`;
  const consequence = isKnown && word === undefined ? 'the API server drops it without a word' : 'the API server drops or refuses it';
  const since = on === undefined ? `no version up to ${NEWEST_KUBERNETES_VERSION} has it switched on by default${isKnown ? '' : behind}` : `${on} is the first to have it switched on`;
  return {
    rule: 'KUBERNETES_FIELD',
    prop,
    ...(word === undefined ? {} : { value: word }),
    why: `${version} ${off}, and ${consequence}; ${since}`,
    fix: on === undefined
      ? `Leave it out, or acknowledge this${gate === undefined ? '' : ` where the gate ${gate} is switched on`}`
      : say`Declare the version of your clusters if it is that or a newer one (${either(`SparkChecks.of(scope).declareKubernetesVersion('${on}')`,
        `--kubernetes-version ${on}`)}), or leave it out`,
  };
}
