import { trim } from '../conf/java-text';

const LABEL_LENGTH = 63;

/** The value of the label `spark-app-name`: what Spark makes of an application's name. */
export function applicationLabel(name: string): string {
  return trim(name).toLowerCase()
    .replace(/[^a-z0-9-]/g, '-')
    .replace(/-+/g, '-')
    .slice(0, LABEL_LENGTH)
    .replace(/^-|-$/g, '');
}
