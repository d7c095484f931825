import { k8s } from 'cdk8s-plus-30';
import { ConfEntry } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Plain } from '../pod/plain';

/** What a feature adds to one pod: lists are appended, maps merged, single values set once. */
export interface PodShare {
  readonly labels?: { [key: string]: string };
  readonly annotations?: { [key: string]: string };
  /** Fields of the pod's spec. Containers are the plan's own business. */
  readonly spec?: Partial<Omit<Plain<k8s.PodSpec>, 'containers'>>;
  /** Fields of the Spark container. */
  readonly container?: Partial<Omit<Plain<k8s.Container>, 'name'>>;
}

/** What a feature adds to the plan. */
export interface Share {
  /** Entries of `spark-defaults.conf`. */
  readonly conf?: ConfEntry[];
  /** Entries that differ from pod to pod, and so go on the driver's command line. */
  readonly podConf?: ConfEntry[];
  /** The driver's pod. */
  readonly driver?: PodShare;
  /** The template of the executors' pods. */
  readonly executor?: PodShare;
  readonly problems?: Problem[];
}
