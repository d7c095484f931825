import { EnvValue } from 'cdk8s-plus-30';
import { WorkloadProps } from '../../src/plan/workload-props';
import { call } from '../cli/call';
import { pythonPlanOf } from '../support/plan';

const ENV = './venv/bin/python';
const PYTHON = { 'spark.pyspark.python': ENV };
const found = (props: WorkloadProps) => pythonPlanOf(props).findings.map(({ code, prop }) => `${code} ${prop}`);

describe('the Python of an archive, which a driver in client mode does not have', () => {
  test.each([
    [{ sparkConf: PYTHON }, 'sparkConf["spark.pyspark.python"]'],
    [{ sparkConf: { 'spark.pyspark.driver.python': 'venv/bin/python' } }, 'sparkConf["spark.pyspark.driver.python"]'],
    [{ driver: { env: { PYSPARK_PYTHON: EnvValue.fromValue(ENV) } } }, 'driver.env["PYSPARK_PYTHON"]'],
    [{ driver: { env: { PYSPARK_DRIVER_PYTHON: EnvValue.fromValue(ENV) } } }, 'driver.env["PYSPARK_DRIVER_PYTHON"]'],
  ])('%p', (props, prop) => {
    expect(found(props)).toEqual([`SPARK154 ${prop}`]);
  });

  test.each([
    { sparkConf: { ...PYTHON, 'spark.pyspark.driver.python': 'python3' } },
    { sparkConf: { 'spark.pyspark.python': '/opt/venv/bin/python' } },
    { sparkConf: { 'spark.pyspark.python': 'python3.12' } },
    { executor: { env: { PYSPARK_PYTHON: EnvValue.fromValue(ENV) } } },
    { driver: { env: { PYSPARK_DRIVER_PYTHON: EnvValue.fromValue('python3'), PYSPARK_PYTHON: EnvValue.fromValue(ENV) } } },
  ])('%p passes', (props) => {
    expect(found(props)).toEqual([]);
  });

  test('in cluster mode Spark unpacks it for the driver, too', () => {
    const submit = (mode: string) => call(['check', '--', 'spark-submit', '--master', 'k8s://https://x', '--deploy-mode', mode, '--conf', 'spark.kubernetes.container.image=a/b:1',
      '--conf', `spark.pyspark.python=${ENV}`, 'local:///opt/a.py']).code;
    expect([submit('client'), submit('cluster')]).toEqual([1, 0]);
  });
});
