import { Problem } from '../findings/finding';

/** Words of cron that Kubernetes knows; it takes them in small letters only. */
const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/** A duration of Go, as `@every` takes it. */
const EVERY = /^@every (\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/;

/** What other cron programs know beyond Kubernetes: the last day, the nearest weekday, the n-th weekday of a month. */
const EXTENSIONS = /^[^@]*(#|\b\d*[LW]+\b)/;

/** Sunday is 0 here, and only 0. */
const SEVENTH_DAY = /(^|\D)7(\D|$)/;

/** Checks the schedule of a CronJob. */
export function checkExpression(expression: string, prop: string): Problem[] {
  const reason = reasonAgainst(expression);
  return reason === undefined ? [] : [
    { rule: 'SCHEDULE', prop, value: expression, why: reason, fix: 'Write five fields (minute, hour, day, month, weekday), for example "30 3 * * *" for half past three' },
  ];
}

function reasonAgainst(expression: string): string | undefined {
  if (expression.startsWith('@')) {
    return DESCRIPTORS.includes(expression) || EVERY.test(expression) ? undefined : `Kubernetes knows only ${DESCRIPTORS.join(', ')} and "@every" with a duration`;
  }
  if (/^(CRON_)?TZ=/.test(expression)) {
    return 'Kubernetes takes the time zone in a field of its own, timeZone';
  }
  if (EXTENSIONS.test(expression)) {
    return '"L", "W" and "#" are of other cron programs than Kubernetes\'';
  }
  if (SEVENTH_DAY.test(expression.split(/\s+/)[4] ?? '')) {
    return 'weekdays go from 0 (Sunday) to 6';
  }
  return syntaxReason(expression);
}

function syntaxReason(expression: string): string | undefined {
  // Loaded only for those who have a schedule.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { Cron } = require('croner') as typeof import('croner');
  try {
    const parsed = new Cron(expression, { mode: '5-part', paused: true, sloppyRanges: true });
    return parsed.nextRun() === null ? 'that day never comes' : undefined;
  } catch (error) {
    return `it is no cron expression (${(error as Error).message.replace(/^CronPattern: /, '')})`;
  }
}
