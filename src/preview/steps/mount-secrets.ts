import { add } from '../add';
import { Step } from '../step';

/** Secrets that the configuration mounts as volumes. */
export const mountSecrets: Step = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.MountSecretsFeatureStep',

  configure(pod, { conf, role }) {
    const secrets = [...conf.withPrefix(`spark.kubernetes.${role}.secrets.`)];
    return add(pod, {
      spec: { volumes: secrets.map(([secretName]) => ({ name: volumeOf(secretName), secret: { secretName } })) },
      container: { volumeMounts: secrets.map(([secretName, mountPath]) => ({ name: volumeOf(secretName), mountPath })) },
    });
  },
};

function volumeOf(secretName: string): string {
  return `${secretName}-volume`;
}
