import { add } from '../add';
import { Step } from '../step';

/** Variables whose values are keys of Secrets. */
export const envSecrets: Step = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.EnvSecretsFeatureStep',

  configure(pod, { conf, role }) {
    const prefix = `spark.kubernetes.${role}.secretKeyRef.`;
    const env = [...conf.withPrefix(prefix)].map(([name, reference]) => {
      // Java drops empty parts at the end when it splits.
      const parts = reference.replace(/:+$/, '').split(':');
      if (parts.length !== 2) {
        throw new Error(`"${prefix}${name}" = "${reference}" is not the name of a Secret and a key; write it like "credentials:password"`);
      }
      return { name, valueFrom: { secretKeyRef: { name: parts[0], key: parts[1] } } };
    });
    return add(pod, { container: { env } });
  },
};
