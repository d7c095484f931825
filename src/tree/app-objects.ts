import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { declared } from './revisions';
import { Manifest } from '../pod/manifest';
import { PodSecurityLevel } from '../pod/pod-security';
import { ReferredKind } from '../pod/references';

/** An object of an app that decides whether the pods of a workload can start. */
export interface AppObject {
  readonly namespace?: string;
  readonly name: string;
  readonly chart: IConstruct;
  /** As it is emitted; empty if it cannot be, which others tell. */
  manifest(): Manifest;
}

/** Kinds that limit what the pods of their namespace may ask for. */
export type LimitKind = 'ResourceQuota' | 'LimitRange';

const LIMITS: readonly string[] = ['ResourceQuota', 'LimitRange'] satisfies LimitKind[];
const REFERRED: readonly string[] = ['Secret', 'ConfigMap', 'PersistentVolumeClaim', 'ServiceAccount'] satisfies ReferredKind[];

/** From these, programs in the cluster make Secrets, mostly of the same name: `SealedSecret`, `ExternalSecret` and the like. */
const MAKES_SECRETS = /Secret$/;

/** What was seen of an app. */
interface Look {
  /** Limits by their kind and namespace, all others by their kind and name. */
  readonly objects: Map<string, AppObject[]>;
  /** All limits as they are emitted. */
  limits: string;
  /** Whether there is anything that a pod may refer to. */
  hasReferred: boolean;
}

const LOOKS = new WeakMap<IConstruct, Look>();
const LEFT_OUT = new WeakSet<IConstruct>();
const WATCHED = new WeakSet<IConstruct>();

/** Leaves out an object that is made for workloads, and fits them. */
export function leaveOut(object: ApiObject): void {
  LEFT_OUT.add(object);
}

/** Has the app of a construct looked at whenever it is validated: once for all workloads. */
export function watchApp(construct: IConstruct): void {
  const { root } = construct.node;
  if (WATCHED.has(root)) {
    return;
  }
  WATCHED.add(root);
  // The root is validated before all that is below it.
  root.node.addValidation({
    validate: () => {
      lookAgain(root);
      return [];
    },
  });
}

/** Looks at the app of a construct, which may have changed. What was planned with other limits no longer holds. */
export function lookAgain(construct: IConstruct): void {
  const { root } = construct.node;
  const before = LOOKS.get(root)?.limits ?? '';
  const look: Look = { objects: new Map(), limits: before, hasReferred: false };
  // It is there while it is made: an object may follow from a workload, which asks in its turn.
  LOOKS.set(root, look);
  const limits: AppObject[] = [];
  for (const object of root.node.findAll()) {
    if (!ApiObject.isApiObject(object) || LEFT_OUT.has(object)) {
      continue;
    }
    const { kind, name } = object;
    if (LIMITS.includes(kind)) {
      limits.push(note(look, limitKey(kind, object.metadata.namespace), object));
    } else if (kind === 'Namespace') {
      note(look, nameKey(kind, name), object);
    } else if (REFERRED.includes(kind) || MAKES_SECRETS.test(kind)) {
      note(look, nameKey(REFERRED.includes(kind) ? kind : 'Secret', name), object);
      look.hasReferred = true;
    }
  }
  look.limits = limits.length === 0 ? '' : JSON.stringify(limits.map((limit) => limit.manifest()));
  if (before !== look.limits) {
    declared(root);
  }
}

/** Whether the app of a construct has anything that a pod may refer to. */
export function hasReferredObjects(construct: IConstruct): boolean {
  return lookOf(construct).hasReferred;
}

/** The objects of a kind and name in the app of a construct, in whatever namespace. */
export function objectsNamed(construct: IConstruct, kind: ReferredKind, name: string): readonly AppObject[] {
  return lookOf(construct).objects.get(nameKey(kind, name)) ?? [];
}

/** The quotas or ranges that the app of a construct gives a namespace. */
export function limitsOfNamespace(construct: IConstruct, kind: LimitKind, namespace: string | undefined): readonly AppObject[] {
  return ofOneCluster(construct, lookOf(construct).objects.get(limitKey(kind, namespace)) ?? []);
}

/** The level of the Pod Security Standards that the app of a construct gives a namespace. */
export function enforcedLevel(construct: IConstruct, namespace: string | undefined): PodSecurityLevel | undefined {
  const [found] = ofOneCluster(construct, lookOf(construct).objects.get(nameKey('Namespace', namespace ?? '')) ?? []);
  const level = found?.manifest().metadata?.labels?.['pod-security.kubernetes.io/enforce'];
  return level === 'baseline' || level === 'restricted' ? level : undefined;
}

function lookOf(construct: IConstruct): Look {
  const { root } = construct.node;
  const look = LOOKS.get(root);
  if (look !== undefined) {
    return look;
  }
  lookAgain(root);
  return lookOf(root);
}

/** An object that is there twice is for two clusters; then the one that counts is that of the construct's own chart. */
function ofOneCluster(construct: IConstruct, objects: readonly AppObject[]): readonly AppObject[] {
  return objects.length < 2 ? objects : objects.filter((one) =>
    one.chart === Chart.of(construct) || !objects.some((other) => other !== one && other.name === one.name));
}

function nameKey(kind: string, name: string): string {
  return `${kind} ${name}`;
}

function limitKey(kind: string, namespace: string | undefined): string {
  return `${kind} of ${namespace ?? ''}`;
}

function note({ objects }: Look, key: string, object: ApiObject): AppObject {
  const noted = appObject(object);
  const others = objects.get(key);
  if (others === undefined) {
    objects.set(key, [noted]);
  } else {
    others.push(noted);
  }
  return noted;
}

function appObject(object: ApiObject): AppObject {
  const { name, chart, metadata: { namespace } } = object;
  let manifest: Manifest | undefined;
  return {
    namespace,
    name,
    chart,
    manifest: () => {
      if (manifest === undefined) {
        // One that follows from a workload asks for itself.
        manifest = {};
        manifest = manifestOf(object);
      }
      return manifest;
    },
  };
}

function manifestOf(object: ApiObject): Manifest {
  try {
    return object.toJson();
  } catch {
    return {};
  }
}
