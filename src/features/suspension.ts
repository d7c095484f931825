import { Feature } from '../plan/feature';

/** A Job that waits for somebody to let it begin. */
export const jobSuspension: Feature = {
  contribute: ({ props: { suspend } }) => ({ carrier: { job: { suspend } } }),
};

/** A schedule that waits for somebody to let it begin: the CronJob has a field of its own for it. */
export const scheduleSuspension: Feature = {
  contribute: ({ props: { suspend } }) => ({ carrier: { cronJob: { suspend } } }),
};

/** A stream that is to pause: its object has no pod then, and keeps its place. */
export const streamSuspension: Feature = {
  contribute: ({ props: { suspend = false } }) => ({ carrier: { statefulSet: { replicas: suspend ? 0 : 1 } } }),
};
