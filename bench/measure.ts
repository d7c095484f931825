/** What one run took or used, part by part. */
export interface Sample {
  readonly [part: string]: number;
}

/** Two things that were measured in turn, part by part. */
export interface Pair<S extends Sample> {
  /** Medians of the one. */
  readonly baseline: S;
  /** Medians of the other. */
  readonly ours: S;
  /** How many times the one is the other: the median of what the rounds say, each for itself. */
  readonly ratio: S;
  /** Half of the rounds differ from `ratio` by no more than this; not a number where there was one round only. */
  readonly spread: S;
}

/** How often a pair is measured. */
export interface Rounds {
  readonly rounds: number;

  /** Rounds before those that count: the first ones measure how the code is compiled. */
  readonly warmUps?: number;
}

/**
 * Measures two things in turn. The speed of a machine changes from minute to
 * minute; the two halves of a round are close enough to be slowed down alike.
 */
export function alternate<S extends Sample>({ rounds, warmUps = 1 }: Rounds, baseline: () => S, ours: () => S): Pair<S> {
  const measured: { baseline: S; ours: S }[] = [];
  for (let round = 0; round < warmUps + rounds; round++) {
    measured.push({ baseline: afterCollection(baseline), ours: afterCollection(ours) });
  }
  const counted = measured.slice(warmUps);
  const parts = Object.keys(counted[0].ours);
  const ratios = (part: string) => counted.map((round) => round.ours[part] / round.baseline[part]);
  const byPart = (value: (part: string) => number) => Object.fromEntries(parts.map((part) => [part, value(part)])) as Sample as S;
  return {
    baseline: byPart((part) => median(counted.map((round) => round.baseline[part]))),
    ours: byPart((part) => median(counted.map((round) => round.ours[part]))),
    ratio: byPart((part) => median(ratios(part))),
    spread: byPart((part) => medianDistance(ratios(part))),
  };
}

/** The CPU time that something takes, of all threads, in milliseconds: what else the machine does counts little. */
export function millisecondsOf(action: () => void): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Nobody pays for the garbage of the run before. */
function afterCollection<S>(run: () => S): S {
  global.gc?.();
  return run();
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function medianDistance(values: number[]): number {
  const center = median(values);
  return values.length === 1 ? NaN : median(values.map((value) => Math.abs(value - center)));
}
