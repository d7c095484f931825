/** Where Spark mounts the configuration of the pods that it makes. */
export const CONFIGURATION_DIRECTORY = '/opt/spark/conf';

/** The file in it with the configuration of a driver. */
export const PROPERTIES_FILE = 'spark.properties';
