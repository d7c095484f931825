import { isGenerated } from './generated-ids';
import { inOrder, PlainPod } from './order';

/** Every field in which two pods differ, as `path: ours | Spark's`. */
export function differences(ours: PlainPod, sparks: PlainPod): string[] {
  const spark = inOrder(plain(sparks));
  return shownDifferences(compare('', inOrder(plain(ours)), spark), spark);
}

/** The driver's template: the program that asks Spark has put it there. */
const OF_THE_PROGRAM = 'spark.kubernetes.driver.podTemplateFile';

/** Every entry in which two configurations differ. */
export function propertyDifferences(ours: ReadonlyMap<string, string>, sparks: { readonly [key: string]: string }): string[] {
  const { [OF_THE_PROGRAM]: _file, ...others } = sparks;
  return shownDifferences(compare('properties', Object.fromEntries(ours), others));
}

type Difference = [path: string, ours: unknown, sparks: unknown];

function compare(path: string, ours: unknown, sparks: unknown): Difference[] {
  if (Array.isArray(ours) && Array.isArray(sparks)) {
    const length = Math.max(ours.length, sparks.length);
    return Array.from({ length }, (_, index) => compare(`${path}[${label(ours, sparks, index)}]`, ours[index], sparks[index])).flat();
  }
  if (isObject(ours) && isObject(sparks)) {
    const keys = [...new Set([...Object.keys(ours), ...Object.keys(sparks)])];
    return keys.flatMap((key) => compare(path === '' ? key : `${path}.${key}`, ours[key], sparks[key]));
  }
  return ours === sparks ? [] : [[path, ours, sparks]];
}

function shownDifferences(found: Difference[], spark?: PlainPod): string[] {
  return found
    .filter(([path, ours, sparks]) => !isGenerated(path, ours, sparks, spark))
    .map(([path, ours, sparks]) => `${path}: ${shown(ours)} | ${shown(sparks)}`);
}

/** The name of an element if both sides have it at this place, else the place. */
function label(ours: any[], sparks: any[], index: number): string {
  const name = ours[index]?.name;
  return typeof name === 'string' && name === sparks[index]?.name && name !== undefined ? name : String(index);
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As JSON has it: what is undefined is not there. */
function plain(pod: unknown): PlainPod {
  return JSON.parse(JSON.stringify(pod));
}

function shown(value: unknown): string {
  return value === undefined ? '(missing)' : JSON.stringify(value);
}
