/** Options of a `PodTemplate`. */
export interface PodTemplateOptions {
  /**
   * Name of the template's container that stands for the one that Spark runs in
   * (`spark.kubernetes.driver.podTemplateContainerName` and `spark.kubernetes.executor.podTemplateContainerName`).
   *
   * @default - the one called as Spark's own (`spark-kubernetes-driver` or `spark-kubernetes-executor`), else the first one
   */
  readonly containerName?: string;
}
