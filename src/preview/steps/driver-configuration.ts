import { CONFIGURATION_DIRECTORY, PROPERTIES_FILE } from '../../sizing/spark-constants';
import { add } from '../add';
import { DriverStep } from '../step';

const VOLUME = 'spark-conf-volume-driver';

/** The driver's configuration directory, in a ConfigMap. No feature step, but what Spark's submission does after all of them. */
export const driverConfiguration: DriverStep = {
  sparkClass: 'org.apache.spark.deploy.k8s.submit.Client',

  configure(pod, { run }) {
    const items = [PROPERTIES_FILE, ...run.configurationFiles].sort().map((file) => ({ key: file, mode: 0o644, path: file }));
    return add(pod, {
      spec: { volumes: [{ name: VOLUME, configMap: { name: run.driverConfigMap, items } }] },
      container: {
        env: [{ name: 'SPARK_CONF_DIR', value: CONFIGURATION_DIRECTORY }],
        volumeMounts: [{ name: VOLUME, mountPath: CONFIGURATION_DIRECTORY }],
      },
    });
  },

  notes: ({ run }) => (run.configurationFiles.length > 0
    ? []
    : ['Text files in the configuration directory of the machine that submits become files of the ConfigMap; they are not shown.']),
};
