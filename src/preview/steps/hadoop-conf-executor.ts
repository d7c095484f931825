import { add } from '../add';
import { Step } from '../step';

/** Hadoop's configuration files, from a ConfigMap that a cluster-mode submission has made or named. */
export const hadoopConfExecutor: Step = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.HadoopConfExecutorFeatureStep',

  configure(pod, { conf }) {
    const name = conf.raw('spark.kubernetes.executor.hadoopConfigMapName');
    return name === undefined ? pod : add(pod, {
      spec: { volumes: [{ name: 'hadoop-properties', configMap: { name } }] },
      container: {
        volumeMounts: [{ name: 'hadoop-properties', mountPath: '/opt/hadoop/conf' }],
        env: [{ name: 'HADOOP_CONF_DIR', value: '/opt/hadoop/conf' }],
      },
    });
  },
};
