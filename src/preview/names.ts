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

/** The beginning of the names that Spark makes up for a run: the application's name, and a stand-in for the random part. */
export function generatedPrefix(conf: ReadonlyMap<string, string>): string {
  return trim(`${conf.get('spark.app.name') ?? 'spark'}-0000000000000000`).toLowerCase()
    .replace(/[^a-z0-9-]/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-/, '')
    .replace(/^[0-9]/, 'x');
}
