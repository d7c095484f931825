import { CarrierPiece } from './share';
import { Pod } from '../pod/spark-pod';
import { RoleName } from '../sizing/spark-constants';

/** The object of Kubernetes that carries the pod which the library makes. */
export interface Carrier {
  readonly apiVersion: string;
  readonly kind: string;
  /** What the object demands of its pod. */
  readonly restartPolicy: 'Never' | 'Always';
  /** The longest name of the object that Kubernetes takes, and with which its pods' names are not cut. */
  readonly longestName: number;
  /** The name of a pod of it, with `x` for what Kubernetes makes up. */
  podName(name: string): string;
  /** The object's spec. */
  spec(own: CarrierPiece, pod: Pod): object;
  /** The pod in the object, as it stands in a manifest. */
  podOf(object: any): Pod | undefined;
}

/** A kind of pods of a workload, and who makes them: the library, as part of an object, or Spark, from its configuration and a template. */
export interface RoleKind {
  readonly name: RoleName;
  readonly madeBy: 'library' | 'spark';
  /**
   * Set where Spark does not run in the pod's main container, but in a native sidecar: the names of the init containers that
   * start after it.
   */
  readonly sidecarBefore?: readonly string[];
}
