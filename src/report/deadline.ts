import { code } from './markdown';
import { Workload } from '../plan/workload';
import { Manifest, named } from '../pod/manifest';

/** How long a run may take. A server has no end, and so nothing to be told of it. */
export function deadlineSection({ kind, name, namespace }: Workload, objects: readonly Manifest[]): string | undefined {
  if (kind !== 'Job' && kind !== 'CronJob') {
    return undefined;
  }
  const object = named(objects, kind, namespace, name);
  const job = kind === 'Job' ? object?.spec : object?.spec?.jobTemplate?.spec;
  const seconds: number | undefined = job?.activeDeadlineSeconds;
  if (seconds !== undefined) {
    return `A run ends after ${code(String(seconds))} seconds at the latest.\n`;
  }
  const blocked = kind === 'CronJob' && object?.spec?.concurrencyPolicy === 'Forbid' ? ', and no other run starts in the meantime' : '';
  return `None: where a pod cannot be made or started, for lack of a Secret, an image, room or a right, a run waits for it for ever${blocked}.\n`;
}
