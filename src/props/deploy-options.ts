import { Size } from 'cdk8s';
import { Cpu, IServiceAccount, k8s } from 'cdk8s-plus-30';

/**
 * Whose pod the driver runs in.
 *
 * - `client`: the Job's own. The driver's exit code, log, retries and deadline are the Job's.
 * - `cluster`: one that Spark makes. The Job's own pod submits the application, waits for the driver, and ends with its exit code.
 */
export type SparkDeployMode = 'client' | 'cluster';

/** How an application comes into the cluster. */
export interface DeployOptions {
  /**
   * Whose pod the driver runs in, `client` (the Job's own) or `cluster` (one that Spark makes) (`spark.submit.deployMode`).
   *
   * In cluster mode every run has one pod and two JVMs more, and its driver has a Service of its own. A retry deletes a driver that an
   * earlier try has left before it starts another one, and the driver goes when the Job's pod goes.
   *
   * @default 'client'
   */
  readonly deployMode?: SparkDeployMode;

  /**
   * The pod that submits the application, with `deployMode: 'cluster'`. Refused without it (SPARK200).
   *
   * @default - a small pod with an account of its own
   */
  readonly submitter?: SubmitterOptions;
}

/** The pod that submits an application in cluster mode, and waits for its driver. */
export interface SubmitterOptions {
  /**
   * CPU that Kubernetes reserves for it (`resources.requests.cpu`).
   *
   * @default Cpu.millis(250)
   */
  readonly coreRequest?: Cpu;

  /**
   * Memory of its container, request and limit: the JVM of spark-submit takes a quarter of it as its largest heap
   * (`resources.requests.memory` and `resources.limits.memory`).
   *
   * @default Size.gibibytes(1)
   */
  readonly memory?: Size;

  /**
   * Directory of a shared file system, such as `s3a://bucket/uploads`, to which spark-submit uploads files that only its own image
   * has (`spark.kubernetes.file.upload.path`). Nobody deletes what is in it.
   *
   * @default - none: files that would be uploaded are refused (SPARK202)
   */
  readonly uploadPath?: string;

  /**
   * Labels of the pod.
   *
   * @default - only the library's own
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the pod.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Labels that its node must have (`nodeSelector`).
   *
   * @default - any node
   */
  readonly nodeSelector?: { [key: string]: string };

  /**
   * Taints that the pod accepts (`tolerations`).
   *
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /**
   * Rules about nodes and other pods (`affinity`).
   *
   * @default - none
   */
  readonly affinity?: k8s.Affinity;

  /**
   * Name of a PriorityClass (`priorityClassName`).
   *
   * @default - none
   */
  readonly priorityClassName?: string;

  /**
   * An existing ServiceAccount of the same namespace, which gets the rights of a submission (`serviceAccountName`).
   *
   * @default - a new one, with the verbs that a submission uses
   */
  readonly serviceAccount?: IServiceAccount;
}
