import { checkArtifacts } from './artifacts';
import { checkClaims } from './claims';
import { checkClusterKeys } from './cluster-keys';
import { checkCustomResources } from './custom-resources';
import { checkEncryption } from './encryption';
import { checkEventLog } from './event-log';
import { checkJavaOptions } from './java-options';
import { checkKnownKeys } from './known-keys';
import { checkKubernetesFields } from './kubernetes-fields';
import { checkKubernetesVersion } from './kubernetes-version';
import { checkPodTemplate } from './pod-template';
import { checkPods } from './pods';
import { checkReadOnlyRoot } from './read-only-root';
import { checkSecrets } from './secrets';
import { checkSizing } from './sizing';
import { checkTls } from './tls';
import { checkValues } from './values';
import { checkVolumes } from './volumes';
import { Check } from '../plan/check';

/** Every check of a finished plan, in the order in which its findings are told. */
export const CHECKS: readonly Check[] = [
  checkSecrets,
  checkTls,
  checkEncryption,
  checkKnownKeys,
  checkValues,
  checkJavaOptions,
  checkClusterKeys,
  checkArtifacts,
  checkVolumes,
  checkClaims,
  checkCustomResources,
  checkSizing,
  checkEventLog,
  checkReadOnlyRoot,
  checkPods,
  checkKubernetesVersion,
  checkKubernetesFields,
  checkPodTemplate,
];
