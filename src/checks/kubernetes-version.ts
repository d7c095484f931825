import { isAtLeast } from '../conf/versions';
import { Check } from '../plan/check';

/** A declared version of Kubernetes that is older than the oldest one which the application's Spark documents. */
export const checkKubernetesVersion: Check = ({ application: { surroundings, sparkVersion } }) => {
  const declared = surroundings?.kubernetesVersion;
  const { minimumKubernetesVersion } = sparkVersion.facts;
  if (declared === undefined || isAtLeast(declared, minimumKubernetesVersion)) {
    return [];
  }
  return [
    {
      rule: 'KUBERNETES_VERSION',
      prop: 'kubernetesVersion',
      value: declared,
      why: `Spark ${sparkVersion} documents Kubernetes ${minimumKubernetesVersion} and newer, and promises nothing for older ones`,
      fix: 'Run it on a newer cluster, or acknowledge this if you have tried it',
    },
  ];
};
