/** A family of keys: all that match one pattern. */
export interface KeyFamily {
  /** The pattern: `<name>` stands for one or more characters, `{a|b}` for one of the words. */
  readonly pattern: string;
  /** The module of Spark, or the class that reads the keys. */
  readonly readBy: string;
}

/**
 * The families that a scan of Spark's classes cannot see, as their keys are put
 * together only when Spark reads them. All others are in the generated data.
 */
export const HAND_WRITTEN_FAMILIES: readonly KeyFamily[] = [
  // "spark.<component>.resource.<name>.<setting>"; a task asks for an amount only.
  { pattern: 'spark.{driver|executor|worker}.resource.<name>.{amount|discoveryScript|vendor}', readBy: 'org.apache.spark.resource.ResourceUtils' },
  { pattern: 'spark.task.resource.<name>.amount', readBy: 'org.apache.spark.resource.ResourceUtils' },
  // The parameters of the servlet filters that spark.ui.filters names.
  { pattern: 'spark.<filter class>.param.<name>', readBy: 'org.apache.spark.ui.JettyUtils' },
  { pattern: 'spark.<filter class>.params', readBy: 'org.apache.spark.ui.JettyUtils' },
  { pattern: 'spark.scheduler.listenerbus.eventqueue.<queue>.capacity', readBy: 'org.apache.spark.scheduler.AsyncEventQueue' },
  // The credentials of the Kubernetes client: where it is used, then what is given.
  {
    pattern: 'spark.kubernetes.authenticate.{submission|driver}.{oauthToken|oauthTokenFile|caCertFile|clientKeyFile|clientCertFile}',
    readBy: 'org.apache.spark.deploy.k8s.SparkKubernetesClientFactory',
  },
  {
    pattern: 'spark.kubernetes.authenticate.driver.mounted.{oauthTokenFile|caCertFile|clientKeyFile|clientCertFile}',
    readBy: 'org.apache.spark.deploy.k8s.SparkKubernetesClientFactory',
  },
  {
    pattern: 'spark.kubernetes.authenticate.{oauthToken|oauthTokenFile|caCertFile|clientKeyFile|clientCertFile}',
    readBy: 'org.apache.spark.deploy.k8s.SparkKubernetesClientFactory',
  },
  // The session settings that a data source asks for by a prefix of its own.
  { pattern: 'spark.datasource.<source>.<setting>', readBy: 'org.apache.spark.sql.execution.datasources.v2.DataSourceV2Utils' },
  { pattern: 'spark.sql.streaming.stateStore.rocksdb.<setting>', readBy: 'org.apache.spark.sql.execution.streaming.state.RocksDBConf' },
  // Parts of Spark that the PySpark distribution does not contain.
  {
    pattern: 'spark.kubernetes.scheduler.volcano.podGroupTemplateFile',
    readBy: 'org.apache.spark.deploy.k8s.features.VolcanoFeatureStep',
  },
  { pattern: 'spark.kafka.<setting>', readBy: 'org.apache.spark.sql.kafka010 and org.apache.spark.kafka010' },
  { pattern: 'spark.streaming.kafka.<setting>', readBy: 'org.apache.spark.streaming.kafka010' },
  { pattern: 'spark.streaming.kinesis.<setting>', readBy: 'org.apache.spark.streaming.kinesis' },
];

/** The regular expression of a family's pattern. */
export function familyExpression(pattern: string): RegExp {
  const parts = pattern.split(/(<[^>]*>|\{[^}]*\})/).map((part) => {
    if (part.startsWith('<')) {
      return '.+';
    }
    const words = part.startsWith('{') ? part.slice(1, -1).split('|') : [part];
    return `(?:${words.map((word) => word.replace(/[.*+?^$()[\]\\]/g, '\\$&')).join('|')})`;
  });
  return new RegExp(`^${parts.join('')}$`);
}
