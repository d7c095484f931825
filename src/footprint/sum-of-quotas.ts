import { only, sum } from './resource-list';
import { ResourceList } from '../pod/quantities';

/** One quota for several applications. A limit that one of them lacks is not counted: its pods would be refused. */
export function sumOfQuotas(quotas: readonly ResourceList[]): ResourceList {
  return only(sum(quotas), (name) => !name.startsWith('limits.') || quotas.every((quota) => name in quota));
}
