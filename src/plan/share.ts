import { k8s } from 'cdk8s-plus-30';
import { Right } from './right';
import { ConfEntry, Origin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Plain } from '../pod/plain';
import { PodAddition } from '../pod/spark-pod';
import { RoleName } from '../sizing/spark-constants';

/** A part of a pod, and who wants it. */
export interface PodPiece extends PodAddition {
  readonly origin: Origin;
  /** How the values were computed, unless they are the origin's own. */
  readonly formula?: string;
}

/** A port that a pod listens on: its container, a Service, a NetworkPolicy and a report all read it from here. */
export interface Port {
  readonly origin: Origin;
  readonly role: RoleName;
  readonly name: string;
  readonly number: number;
  /** Whether others than the application's own pods are meant to use it. */
  readonly isPublic?: boolean;
}

/** A part of the object that carries the library's pod: of its own metadata, or of a spec that its kind has. */
export interface CarrierPiece {
  readonly job?: Partial<Plain<k8s.JobSpec>>;
  readonly cronJob?: Partial<Plain<k8s.CronJobSpec>>;
  readonly deployment?: Partial<Plain<k8s.DeploymentSpec>>;
}

/** What a feature adds to the plan. */
export interface Share {
  /** Entries of `spark-defaults.conf`. */
  readonly conf?: readonly ConfEntry[];
  /** Entries that differ from pod to pod, and so go on the driver's command line. */
  readonly podConf?: readonly ConfEntry[];
  /** Parts of the pods, by role: of the driver's own, and of the template of the executors'. */
  readonly pods?: { readonly [role in RoleName]?: readonly PodPiece[] };
  /** Further files of the driver's configuration directory, by name. */
  readonly files?: { readonly [name: string]: string };
  readonly ports?: readonly Port[];
  readonly carrier?: CarrierPiece;
  /** What the driver asks of the Kubernetes API. */
  readonly rights?: readonly Right[];
  readonly problems?: readonly Problem[];
}

/** The same for the pods of every role. */
export function byRole<R extends { readonly name: RoleName }>(roles: readonly R[], pieces: (role: R) => readonly PodPiece[]): Share['pods'] {
  return Object.fromEntries(roles.map((role) => [role.name, pieces(role)]));
}

/** Several shares as one. */
export function combined(shares: readonly Share[]): Share {
  const all = <T>(part: (share: Share) => readonly T[] | undefined): T[] => shares.flatMap((share) => part(share) ?? []);
  return {
    conf: all(({ conf }) => conf),
    podConf: all(({ podConf }) => podConf),
    pods: { driver: all(({ pods }) => pods?.driver), executor: all(({ pods }) => pods?.executor) },
    files: Object.assign({}, ...shares.map(({ files }) => files)),
    ports: all(({ ports }) => ports),
    carrier: combinedCarrier(shares.flatMap(({ carrier }) => carrier ?? [])),
    rights: all(({ rights }) => rights),
    problems: all(({ problems }) => problems),
  };
}

function combinedCarrier(pieces: readonly CarrierPiece[]): CarrierPiece {
  return {
    job: Object.assign({}, ...pieces.map(({ job }) => job)),
    cronJob: Object.assign({}, ...pieces.map(({ cronJob }) => cronJob)),
    deployment: Object.assign({}, ...pieces.map(({ deployment }) => deployment)),
  };
}
