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
  // Keys have long beginnings in common, and often ends.
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) {
    start++;
  }
  let end = 0;
  while (end < shorter - start && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)) {
    end++;
  }
  return stepsBetween(from.slice(start, from.length - end), to.slice(start, to.length - end), limit);
}

/** Only places are looked at that fewer steps than the limit lead to: those near the diagonal. */
function stepsBetween(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) {
    return limit;
  }
  let [beforePrevious, previous, current]: number[][] = [[], [], []];
  for (let column = 0; column <= to.length; column++) {
    previous.push(column);
  }
  for (let row = 1; row <= from.length; row++) {
    const letter = from.charCodeAt(row - 1);
    const first = Math.max(1, row - limit + 1);
    const last = Math.min(to.length, row + limit - 1);
    current[first - 1] = first === 1 ? row : limit;
    let smallest = row;
    for (let column = first; column <= last; column++) {
      const other = to.charCodeAt(column - 1);
      let steps = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (letter === other ? 0 : 1));
      if (row > 1 && column > 1 && letter === to.charCodeAt(column - 2) && from.charCodeAt(row - 2) === other) {
        steps = Math.min(steps, beforePrevious[column - 2] + 1);
      }
      current[column] = steps;
      smallest = Math.min(smallest, steps);
    }
    current[last + 1] = limit;
    if (smallest >= limit) {
      return limit;
    }
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(previous[to.length], limit);
}
