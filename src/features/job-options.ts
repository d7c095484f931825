import { wholeSeconds } from '../conf/units';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { CarrierPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';

/** How often, how long and when a Job runs its driver. */
export const jobOptions: Feature = {
  contribute({ props }: Application): Share {
    return { carrier: { job: jobOf(props) }, problems: check(props) };
  },
};

function jobOf({ backoffLimit, activeDeadline, ttlAfterFinished }: WorkloadProps): CarrierPiece['job'] {
  return {
    backoffLimit: backoffLimit ?? 0,
    activeDeadlineSeconds: activeDeadline && wholeSeconds(activeDeadline),
    ttlSecondsAfterFinished: ttlAfterFinished && wholeSeconds(ttlAfterFinished),
    // A new driver starts only when the old one is gone, so that two never write at the same time.
    podReplacementPolicy: 'Failed',
  };
}

function check({ backoffLimit, activeDeadline }: WorkloadProps): Problem[] {
  const problems: Problem[] = [];
  if (backoffLimit !== undefined && (!Number.isInteger(backoffLimit) || backoffLimit < 0)) {
    problems.push({
      rule: 'JOB_LIMITS',
      prop: 'backoffLimit',
      value: backoffLimit,
      why: 'the number of retries is a whole number, not negative',
      fix: 'Write 0 for no retry',
    });
  }
  if (activeDeadline !== undefined && wholeSeconds(activeDeadline) < 1) {
    problems.push({
      rule: 'JOB_LIMITS',
      prop: 'activeDeadline',
      value: activeDeadline.toHumanString(),
      why: 'the job would be over before it starts',
      fix: 'Remove it, or write a second or more',
    });
  }
  return problems;
}
