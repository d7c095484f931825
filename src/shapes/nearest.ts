import { editDistance } from '../conf/suggest';

/**
 * The name that was probably meant: the same letters in another case or with other separators, else one that differs
 * in a letter, or in two if it is long. A short name is near too many others.
 */
export function nearest(given: string, names: readonly string[]): string | undefined {
  const letters = lettersOf(given);
  const limit = letters.length < 4 ? 0 : letters.length < 8 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of names) {
    const distance = Math.abs(name.length - letters.length) > limit ? bestDistance : editDistance(letters, name.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** Without what tells `memory_overhead` from `memoryOverhead`. */
export function lettersOf(name: string): string {
  return name.replace(/[-_\s]/g, '').toLowerCase();
}
