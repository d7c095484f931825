import { hadoopConfExecutor } from '../../../src/preview/steps/hadoop-conf-executor';
import { built, executorInput } from '../../support/executor-step';

test('the ConfigMap with Hadoop\'s files is mounted', () => {
  expect(built(hadoopConfExecutor, executorInput({ 'spark.kubernetes.executor.hadoopConfigMapName': 'hadoop' }))).toEqual({
    pod: { spec: { volumes: [{ name: 'hadoop-properties', configMap: { name: 'hadoop' } }] } },
    container: {
      volumeMounts: [{ name: 'hadoop-properties', mountPath: '/opt/hadoop/conf' }],
      env: [{ name: 'HADOOP_CONF_DIR', value: '/opt/hadoop/conf' }],
    },
  });
});

test('nothing changes without one, nor for the name that only a submission reads', () => {
  expect(built(hadoopConfExecutor, executorInput({ 'spark.kubernetes.hadoop.configMapName': 'hadoop' }))).toEqual({ pod: {}, container: {} });
});
