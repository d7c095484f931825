import { Duration } from 'cdk8s';
import { WorkloadProps } from '../../src/plan/workload-props';
import { STREAMING_SPARK_JOB } from '../../src/planner/kinds';
import { confOf, findingsOf, planOf } from '../support/plan';

const streamOf = (props: WorkloadProps = {}) => planOf(props, {}, STREAMING_SPARK_JOB);
const found = (props: WorkloadProps) => streamOf(props).findings.map(({ code, prop }) => `${code} ${prop}`);
const CHECKPOINTS = 'spark.sql.streaming.checkpointLocation';

test('there is one driver, which is started again whenever it ends, and an update does not wait for one that cannot start', () => {
  const plan = streamOf();
  expect(plan.carrier.statefulSet).toEqual({
    replicas: 1,
    serviceName: 'sales-daily',
    podManagementPolicy: 'Parallel',
    selector: { matchLabels: { 'spark-role': 'driver', 'spark-app-name': 'sales-daily' } },
  });
  expect(plan.driver.labels).toMatchObject(plan.carrier.statefulSet!.selector!.matchLabels!);
  expect(plan.driver.spec.restartPolicy).toBe('Always');
  expect(plan.findings).toEqual([]);
});

test('the driver keeps the subdomain that it is given', () => {
  const plan = streamOf({ driver: { subdomain: 'streams' } });
  expect([plan.carrier.statefulSet!.serviceName, plan.driver.spec.subdomain]).toEqual(['streams', 'streams']);
});

test('executors have new names at each start: those of before are still there', () => {
  expect(confOf(streamOf())).not.toHaveProperty(['spark.kubernetes.executor.podNamePrefix']);
});

test('executors that were lost long ago do not count, and those that go hand over their data', () => {
  expect(confOf(streamOf())).toMatchObject({
    'spark.executor.failuresValidityInterval': '1h',
    'spark.decommission.enabled': 'true',
    'spark.storage.decommission.enabled': 'true',
  });
  expect(Object.keys(confOf(planOf())).filter((key) => /Validity|ecommission/.test(key))).toEqual([]);
});

test('props say otherwise', () => {
  const executor = { failures: { countedFor: Duration.minutes(10) }, decommission: { enabled: false } };
  expect(confOf(streamOf({ executor }))).toMatchObject({
    'spark.executor.failuresValidityInterval': '600s',
    'spark.decommission.enabled': 'false',
    'spark.storage.decommission.enabled': 'false',
  });
  expect(found({ executor })).toEqual([]);
});

test('hooks of the user\'s own are not replaced by Spark\'s', () => {
  const executor = { lifecycle: { preStop: { exec: { command: ['true'] } } } };
  expect(confOf(streamOf({ executor }))).not.toHaveProperty(['spark.decommission.enabled']);
  expect(found({ executor })).toEqual([]);
});

test('checkpoints are where the prop says', () => {
  const location = 's3a://lake/checkpoints';
  expect(confOf(streamOf({ checkpointLocation: location }))).toHaveProperty([CHECKPOINTS], location);
  expect(confOf(streamOf())).not.toHaveProperty([CHECKPOINTS]);
});

test('the key stays free for those who write it themselves, but not for two values', () => {
  const sparkConf = { [CHECKPOINTS]: 's3a://lake/checkpoints' };
  expect(found({ sparkConf })).toEqual([]);
  expect(found({ sparkConf, checkpointLocation: 's3a://lake/others' })).toEqual([`SPARK001 sparkConf["${CHECKPOINTS}"]`]);
  expect(findingsOf({ sparkConf })).toEqual([]);
});

test('fails for a relative path', () => {
  expect(found({ checkpointLocation: 'checkpoints' })).toEqual(['SPARK066 checkpointLocation']);
});
