import { SparkImage } from '../../src';
import { canBeAcknowledged } from '../../src/findings/rules';
import { call } from '../cli/call';
import { findingsOf, planOf } from '../support/plan';

const HADOOP_AWS = { packages: ['org.apache.hadoop:hadoop-aws:3.4.2'] };
const OWN_IMAGE = { image: SparkImage.custom('registry.example.com/sales:1') };

describe('a file in an object store that Spark does not know when it fetches it', () => {
  test.each([
    [{ mainApplicationFile: 's3a://bucket/app.jar' }, 'mainApplicationFile'],
    [{ mainApplicationFile: 's3a://bucket/app.jar', deps: HADOOP_AWS }, 'mainApplicationFile'],
    [{ mainApplicationFile: 's3a://bucket/app.jar', deps: HADOOP_AWS, ...OWN_IMAGE }, 'mainApplicationFile'],
    [{ deps: { ...HADOOP_AWS, jars: ['s3a://b/x.jar'] } }, 'deps.jars[0]'],
    [{ deps: { ...HADOOP_AWS, files: ['s3a://b/x'] } }, 'deps.files[0]'],
    [{ deps: { ...HADOOP_AWS, pyFiles: ['s3a://b/x.zip'] } }, 'deps.pyFiles[0]'],
    [{ deps: { ...HADOOP_AWS, archives: ['s3a://b/x.zip#x'] } }, 'deps.archives[0]'],
    [{ deps: { jars: ['gs://b/x.jar'] } }, 'deps.jars[0]'],
    [{ deps: { jars: ['abfss://c@account.dfs.core.windows.net/x.jar'] } }, 'deps.jars[0]'],
    [{ deps: { jars: ['wasbs://c@account.blob.core.windows.net/x.jar'] } }, 'deps.jars[0]'],
    [{ deps: { packages: ['org.apache.spark:spark-hadoop-cloud_2.13:4.1.2'], jars: ['gs://b/x.jar'] }, ...OWN_IMAGE }, 'deps.jars[0]'],
  ])('%p', (props, prop) => {
    expect(findingsOf(props)).toEqual([`SPARK150 ${prop}`]);
  });

  test.each([
    { mainApplicationFile: 'https://repo.example.com/app.jar', deps: HADOOP_AWS },
    { mainApplicationFile: 'hdfs://namenode/app.jar' },
    // What is in an image of one's own, nobody knows.
    { mainApplicationFile: 's3a://bucket/app.jar', ...OWN_IMAGE },
    { mainApplicationFile: 's3://bucket/app.jar', ...OWN_IMAGE },
    { mainApplicationFile: 's3a://bucket/app.jar', sparkConf: { 'spark.driver.extraClassPath': '/opt/connectors/*' } },
    { arguments: ['s3a://bucket/data'], deps: HADOOP_AWS },
  ])('%p passes', (props) => {
    expect(findingsOf(props)).toEqual([]);
  });

  test('the old name s3:// is answered with today\'s', () => {
    expect(planOf({ deps: { jars: ['s3://b/x.jar'] } }).findings).toMatchObject([{ code: 'SPARK150', fix: expect.stringContaining('Write s3a://') }]);
  });

  test('who has a volume with the jars may say so', () => {
    expect(canBeAcknowledged('FILE_SYSTEM')).toBe(true);
  });

  test.each([
    ['client', 1],
    // There Spark has the packages before it fetches.
    ['cluster', 0],
  ])('in %s mode of a command line', (mode, code) => {
    const words = ['spark-submit', '--master', 'k8s://https://x', '--deploy-mode', mode, '--conf', 'spark.kubernetes.container.image=registry.example.com/a:1',
      '--packages', 'org.apache.hadoop:hadoop-aws:3.4.2', '--class', 'a.B', 's3a://bucket/app.jar'];
    expect(call(['check', '--', ...words]).code).toBe(code);
  });

  test('what a properties file says of no image, the image may have', () => {
    expect(call(['check', '-'], { stdin: 'spark.jars s3a://bucket/a.jar\n' }).code).toBe(0);
    expect(call(['check', '-'], { stdin: 'spark.jars s3a://bucket/a.jar\nspark.kubernetes.container.image apache/spark:4.1.2\n' }).code).toBe(1);
  });
});
