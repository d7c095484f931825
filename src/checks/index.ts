import { checkArtifacts } from './artifacts';
import { checkCheckpoints } from './checkpoints';
import { checkClaims } from './claims';
import { checkClusterKeys } from './cluster-keys';
import { checkCustomResources } from './custom-resources';
import { checkDriverPython } from './driver-python';
import { checkEncryption } from './encryption';
import { checkEventLog } from './event-log';
import { checkFileSystems } from './file-systems';
import { checkJavaOptions } from './java-options';
import { checkKnownKeys } from './known-keys';
import { checkKubernetesFields } from './kubernetes-fields';
import { checkKubernetesVersion } from './kubernetes-version';
import { checkLocations } from './locations';
import { checkPipelines } from './pipelines';
import { checkPodTemplate } from './pod-template';
import { checkPods } from './pods';
import { checkProxy } from './proxy';
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
  checkLocations,
  checkFileSystems,
  checkDriverPython,
  checkEventLog,
  checkProxy,
  checkVolumes,
  checkClaims,
  checkCustomResources,
  checkSizing,
  checkCheckpoints,
  checkPipelines,
  checkReadOnlyRoot,
  checkPods,
  checkKubernetesVersion,
  checkKubernetesFields,
  checkPodTemplate,
];
