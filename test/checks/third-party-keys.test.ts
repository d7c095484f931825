import { isKnownPlugin } from '../../src/checks/third-party-keys';
import { findingsOf } from '../support/plan';

const KNOWN = [
  'spark.acceldata.',
  'spark.armada.',
  'spark.atlas.',
  'spark.auron.',
  'spark.aws.',
  'spark.blaze.',
  'spark.cassandra.',
  'spark.celeborn.',
  'spark.cernSparkPlugin.',
  'spark.clickhouse.',
  'spark.cloudera.',
  'spark.comet.',
  'spark.cosmos.',
  'spark.couchbase.',
  'spark.databricks.',
  'spark.datadog.',
  'spark.dataflint.',
  'spark.datahub.',
  'spark.dataproc.',
  'spark.delta.',
  'spark.dynamodb.',
  'spark.emr.',
  'spark.es.',
  'spark.extraListeners.',
  'spark.gluten.',
  'spark.glue.',
  'spark.hbase.',
  'spark.hoodie.',
  'spark.hudi.',
  'spark.io.delta.',
  'spark.kyuubi.',
  'spark.lakefs.',
  'spark.metrics.',
  'spark.microsoft.',
  'spark.mongodb.',
  'spark.neo4j.',
  'spark.nessie.',
  'spark.openlineage.',
  'spark.opensearch.',
  'spark.paimon.',
  'spark.ranger.',
  'spark.rapids.',
  'spark.redis.',
  'spark.rss.',
  'spark.sedona.',
  'spark.shuffle.s3.',
  'spark.snowflake.',
  'spark.spline.',
  'spark.sparkMeasure.',
  'spark.sql.auron.',
  'spark.sql.gluten.',
  'spark.sql.gravitino.',
  'spark.sql.hudi.',
  'spark.sql.iceberg.',
  'spark.sql.paimon.',
  'spark.synapse.',
  'spark.unitycatalog.',
  'spark.wasb.',
];

test.each(KNOWN)('%s is known by name, and not checked further', (prefix) => {
  expect(isKnownPlugin(`${prefix}zzz`)).toBe(true);
  expect(findingsOf({ sparkConf: { [`${prefix}zzz`]: 'x' } })).toEqual([]);
});

test.each(['spark.acme.zzz', 'spark.emrzzz', 'spark.sql.zzz', 'spark.driver.cassandra.zzz'])('%s is not', (key) => {
  expect(isKnownPlugin(key)).toBe(false);
});
