import { RealWorldJob } from './real-world-job';

const DOCS = 'aws/aws-emr-containers-best-practices content/';
const GLUE_FACTORY = 'com.amazonaws.glue.catalog.metastore.AWSGlueDataCatalogHiveClientFactory';
const SIZES = {
  'spark.driver.cores': '5',
  'spark.executor.memory': '20G',
  'spark.driver.memory': '15G',
  'spark.executor.cores': '6',
};

export const EMR_ON_EKS_JOBS: RealWorldJob[] = [
  {
    name: 'emr-dynamic-allocation',
    source: `${DOCS}performance/docs/dra.md`,
    language: 'python',
    conf: {
      ...SIZES,
      'spark.dynamicAllocation.enabled': 'true',
      'spark.dynamicAllocation.shuffleTracking.enabled': 'true',
      'spark.dynamicAllocation.minExecutors': '5',
      'spark.dynamicAllocation.maxExecutors': '100',
      'spark.dynamicAllocation.initialExecutors': '10',
    },
  },
  {
    name: 'emr-glue-catalog-cross-account',
    source: `${DOCS}metastore-integrations/docs/aws-glue.md`,
    language: 'python',
    conf: {
      ...SIZES,
      'spark.sql.warehouse.dir': 'spark-warehouse',
      'spark.hadoop.hive.metastore.client.factory.class': GLUE_FACTORY,
      'spark.hadoop.hive.metastore.glue.catalogid': '<account>',
    },
  },
  {
    name: 'emr-hudi-glue-sync',
    source: `${DOCS}metastore-integrations/docs/aws-glue.md (Hudi table sync)`,
    language: 'python',
    conf: {
      'spark.executor.cores': '1',
      'spark.executor.instances': '2',
      'spark.jars': 'https://repo1.maven.org/maven2/org/apache/hudi/hudi-spark3-bundle_2.12/0.9.0/hudi-spark3-bundle_2.12-0.9.0.jar',
      'spark.serializer': 'org.apache.spark.serializer.KryoSerializer',
      'spark.sql.hive.convertMetastoreParquet': 'false',
      'spark.hadoop.hive.metastore.client.factory.class': GLUE_FACTORY,
      'spark.sql.warehouse.dir': 's3://<bucket>/warehouse/',
    },
    knownMistakes: { 'spark.jars': 'Scala 2.12 artifact, Spark 4.1 is Scala 2.13' },
  },
  {
    name: 'emr-hive-metastore-jdbc',
    source: `${DOCS}metastore-integrations/docs/hive-metastore.md (JDBC)`,
    language: 'python',
    conf: {
      ...SIZES,
      'spark.jars': 's3://<bucket>/mariadb-connector-java.jar',
      'spark.hadoop.javax.jdo.option.ConnectionDriverName': 'org.mariadb.jdbc.Driver',
      'spark.hadoop.javax.jdo.option.ConnectionUserName': '<user>',
      'spark.hadoop.javax.jdo.option.ConnectionURL': '<jdbc-url>',
      'spark.dynamicAllocation.enabled': 'false',
    },
    secretKeys: ['spark.hadoop.javax.jdo.option.ConnectionPassword'],
  },
  {
    name: 'emr-hive-metastore-sidecar',
    source: `${DOCS}metastore-integrations/docs/hive-metastore.md (sidecar)`,
    language: 'python',
    conf: {
      'spark.driver.cores': '1',
      'spark.executor.memory': '4G',
      'spark.driver.memory': '1G',
      'spark.executor.cores': '2',
      'spark.kubernetes.driver.podTemplateFile': 's3://<bucket>/app_code/job/sidecar_hms_pod_template.yaml',
      'spark.hive.metastore.uris': 'thrift://localhost:9083',
    },
  },
  {
    name: 'emr-pvc-reuse',
    source: `${DOCS}cost-optimization/docs/pvc-reuse.md`,
    sparkVersion: '3.4',
    conf: {
      'spark.kubernetes.driver.ownPersistentVolumeClaim': 'true',
      'spark.kubernetes.driver.reusePersistentVolumeClaim': 'true',
      'spark.shuffle.sort.io.plugin.class': 'org.apache.spark.shuffle.KubernetesLocalDiskShuffleDataIO',
      'spark.kubernetes.driver.waitToReusePersistentVolumeClaim': 'true',
      'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1.options.claimName': 'OnDemand',
      'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1.mount.readOnly': 'false',
      'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1.options.storageClass': 'gp3',
      'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1.options.sizeLimit': '20Gi',
      'spark.kubernetes.executor.volumes.persistentVolumeClaim.spark-local-dir-1.mount.path': '/data1',
      'spark.scheduler.minRegisteredResourcesRatio': '0.6',
      'spark.scheduler.maxRegisteredResourcesWaitingTime': '1800s',
      'spark.files.useFetchCache': 'false',
    },
  },
  {
    name: 'emr-node-decommission',
    source: `${DOCS}cost-optimization/docs/node-decommission.md`,
    language: 'python',
    conf: {
      ...SIZES,
      'spark.kubernetes.container.image': '<account>.dkr.ecr.<region>.amazonaws.com/<custom-image>',
      'spark.executor.instances': '5',
      'spark.decommission.enabled': 'true',
      'spark.storage.decommission.rddBlocks.enabled': 'true',
      'spark.storage.decommission.shuffleBlocks.enabled': 'true',
      'spark.storage.decommission.enabled': 'true',
    },
  },
];
