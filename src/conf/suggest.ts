/** How many letters of a key may be wrong: about one in ten, and never more than three. */
function tolerance(key: string): number {
  return Math.min(3, Math.max(1, Math.floor(key.length / 10)));
}

/**
 * The known key that was probably meant: the same letters in another case, else
 * one that differs in a few letters, else the same key with one word less
 * (`spark.kubernetes.executor.memoryOverhead` has one too many).
 *
 * @param keys those that may be suggested, by themselves in lower case, the more likely ones first.
 */
export function closest(key: string, keys: ReadonlyMap<string, string>): string | undefined {
  const lower = key.toLowerCase();
  return keys.get(lower) ?? closestByLetters(lower, keys, tolerance(key)) ?? closestByWords(lower, keys);
}

function closestByLetters(lower: string, keys: ReadonlyMap<string, string>, limit: number): string | undefined {
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const [candidate, key] of keys) {
    if (Math.abs(candidate.length - lower.length) < bestDistance) {
      const distance = editDistance(lower, candidate, bestDistance);
      if (distance < bestDistance) {
        best = key;
        bestDistance = distance;
      }
    }
  }
  return best;
}

function closestByWords(lower: string, keys: ReadonlyMap<string, string>): string | undefined {
  const words = lower.split('.');
  // With the first or the last word left out, a key would be found that means something else.
  const shorter = words.slice(1, -1).map((_, index) => words.filter((__, other) => other !== index + 1).join('.'));
  return [`spark.${lower}`, ...shorter].map((candidate) => keys.get(candidate)).find((key) => key !== undefined);
}

/**
 * How many letters must be inserted, removed, replaced or swapped with their
 * neighbour to make one text of the other. Gives up, with the limit, at the limit.
 */
export function editDistance(from: string, to: string, limit: number = Infinity): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let distance = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        distance = Math.min(distance, beforePrevious[column - 2] + 1);
      }
      current.push(distance);
      smallest = Math.min(smallest, distance);
    }
    if (smallest >= limit) {
      return limit;
    }
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[to.length], limit);
}
