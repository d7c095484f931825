import { wholeSeconds } from '../conf/units';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { CarrierPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { checkExpression } from '../pod/cron-expression';
import { checkTimeZone } from '../pod/time-zone';

/** Kubernetes looks for runs that are due every ten seconds, and finds none of a shorter deadline. */
const SHORTEST_DEADLINE = 10;

/** When a job runs again and again, and how many of its runs are kept. */
export const schedule: Feature = {
  contribute({ props }: Application): Share {
    return { carrier: { cronJob: cronJobOf(props) }, problems: check(props) };
  },
};

function cronJobOf(props: WorkloadProps): CarrierPiece['cronJob'] {
  const { timeZone, concurrencyPolicy = 'Forbid', startingDeadline, successfulJobsHistoryLimit, failedJobsHistoryLimit } = props;
  return {
    schedule: expressionOf(props),
    timeZone,
    concurrencyPolicy,
    startingDeadlineSeconds: startingDeadline && wholeSeconds(startingDeadline),
    successfulJobsHistoryLimit,
    failedJobsHistoryLimit,
  };
}

function expressionOf({ schedule: given = '' }: WorkloadProps): string {
  return typeof given === 'string' ? given.trim() : given.expressionString;
}

function check(props: WorkloadProps): Problem[] {
  const { timeZone, startingDeadline } = props;
  return [
    ...checkExpression(expressionOf(props), 'schedule'),
    ...(timeZone === undefined ? [] : checkTimeZone(timeZone, 'timeZone')),
    ...(startingDeadline === undefined || wholeSeconds(startingDeadline) >= SHORTEST_DEADLINE ? [] : [
      {
        rule: 'SCHEDULE' as const,
        prop: 'startingDeadline',
        value: startingDeadline.toHumanString(),
        why: `Kubernetes looks for runs every ${SHORTEST_DEADLINE} seconds, and would start none`,
        fix: `Write Duration.seconds(${SHORTEST_DEADLINE}) or more, or remove it`,
      },
    ]),
    ...(['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const).flatMap((prop) => checkLimit(props[prop], prop)),
  ];
}

function checkLimit(limit: number | undefined, prop: string): Problem[] {
  return limit === undefined || (Number.isInteger(limit) && limit >= 0) ? [] : [
    { rule: 'SCHEDULE', prop, value: limit, why: 'the number of runs that are kept is a whole number, not negative', fix: 'Write 0 to keep none' },
  ];
}
