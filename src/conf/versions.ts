/** Whether a version of Spark is another one or newer, by major and minor number: `isAtLeast('4.3.0', '4.2')`. */
export function isAtLeast(version: string, other: string): boolean {
  const [[majorA, minorA], [majorB, minorB]] = [version, other].map((text) => text.split('.').map((part) => parseInt(part, 10)));
  return majorA > majorB || (majorA === majorB && minorA >= minorB);
}
