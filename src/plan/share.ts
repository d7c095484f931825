import { k8s } from 'cdk8s-plus-30';
import { Right } from './right';
import { ConfEntry, Origin, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Plain } from '../pod/plain';
import { Container, Pod, PodAddition } from '../pod/spark-pod';
import { forEveryRole, PodRole, RoleName } from '../sizing/spark-constants';

/** A part of a pod, and who wants it. */
export interface PodPiece extends PodAddition {
  readonly origin: Origin;
  /** How the values were computed, unless they are the origin's own; put into words for those who ask. */
  readonly formula?: () => string;
}

/** What the pods of an application are merged from, by role. */
export type PodPieces = { readonly [role in PodRole]: readonly PodPiece[] };

/** A port that a pod listens on: its container, a Service, a NetworkPolicy and a report all read it from here. */
export interface Port {
  readonly origin: Origin;
  readonly role: RoleName;
  readonly name: string;
  readonly number: number;
  /** Whether others than the application's own pods are meant to use it. */
  readonly isPublic?: boolean;
  /** Whether a public port is for pods that say by a label that they are clients; all are, unless told otherwise. */
  readonly isForClients?: boolean;
  /** Whether another container of the pod listens on it, which declares it itself. */
  readonly isSidecars?: boolean;
  /** Whom a NetworkPolicy lets in besides, if the workload has one. */
  readonly openTo?: readonly k8s.NetworkPolicyPeer[];
}

/** A part of the object that carries the library's pod: of its own metadata, or of a spec that its kind has. */
export interface CarrierPiece {
  readonly job?: Partial<Plain<k8s.JobSpec>>;
  readonly cronJob?: Partial<Plain<k8s.CronJobSpec>>;
  readonly deployment?: Partial<Plain<k8s.DeploymentSpec>>;
  readonly statefulSet?: Partial<Plain<k8s.StatefulSetSpec>>;
}

/** What a feature adds to the plan. */
export interface Share {
  /** Entries of `spark-defaults.conf`. */
  readonly conf?: readonly ConfEntry[];
  /** Entries that differ from pod to pod, and so go on the driver's command line. */
  readonly podConf?: readonly ConfEntry[];
  /** Parts of the pods, by role: of the driver's own, and of the template of the executors'. */
  readonly pods?: { readonly [role in PodRole]?: readonly PodPiece[] };
  /** Further files of the driver's configuration directory, by name. */
  readonly files?: { readonly [name: string]: string };
  readonly ports?: readonly Port[];
  readonly carrier?: CarrierPiece;
  /** What the driver asks of the Kubernetes API. */
  readonly rights?: readonly Right[];
  /** What the submission of the application asks of it, in cluster mode. */
  readonly submissionRights?: readonly Right[];
  readonly problems?: readonly Problem[];
}

/** The same for the pods of every role. */
export function byRole<R extends { readonly name: RoleName }>(roles: readonly R[], pieces: (role: R) => readonly PodPiece[]): Share['pods'] {
  const pods: { [role in RoleName]?: readonly PodPiece[] } = {};
  for (const role of roles) {
    pods[role.name] = pieces(role);
  }
  return pods;
}

/** What the props of a role say of the spec of its pods: fields that are called as the props are. */
export function specPieces(prop: (option: string) => string, fields: FieldsOf<NonNullable<Pod['spec']>>): PodPiece[] {
  return given(fields).map(([field, value]) => ({ origin: propOrigin(prop(field)), spec: { [field]: value } }));
}

/** The same of the container that Spark runs in. */
export function containerPieces(prop: (option: string) => string, fields: FieldsOf<Container>): PodPiece[] {
  return given(fields).map(([field, value]) => ({ origin: propOrigin(prop(field)), container: { [field]: value } }));
}

/** Fields by their names; what `toJson_` functions give has no type of its own. */
type FieldsOf<T> = { readonly [field in keyof T]?: unknown };

function given(fields: object): [field: string, value: unknown][] {
  return Object.entries(fields).filter(([, value]) => value !== undefined);
}

/** Several shares as one. */
export interface CombinedShares extends Required<Pick<Share, 'conf' | 'podConf' | 'files' | 'ports' | 'carrier' | 'rights' | 'submissionRights' | 'problems'>> {
  readonly pods: PodPieces;
}

/** Puts shares together, in their order. */
export function combined(shares: Iterable<Share>): CombinedShares {
  const all = {
    conf: [] as ConfEntry[],
    podConf: [] as ConfEntry[],
    pods: forEveryRole(() => [] as PodPiece[]),
    files: {},
    ports: [] as Port[],
    carrier: { job: {}, cronJob: {}, deployment: {}, statefulSet: {} },
    rights: [] as Right[],
    submissionRights: [] as Right[],
    problems: [] as Problem[],
  };
  for (const share of shares) {
    append(all.conf, share.conf);
    append(all.podConf, share.podConf);
    for (const role of Object.keys(share.pods ?? {}) as PodRole[]) {
      append(all.pods[role], share.pods?.[role]);
    }
    append(all.ports, share.ports);
    append(all.rights, share.rights);
    append(all.submissionRights, share.submissionRights);
    append(all.problems, share.problems);
    if (share.files !== undefined) {
      Object.assign(all.files, share.files);
    }
    if (share.carrier !== undefined) {
      const { job, cronJob, deployment, statefulSet } = share.carrier;
      Object.assign(all.carrier.job, job);
      Object.assign(all.carrier.cronJob, cronJob);
      Object.assign(all.carrier.deployment, deployment);
      Object.assign(all.carrier.statefulSet, statefulSet);
    }
  }
  return all;
}

function append<T>(target: T[], more: readonly T[] | undefined): void {
  if (more !== undefined && more.length > 0) {
    target.push(...more);
  }
}
