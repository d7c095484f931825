import { FieldOrigin } from './field-origin';
import { ConfEntry } from '../conf/origin';
import { Pod } from '../pod/spark-pod';
import { SparkLanguage } from '../props/spark-image';
import { RoleName } from '../sizing/spark-constants';

/**
 * A Spark application as its objects in the cluster show it: all that a preview,
 * a footprint, an explanation and a report need. It is plain data, made from a
 * construct's plan or read back from manifests.
 */
export interface Workload {
  /** Path of the construct, for example `sales/daily`; of a manifest, its kind and name. */
  readonly path: string;
  /** Kind of the object that runs the driver, for example `Job`. */
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly sparkVersion: string;
  readonly language: SparkLanguage;
  /** Spark's configuration, every entry with its origin; `$(POD_NAME)` and the like stand as they are in the manifest. */
  readonly conf: readonly ConfEntry[];
  /** The pod that the driver runs in; of a workload without a driver, the server's. */
  readonly driver: Pod;
  /** Whose pod that is, if it is no driver's: such a workload has no executors either. */
  readonly role?: RoleName;
  /** In cluster mode, the template from which Spark has made the driver's pod. */
  readonly driverTemplate?: Pod;
  /** In cluster mode, the pod that submits the application and waits for the driver. */
  readonly submitter?: Pod;
  /** The template from which Spark makes the executors' pods. */
  readonly executorTemplate?: Pod;
  /** The names of the files in the driver's configuration directory, if they are known. */
  readonly configurationFiles?: readonly string[];
  /** Where the fields of the driver's pod and of the template come from, if that is known. */
  readonly fields?: readonly FieldOrigin[];
}
