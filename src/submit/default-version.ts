/** The version of Spark that is taken for granted where nothing tells it. */
export const DEFAULT_SPARK_VERSION = '4.1.4';
