import { Application, carriedRole } from './application';
import { Right } from './right';
import { CarrierPiece, Port } from './share';
import { SparkConf } from '../conf/spark-conf';
import { Finding } from '../findings/finding';
import { Pod } from '../pod/spark-pod';
import { PodRole } from '../sizing/spark-constants';

/**
 * All that is known of one Spark workload before any Kubernetes object
 * exists. Plain data: it can be built, read and tested without a cdk8s app.
 */
export interface SparkPlan {
  readonly application: Application;
  readonly conf: SparkConf;
  /** The pods by role: those that the library makes complete, of the others the template from which Spark makes them. */
  readonly pods: { readonly [role in PodRole]: Pod };
  /** The name of the ConfigMap with the driver's configuration directory, which follows from its content. */
  readonly configMapName: string;
  /** The files of the driver's configuration directory, by name. */
  readonly configFiles: { readonly [file: string]: string };
  readonly ports: readonly Port[];
  /** What the workload wants of the object that carries its pod. */
  readonly carrier: CarrierPiece;
  /** What the driver asks of the Kubernetes API. */
  readonly rights: readonly Right[];
  /** What the submission asks of it, in cluster mode. */
  readonly submissionRights: readonly Right[];
  /** Everything that is wrong, in the order of the features. */
  readonly findings: readonly Finding[];
}

/** The pod that the application's object carries. */
export function carriedPod({ application, pods }: SparkPlan): Pod {
  return pods[carriedRole(application)];
}
