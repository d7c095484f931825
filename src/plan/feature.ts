import { Application } from './application';
import { Share } from './share';
import { SparkPlan } from './spark-plan';
import { WorkloadProps } from './workload-props';
import { WrittenKeys } from './written-keys';
import { SparkConf } from '../conf/spark-conf';

/** Stands for a key's prop where there is none: the library sets the key itself. */
export const LIBRARY = Symbol('set by the library');

/** The configuration that all features and the user together have given. */
export interface Settled {
  readonly conf: SparkConf;
  /** The keys that differ from pod to pod, and so go on the driver's command line. */
  readonly podKeys: readonly string[];
}

/** A further object of Kubernetes that a workload has. Whether there is one is known from props alone; what is in it, from the plan. */
export interface ObjectDemand {
  /** Name of the construct below the workload's own. */
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Labels and annotations of its own, besides those that all objects of the workload have. */
  readonly labels?: { readonly [key: string]: string };
  readonly annotations?: { readonly [key: string]: string };
  /** What is in it; an object that has data or other fields has none. */
  readonly spec?: (plan: SparkPlan) => object;
  /** What else stands beside its metadata, of an object that has neither a spec nor data. */
  readonly fields?: object;
  /** The data of a ConfigMap, which nobody may change while pods use it. */
  readonly data?: { readonly [key: string]: string };
  /** The same for what is no text, in Base64. */
  readonly binaryData?: { readonly [key: string]: string };
}

/**
 * One capability: from the application's props to a share of its plan, and back. The same
 * idea as a feature step of Spark's own Kubernetes backend, without a builder
 * that steps change under each other's feet.
 */
export interface Feature {
  /**
   * The Spark keys that this feature alone sets, each with the prop to write
   * instead. A key that ends in a dot stands for all that begin with it.
   */
  readonly ownedKeys?: { readonly [key: string]: string | typeof LIBRARY };

  /** What follows from props. */
  contribute?(application: Application): Share;

  /**
   * What follows from the configuration that everybody's contributions, the user's entries included, make together, and
   * from what the features before this one have settled.
   */
  settle?(application: Application, settled: Settled): Share;

  /** The further objects that the workload has. */
  objects?(application: Application): readonly ObjectDemand[];

  /** The way back: the props that say what somebody has written in Spark's own keys. What cannot be read is left out. */
  read?(written: WrittenKeys): Partial<WorkloadProps>;
}
