import { Workload } from '../plan/workload';
import { RoleName } from '../sizing/spark-constants';

/** The prop that has written a field of a pod; the role, if nobody has who can be named. */
export function propOfField({ conf, fields = [] }: Workload, role: RoleName, field: string): string {
  const written = fields.filter((origin) => origin.role === role && origin.field.startsWith(field) && origin.origin.kind === 'prop').at(-1);
  const volume = role === 'executor' ? /^spec\.volumes\[(.*)\]$/.exec(field)?.[1] : undefined;
  const entry = volume === undefined ? undefined : conf.find(({ key }) => volumeOf(key) === volume);
  return (written ?? entry)?.origin.name ?? role;
}

/** The volume that Spark makes for executors because of a key. */
function volumeOf(key: string): string | undefined {
  const secret = /^spark\.kubernetes\.executor\.secrets\.(.+)$/.exec(key)?.[1];
  return secret === undefined ? /^spark\.kubernetes\.executor\.volumes\.\w+\.([^.]+)\./.exec(key)?.[1] : `${secret}-volume`;
}
