import { WorkloadProps } from '../../src/plan/workload-props';
import { ThriftMetastore } from '../../src/props/thrift-metastore';
import { propsFrom } from '../support/feature';
import { confOf } from '../support/plan';
import { codesOf, thriftOf } from '../support/servers';

const KEYS = ['spark.sql.catalogImplementation', 'spark.hadoop.hive.metastore.uris', 'spark.sql.warehouse.dir'];
const written = (props: WorkloadProps) => Object.fromEntries(Object.entries(confOf(thriftOf(props))).filter(([key]) => KEYS.includes(key)));

const REMOTE = { 'spark.sql.catalogImplementation': 'hive', 'spark.hadoop.hive.metastore.uris': 'thrift://a.data:9083,thrift://b.data:9083' };
const IN_MEMORY = { 'spark.sql.catalogImplementation': 'in-memory' };

test('tables are written down in a Hive Metastore, nowhere, or where Spark does it by itself', () => {
  expect(written({ metastore: ThriftMetastore.hive('thrift://a.data:9083', 'thrift://b.data:9083') })).toEqual(REMOTE);
  expect(written({ metastore: ThriftMetastore.inMemory(), warehouse: 's3a://lake/warehouse' })).toEqual({ ...IN_MEMORY, 'spark.sql.warehouse.dir': 's3a://lake/warehouse' });
  expect(written({})).toEqual({});
});

test('they are read back', () => {
  const main = { mainClass: 'org.apache.spark.sql.hive.thriftserver.HiveThriftServer2' };
  for (const conf of [REMOTE, IN_MEMORY, { 'spark.sql.warehouse.dir': '/warehouse' }]) {
    expect(written(propsFrom(conf, { main }))).toEqual(conf);
    expect(propsFrom(conf)).not.toHaveProperty('metastore');
    expect(propsFrom(conf)).not.toHaveProperty('warehouse');
  }
});

test.each<[WorkloadProps, string]>([
  [{ metastore: ThriftMetastore.hive() }, 'SPARK165 metastore'],
  [{ metastore: ThriftMetastore.hive('metastore.data:9083') }, 'SPARK165 metastore'],
  [{ metastore: ThriftMetastore.hive('thrift://a:9083,thrift://b:9083') }, 'SPARK165 metastore'],
  [{ warehouse: 'warehouse' }, 'SPARK165 warehouse'],
])('what cannot be found is told of: %#', (props, code) => {
  expect(codesOf(thriftOf(props))).toEqual([code]);
});

test.each(['/warehouse', 'file:///warehouse', 's3a://lake/warehouse', 'hdfs:/warehouse'])('a warehouse may be %s', (warehouse) => {
  expect(codesOf(thriftOf({ warehouse }))).toEqual([]);
});
