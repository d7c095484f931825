import { ConfEntry } from './origin';

/**
 * Renders entries as the text of a `spark-defaults.conf`, one `key=value` a
 * line. Spark reads the file with `java.util.Properties` in UTF-8, so only that
 * class's own syntax needs escaping.
 */
export function renderProperties(entries: ConfEntry[]): string {
  return entries.map((entry) => `${escapeKey(entry.key)}=${escapeValue(entry.value)}\n`).join('');
}

const NEEDS_ESCAPE = /[\\\n\r\t\f :=#!]/;

function escapeKey(key: string): string {
  return !NEEDS_ESCAPE.test(key) ? key : escapeValue(key).replace(/[ :=#!]/g, '\\$&');
}

function escapeValue(value: string): string {
  return !NEEDS_ESCAPE.test(value) ? value : value
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/\f/g, '\\f');
}
