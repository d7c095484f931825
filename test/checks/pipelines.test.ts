import { SparkVolume } from '../../src';
import { LAKE, pipelineFindings, pipelinePlan } from '../support/pipelines';

const KEPT = { 'spark.sql.catalogImplementation': 'hive', 'spark.hadoop.hive.metastore.uris': 'thrift://metastore:9083' };

const WAREHOUSE = 'sparkConf["spark.sql.warehouse.dir"]';

test('checkpoints in the pod\'s own file system are lost with it', () => {
  expect(pipelineFindings({ storage: 'file:///lake/orders' })).toEqual(['SPARK186 pipeline.storage']);
  expect(pipelineFindings({ storage: 'file:///lake/orders' }, { volumes: [LAKE] })).toEqual([]);
  expect(pipelineFindings({ storage: 'file:///lake/orders' }, { volumes: [SparkVolume.emptyDir('lake', { mountPath: '/lake' })] })).toEqual(['SPARK186 pipeline.storage']);
});

test('executors write there, too', () => {
  const { findings } = pipelinePlan({ storage: 'file:///lake/orders' }, { driver: { volumes: [LAKE] } });
  expect(findings).toMatchObject([{ code: 'SPARK186', why: expect.stringContaining('the executor\'s pod has no volume there') }]);
});

test('tables of Spark\'s own catalog are in its warehouse', () => {
  const tables = { catalog: undefined };
  const found = (directory?: string, pipeline = tables as Parameters<typeof pipelineFindings>[0], volumes = [] as SparkVolume[]) =>
    pipelineFindings(pipeline, { volumes, sparkConf: { ...KEPT, ...(directory === undefined ? {} : { 'spark.sql.warehouse.dir': directory }) } });
  expect(found()).toEqual([`SPARK186 ${WAREHOUSE}`]);
  expect(found(undefined, { catalog: 'spark_catalog' })).toEqual([`SPARK186 ${WAREHOUSE}`]);
  expect(found('s3a://lake/warehouse')).toEqual([]);
  expect(found('/lake/warehouse')).toEqual([`SPARK186 ${WAREHOUSE}`]);
  expect(found('/lake/warehouse', tables, [LAKE])).toEqual([]);
  expect(pipelineFindings(tables, { sparkConf: { 'spark.sql.catalog.spark_catalog': 'org.apache.iceberg.spark.SparkSessionCatalog' } })).not.toContain(`SPARK186 ${WAREHOUSE}`);
});

test('LOCATION_ALREADY_EXISTS in the second run: a catalog that forgets', () => {
  const found = (sparkConf: { [key: string]: string }) => pipelineFindings({ catalog: undefined }, { sparkConf: { 'spark.sql.warehouse.dir': 's3a://lake/warehouse', ...sparkConf } });
  const forgets = ['SPARK186 sparkConf["spark.sql.catalogImplementation"]'];
  expect(found({})).toEqual(forgets);
  expect(found({ 'spark.sql.catalogImplementation': 'hive' })).toEqual(forgets);
  expect(found(KEPT)).toEqual([]);
});

test('a dry-run writes nothing', () => {
  expect(pipelineFindings({ storage: 'file:///lake/orders', catalog: undefined }, { mode: 'dry-run' })).toEqual([]);
});
