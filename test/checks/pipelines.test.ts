import { SparkVolume } from '../../src';
import { LAKE, pipelineFindings, pipelinePlan } from '../support/pipelines';

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
  expect(pipelineFindings(tables)).toEqual([`SPARK186 ${WAREHOUSE}`]);
  expect(pipelineFindings({ catalog: 'spark_catalog' })).toEqual([`SPARK186 ${WAREHOUSE}`]);
  expect(pipelineFindings(tables, { sparkConf: { 'spark.sql.warehouse.dir': 's3a://lake/warehouse' } })).toEqual([]);
  expect(pipelineFindings(tables, { sparkConf: { 'spark.sql.warehouse.dir': '/lake/warehouse' } })).toEqual([`SPARK186 ${WAREHOUSE}`]);
  expect(pipelineFindings(tables, { volumes: [LAKE], sparkConf: { 'spark.sql.warehouse.dir': '/lake/warehouse' } })).toEqual([]);
  expect(pipelineFindings(tables, { sparkConf: { 'spark.sql.catalog.spark_catalog': 'org.apache.iceberg.spark.SparkSessionCatalog' } })).not.toContain(`SPARK186 ${WAREHOUSE}`);
});

test('a dry-run writes nothing', () => {
  expect(pipelineFindings({ storage: 'file:///lake/orders', catalog: undefined }, { mode: 'dry-run' })).toEqual([]);
});
