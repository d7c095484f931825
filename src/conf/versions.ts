/**
 * What is particular to one line of Spark, its major and minor version. Conformance holds the versions of Hadoop and Scala
 * against the jars of the newest patch; what changes in keys and their defaults is in the catalogue.
 */
export interface SparkLine {
  /** Major and minor version, for example `4.1`. */
  readonly line: string;
  readonly hadoopVersion: string;
  readonly scalaVersion: string;
  /** Major versions of Java that it runs on, the images' default first. */
  readonly javaVersions: number[];
  /** The oldest Kubernetes that its documentation names. */
  readonly minimumKubernetesVersion: string;
}

/** The lines whose rules are known, oldest first. */
export const SPARK_LINES: readonly SparkLine[] = [
  { line: '4.1', hadoopVersion: '3.4.2', scalaVersion: '2.13', javaVersions: [21, 17], minimumKubernetesVersion: '1.32' },
  { line: '4.2', hadoopVersion: '3.5.0', scalaVersion: '2.13', javaVersions: [21, 17], minimumKubernetesVersion: '1.34' },
  { line: '4.3', hadoopVersion: '3.5.0', scalaVersion: '2.13', javaVersions: [21, 17], minimumKubernetesVersion: '1.34' },
];

/** The rules that hold for a version: those of its line, or of the nearest one that is known. */
export function lineOf(version: string): SparkLine {
  return SPARK_LINES.filter(({ line }) => isAtLeast(version, line)).at(-1) ?? SPARK_LINES[0];
}

/** Whether a text is the version of a Spark: three numbers, and perhaps a word of its build. */
export function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+([-.][\w.-]+)?$/.test(text);
}

/** Whether a version is older than all that is known. */
export function isOlderThanKnown(version: string): boolean {
  return !isAtLeast(version, SPARK_LINES[0].line);
}

/** Whether a version is of a line that is newer than all that are known. */
export function isNewerThanKnown(version: string): boolean {
  const newest = SPARK_LINES[SPARK_LINES.length - 1].line;
  return isAtLeast(version, newest) && !isAtLeast(newest, version);
}

/** Whether a version of Spark is another one or newer, by major and minor number: `isAtLeast('4.3.0', '4.2')`. */
export function isAtLeast(version: string, other: string): boolean {
  const [majorA, minorA] = numbersOf(version);
  const [majorB, minorB] = numbersOf(other);
  return majorA > majorB || (majorA === majorB && minorA >= minorB);
}

/** The numbers of versions that were asked for: these are few, and asked for again and again. */
const NUMBERS = new Map<string, readonly number[]>();
const MOST_NUMBERS = 1000;

function numbersOf(version: string): readonly number[] {
  const known = NUMBERS.get(version);
  if (known !== undefined) {
    return known;
  }
  const numbers = String(version).split('.').map((part) => parseInt(part, 10));
  if (NUMBERS.size < MOST_NUMBERS) {
    NUMBERS.set(version, numbers);
  }
  return numbers;
}
