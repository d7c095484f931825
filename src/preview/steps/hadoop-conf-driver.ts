import { add } from '../add';
import { DriverStep } from '../step';

const CONFIG_MAP = 'spark.kubernetes.hadoop.configMapName';
const VOLUME = 'hadoop-properties';
const DIRECTORY = '/opt/hadoop/conf';

/** Hadoop's configuration files, from a ConfigMap that the configuration names. */
export const hadoopConfDriver: DriverStep = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.HadoopConfDriverFeatureStep',

  configure(pod, { conf }) {
    const name = conf.get(CONFIG_MAP);
    return name === undefined ? pod : add(pod, {
      spec: { volumes: [{ name: VOLUME, configMap: { name } }] },
      container: {
        volumeMounts: [{ name: VOLUME, mountPath: DIRECTORY }],
        env: [{ name: 'HADOOP_CONF_DIR', value: DIRECTORY }],
      },
    });
  },

  properties({ conf }) {
    const name = conf.get(CONFIG_MAP);
    return new Map(name === undefined ? [] : [['spark.kubernetes.executor.hadoopConfigMapName', name]]);
  },

  notes: ({ conf }) => [conf.has(CONFIG_MAP)
    ? `Spark refuses "${CONFIG_MAP}" if HADOOP_CONF_DIR is set on the machine that submits.`
    : 'If HADOOP_CONF_DIR is set on the machine that submits, Spark also mounts its files; they are not shown.'],
};
