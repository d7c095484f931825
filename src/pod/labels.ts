import { Problem } from '../findings/finding';

/** Labels that Spark puts on every pod of an application, and refuses from anybody else. */
const RESERVED = {
  driver: ['spark-version', 'spark-app-selector', 'spark-app-name', 'spark-role'],
  executor: [
    'spark-version',
    'spark-app-selector',
    'spark-app-name',
    'spark-role',
    'spark-exec-id',
    'spark-exec-resourceprofile-id',
  ],
  server: ['spark-version'],
};

/** Spark replaces these in label and annotation values, once an executor's identity is known. */
const PLACEHOLDERS = /\{\{(APP_ID|EXECUTOR_ID)\}\}/g;

const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const PREFIX = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

/** Whether Spark sets a label itself. */
export function isReservedLabel(role: keyof typeof RESERVED, key: string): boolean {
  return RESERVED[role].includes(key);
}

/** Checks user-given labels: of a pod of the given role, or of an object that is no pod. */
export function checkLabels(labels: { [key: string]: string }, role: keyof typeof RESERVED | undefined, prop: string): Problem[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const at = `${prop}["${key}"]`;
    if (role !== undefined && isReservedLabel(role, key)) {
      return [
        { rule: 'RESERVED_LABEL', prop: at, value, why: `Spark sets the label "${key}" itself`, fix: 'Choose another key' },
      ];
    }
    const problems = checkKey(key, at);
    const executed = role === 'executor' ? value.replace(PLACEHOLDERS, 'x') : value;
    if (!VALUE.test(executed)) {
      problems.push({
        rule: 'INVALID_LABEL',
        prop: at,
        value,
        why: 'a label value has at most 63 letters, digits, "-", "_" or ".", and begins and ends with a letter or digit',
        fix: 'Shorten or change the value, or use an annotation',
      });
    }
    return problems;
  });
}

/** Checks user-given annotations. Their values are free text. */
export function checkAnnotations(annotations: { [key: string]: string }, prop: string): Problem[] {
  return Object.keys(annotations).flatMap((key) => checkKey(key, `${prop}["${key}"]`));
}

function checkKey(key: string, prop: string): Problem[] {
  const slash = key.indexOf('/');
  const prefix = slash < 0 ? undefined : key.slice(0, slash);
  if (NAME.test(key.slice(slash + 1)) && (prefix === undefined || (PREFIX.test(prefix) && prefix.length <= 253))) {
    return [];
  }
  return [
    {
      rule: 'INVALID_LABEL',
      prop,
      why: 'the key is not a qualified name: an optional DNS name and "/", then at most 63 letters, digits, "-", "_" or "."',
      fix: 'Write it like "example.com/team" or "team"',
    },
  ];
}
