import { Duration } from 'cdk8s';
import { SPARK_THRIFT_SERVER } from '../../src/planner/kinds';
import { propsFrom } from '../support/feature';
import { confOf, containerOf } from '../support/plan';
import { codesOf, ENDPOINTS, objectsOf, thriftOf } from '../support/servers';

const OPTIONS = { incrementalCollect: true, singleSession: true, queryTimeout: Duration.minutes(5), retainedSessions: 10, retainedStatements: 20 };
const ENTRIES = {
  'spark.sql.thriftServer.incrementalCollect': 'true',
  'spark.sql.hive.thriftServer.singleSession': 'true',
  'spark.sql.thriftServer.queryTimeout': '300s',
  'spark.sql.thriftserver.ui.retainedSessions': '10',
  'spark.sql.thriftserver.ui.retainedStatements': '20',
};

const written = (props: typeof OPTIONS | {}) => Object.fromEntries(Object.entries(confOf(thriftOf(props))).filter(([key]) => key in ENTRIES));

test('the driver is Spark\'s own program, in the foreground', () => {
  const { args = [] } = containerOf(thriftOf().driver);
  expect([args[0], ...args.slice(args.indexOf('--class'))]).toEqual(['driver', '--class', 'org.apache.spark.sql.hive.thriftserver.HiveThriftServer2', 'spark-internal']);
  expect(codesOf(thriftOf())).toEqual([]);
});

test('its port is fixed, declared and meant for others', () => {
  const plan = thriftOf();
  expect(confOf(plan)).toHaveProperty(['spark.hadoop.hive.server2.thrift.port'], '10000');
  expect(containerOf(plan.driver).ports).toContainEqual({ name: 'spark-thrift', containerPort: 10000 });
  expect(Object.keys(objectsOf(plan, SPARK_THRIFT_SERVER))).toEqual(['Service', 'NetworkPolicy']);
});

test('options are keys of Spark\'s, and read back in its program', () => {
  expect(written(OPTIONS)).toEqual(ENTRIES);
  expect(written({})).toEqual({});
  const main = { mainClass: 'org.apache.spark.sql.hive.thriftserver.HiveThriftServer2' };
  expect(written(propsFrom(ENTRIES, { main }))).toEqual(ENTRIES);
  expect(propsFrom(ENTRIES)).not.toHaveProperty('singleSession');
});

test('a route for gRPC is nothing for JDBC', () => {
  for (const endpoint of [ENDPOINTS.ingress, ENDPOINTS.grpcRoute]) {
    expect(codesOf(thriftOf({ endpoint }))).toEqual(['SPARK164 endpoint']);
  }
});
