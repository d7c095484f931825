const PACKAGE = 'org.apache.spark.scheduler.cluster.k8s';

/** Spark's own plugin that replaces executors one by one. */
export const ROLLING_PLUGIN = `${PACKAGE}.ExecutorRollPlugin`;

/** Those of Spark 4.2 and newer that let running executors, and their claims, grow. */
export const RESIZE_PLUGIN = `${PACKAGE}.ExecutorResizePlugin`;
export const CLAIM_RESIZE_PLUGIN = `${PACKAGE}.ExecutorPVCResizePlugin`;
