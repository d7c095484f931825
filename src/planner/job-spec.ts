import { k8s } from 'cdk8s-plus-30';
import { wholeSeconds } from '../conf/units';
import { Problem } from '../findings/finding';
import { PodPlan, podTemplate } from '../plan/pod-plan';
import { Plain } from '../pod/plain';
import { JobLimits } from '../props/job-limits';

/** The spec of a Job that runs a driver. */
export function jobSpec(driver: PodPlan, limits: JobLimits): Plain<k8s.JobSpec> {
  return {
    backoffLimit: limits.backoffLimit ?? 0,
    activeDeadlineSeconds: limits.activeDeadline && wholeSeconds(limits.activeDeadline),
    ttlSecondsAfterFinished: limits.ttlAfterFinished && wholeSeconds(limits.ttlAfterFinished),
    suspend: limits.suspend,
    // A new driver starts only when the old one is gone, so that two never write at the same time.
    podReplacementPolicy: 'Failed',
    template: podTemplate(driver),
  };
}

/** Checks the limits of a Job. */
export function checkJobLimits(limits: JobLimits): Problem[] {
  const problems: Problem[] = [];
  const { backoffLimit, activeDeadline } = limits;
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
