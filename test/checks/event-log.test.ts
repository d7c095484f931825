import { SparkVolume } from '../../src';
import { call } from '../cli/call';
import { findingsOf } from '../support/plan';

const ON = { 'spark.eventLog.enabled': 'true' };
const volumes = (mountPath: string) => [SparkVolume.existingClaim('events', { claim: 'events', mountPath })];

describe('an event log without a directory ends the driver', () => {
  test.each([
    [{ sparkConf: ON }],
    [{ sparkConf: { 'spark.eventLog.enabled': ' TRUE'.trim() } }],
    // The directory in it is not there.
    [{ sparkConf: ON, driver: { volumes: volumes('/tmp') } }],
  ])('%p', (props) => {
    expect(findingsOf(props)).toEqual(['SPARK135 sparkConf["spark.eventLog.enabled"]']);
  });

  test.each([
    { sparkConf: { ...ON, 'spark.eventLog.dir': 's3a://logs/events' } },
    { sparkConf: { 'spark.eventLog.enabled': 'false' } },
    { sparkConf: ON, driver: { volumes: volumes('/tmp/spark-events') } },
  ])('%p passes', (props) => {
    expect(findingsOf(props)).toEqual([]);
  });

  test('of other cluster managers, the machines may have it', () => {
    expect(call(['check', '-'], { stdin: 'spark.eventLog.enabled true\nspark.master yarn\n' }).out).not.toContain('SPARK135');
    expect(call(['check', '-'], { stdin: 'spark.eventLog.enabled true\nspark.master k8s://https://x\n' }).out).toContain('SPARK135');
  });
});
