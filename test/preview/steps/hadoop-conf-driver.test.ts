import { hadoopConfDriver } from '../../../src/preview/steps/hadoop-conf-driver';
import { configured, driverInput, propertiesOf } from '../../support/driver-step';

const NAMED = driverInput({ 'spark.kubernetes.hadoop.configMapName': 'hadoop' });

test('a ConfigMap with Hadoop\'s files is mounted', () => {
  expect(configured(hadoopConfDriver, NAMED)).toEqual({
    pod: { metadata: undefined, spec: { volumes: [{ name: 'hadoop-properties', configMap: { name: 'hadoop' } }] } },
    container: {
      volumeMounts: [{ name: 'hadoop-properties', mountPath: '/opt/hadoop/conf' }],
      env: [{ name: 'HADOOP_CONF_DIR', value: '/opt/hadoop/conf' }],
    },
  });
});

test('the executors get it too', () => {
  expect(propertiesOf(hadoopConfDriver, NAMED)).toEqual({ 'spark.kubernetes.executor.hadoopConfigMapName': 'hadoop' });
});

test('nothing changes without one', () => {
  expect(configured(hadoopConfDriver, driverInput())).toEqual({ pod: {}, container: {} });
  expect(propertiesOf(hadoopConfDriver, driverInput())).toEqual({});
});

test('what HADOOP_CONF_DIR of the submitting machine would do is told', () => {
  expect(hadoopConfDriver.notes?.(driverInput())).toEqual(['If HADOOP_CONF_DIR is set on the machine that submits, Spark also mounts its files; they are not shown.']);
  expect(hadoopConfDriver.notes?.(NAMED)).toEqual(['Spark refuses "spark.kubernetes.hadoop.configMapName" if HADOOP_CONF_DIR is set on the machine that submits.']);
});
