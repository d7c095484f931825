import { Duration, Size, SizeRoundingBehavior } from 'cdk8s';

/** A size in mebibytes, possibly with a fraction. */
export function mebibytes(size: Size): number {
  return size.toMebibytes({ rounding: SizeRoundingBehavior.NONE });
}

/** A whole number of mebibytes in Spark's notation, for example `4g` or `1536m`. */
export function sparkSize(wholeMebibytes: number): string {
  return wholeMebibytes > 0 && wholeMebibytes % 1024 === 0 ? `${wholeMebibytes / 1024}g` : `${wholeMebibytes}m`;
}

/** A duration in Spark's notation, for example `90s` or `1500ms`. */
export function sparkTime(duration: Duration): string {
  const milliseconds = duration.toMilliseconds();
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
}

/** A duration in whole seconds, rounded up: Kubernetes counts in seconds. */
export function wholeSeconds(duration: Duration): number {
  return Math.ceil(duration.toMilliseconds() / 1000);
}
