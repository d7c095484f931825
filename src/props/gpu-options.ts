import { Size } from 'cdk8s';

/** GPUs of a pod. */
export interface GpuOptions {
  /**
   * GPUs of each pod: a limit of its container (`<vendor>/gpu`), and Spark's own number (`spark.<role>.resource.gpu.amount`).
   */
  readonly amount: number;

  /**
   * Whose device plugin gives them: the first half of the resource's name, for example `nvidia.com` or `amd.com`
   * (`spark.<role>.resource.gpu.vendor`).
   *
   * @default 'nvidia.com'
   */
  readonly vendor?: string;

  /**
   * Path of an executable in the image that prints the addresses of the devices as JSON (`spark.<role>.resource.gpu.discoveryScript`).
   *
   * @default - a script that is mounted from a ConfigMap of the workload's own: it asks `nvidia-smi`, and without that
   * numbers the devices of the container from zero
   */
  readonly discoveryScript?: string;
}

/** GPUs of an executor, and how its tasks share them. */
export interface ExecutorGpuOptions extends GpuOptions {
  /**
   * GPUs of each task (`spark.task.resource.gpu.amount`): a whole number, or a fraction up to 0.5 for tasks that share one. It
   * limits how many tasks run at a time.
   *
   * @default 1; with `rapids`, one share for each core
   */
  readonly perTask?: number;

  /**
   * SQL and DataFrames run on the GPU, by the RAPIDS Accelerator for Apache Spark.
   *
   * @default - GPUs are there for the application's own code
   */
  readonly rapids?: RapidsOptions;
}

/**
 * The RAPIDS Accelerator for Apache Spark (`spark.plugins=com.nvidia.spark.SQLPlugin`). Its jar has to be in the image's `jars`, or
 * among `deps`. All other keys of its own (`spark.rapids.*`) are written in `sparkConf`.
 */
export interface RapidsOptions {
  /**
   * Memory of the executor, outside its heap, through which data goes to the GPU and back (`spark.rapids.memory.pinnedPool.size`), in
   * whole mebibytes. The pod's overhead is so much larger.
   *
   * @default - none
   */
  readonly pinnedMemory?: Size;

  /**
   * Tasks that use the GPU at the same time (`spark.rapids.sql.concurrentGpuTasks`); the others wait for it.
   *
   * @default - the plugin's own
   */
  readonly concurrentTasks?: number;
}
