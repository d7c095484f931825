import { Feature } from '../plan/feature';

/** A Job that waits for somebody to let it begin. */
export const jobSuspension: Feature = {
  contribute: ({ props: { suspend } }) => ({ carrier: { job: { suspend } } }),
};

/** A schedule that waits for somebody to let it begin: the CronJob has a field of its own for it. */
export const scheduleSuspension: Feature = {
  contribute: ({ props: { suspend } }) => ({ carrier: { cronJob: { suspend } } }),
};
