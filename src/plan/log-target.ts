import { EventLogDirectory } from '../props/event-log-directory';

/** A history server that a workload logs to, as far as the workload has to know it. */
export interface LogTarget {
  /** How it is called in messages: the call that has named it. */
  readonly call: string;
  readonly namespace?: string;
  readonly directory: EventLogDirectory;
  /** Where the server looks for the logs of executors. */
  readonly executorLogUrl?: string;
}
