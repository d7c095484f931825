import { EnvValue } from 'cdk8s-plus-30';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SPARK_HISTORY_SERVER, SPARK_JOB } from '../../src/planner/kinds';
import { EventLogDirectory } from '../../src/props/event-log-directory';
import { SparkImage } from '../../src/props/spark-image';
import { SparkVersion } from '../../src/props/spark-version';
import { planOf } from '../support/plan';

const directory = EventLogDirectory.objectStore({ uri: 's3a://logs/spark' });
const reader = (props: WorkloadProps = {}) => planOf({ logDirectory: directory, ...props }, {}, SPARK_HISTORY_SERVER).findings;
const writer = (props: WorkloadProps = {}) => planOf(props, { logTargets: [{ call: 'logTo("history")', directory, namespace: 'spark' }] }, SPARK_JOB).findings;

test('Apache\'s images have no connector: a server is told which one, of which version', () => {
  expect(reader()).toMatchObject([{ code: 'SPARK175', prop: 'logDirectory', value: 's3a://logs/spark', fix: expect.stringContaining('hadoop-aws 3.4.2') }]);
  expect(reader({ sparkVersion: SparkVersion.V4_3_0 })).toMatchObject([{ fix: expect.stringContaining('hadoop-aws 3.5.0') }]);
});

test.each<WorkloadProps>([
  { image: SparkImage.custom('registry.example.com/spark-s3:1') },
  { server: { extraClassPath: ['/opt/s3/*'] } },
  { server: { env: { SPARK_DIST_CLASSPATH: EnvValue.fromValue('/opt/s3/*') } } },
  { logDirectory: EventLogDirectory.objectStore({ uri: 'hdfs://name/logs' }) },
])('nothing is said where it may be there', (props) => {
  expect(reader(props)).toEqual([]);
});

test('who logs may bring it as a package', () => {
  expect(writer()).toMatchObject([{ code: 'SPARK175', prop: 'logTo("history")' }]);
  expect(writer({ deps: { packages: ['org.apache.hadoop:hadoop-aws:3.4.2'] } })).toEqual([]);
  expect(writer({ image: SparkImage.custom('registry.example.com/spark-s3:1') })).toEqual([]);
});
