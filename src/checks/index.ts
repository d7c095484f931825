import { checkArtifacts } from './artifacts';
import { checkClusterKeys } from './cluster-keys';
import { checkCustomResources } from './custom-resources';
import { checkEventLog } from './event-log';
import { checkKnownKeys } from './known-keys';
import { checkPods } from './pods';
import { checkSecrets } from './secrets';
import { checkSizing } from './sizing';
import { checkValues } from './values';
import { checkVolumes } from './volumes';
import { Check } from '../plan/check';

/** Every check of a finished plan, in the order in which its findings are told. */
export const CHECKS: readonly Check[] = [
  checkSecrets,
  checkKnownKeys,
  checkValues,
  checkClusterKeys,
  checkArtifacts,
  checkVolumes,
  checkCustomResources,
  checkSizing,
  checkEventLog,
  checkPods,
];
