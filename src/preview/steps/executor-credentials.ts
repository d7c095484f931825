import { add } from '../add';
import { Step } from '../step';

/** The executors' ServiceAccount: the template's, else the executors' own, else the driver's. */
export const executorCredentials: Step = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.ExecutorKubernetesCredentialsFeatureStep',

  configure(pod, { conf }) {
    // Spark looks at the old field only: a template's serviceAccountName gives way to the configuration.
    if (pod.pod.spec?.serviceAccount !== undefined) {
      return pod;
    }
    const account = conf.get('spark.kubernetes.authenticate.executor.serviceAccountName')
      ?? conf.get('spark.kubernetes.authenticate.driver.serviceAccountName');
    return account === undefined ? pod : add(pod, { spec: { serviceAccount: account, serviceAccountName: account } });
  },
};
