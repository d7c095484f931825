import { Size } from 'cdk8s';
import { SparkVolume } from '../../src';
import { WorkloadProps } from '../../src/plan/workload-props';
import { STREAMING_SPARK_JOB } from '../../src/planner/kinds';
import { findingsOf, planOf } from '../support/plan';

const found = (checkpointLocation: string, props: WorkloadProps = {}) => planOf({ checkpointLocation, ...props }, {}, STREAMING_SPARK_JOB)
  .findings.map(({ code, severity, prop, value }) => `${severity} ${code} ${prop} ${value}`);
const at = { mountPath: '/checkpoints' };
const claim = (options = {}) => SparkVolume.existingClaim('checkpoints', { claim: 'checkpoints', ...at, ...options });

test.each(['/checkpoints', 'file:///checkpoints', '/x/../checkpoints'])('%s in the driver\'s own container is lost with it', (location) => {
  expect(found(location)).toEqual(['warning SPARK126 checkpointLocation /checkpoints']);
});

test('a volume that goes with its pod keeps nothing', () => {
  const lost = [SparkVolume.emptyDir('a', at), SparkVolume.tmpfs('a', { ...at, sizeLimit: Size.mebibytes(64) }), SparkVolume.ephemeralClaim('a', { ...at, size: Size.gibibytes(1) })];
  for (const volume of lost) {
    expect(found('/checkpoints/daily', { volumes: [volume] })).toEqual(['warning SPARK126 checkpointLocation /checkpoints/daily']);
  }
});

test('a claim that is there keeps them, and so does shared storage', () => {
  expect(found('/checkpoints/daily', { volumes: [claim()] })).toEqual([]);
  expect(found('/checkpoints', { driver: { volumes: [claim()] } })).toEqual([]);
  expect(found('s3a://lake/checkpoints')).toEqual([]);
});

test('fails for a volume that cannot be written to', () => {
  expect(found('/checkpoints', { volumes: [claim({ readOnly: true })] })).toEqual(['error SPARK066 checkpointLocation /checkpoints']);
});

test('a job that runs a query to its end is told of its key', () => {
  expect(findingsOf({ sparkConf: { 'spark.sql.streaming.checkpointLocation': '/checkpoints' } }))
    .toEqual(['SPARK126 sparkConf["spark.sql.streaming.checkpointLocation"]']);
});
