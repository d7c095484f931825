import { ConfReader } from '../../src/conf/conf-reader';
import { SparkPod } from '../../src/pod/spark-pod';
import { Run, STAND_INS } from '../../src/preview/run';
import { Step, StepInput } from '../../src/preview/step';

/** Entries of a configuration. */
export interface Entries {
  readonly [key: string]: string;
}

/** A configuration as the preview reads it. */
export function readerOf(entries: Entries, sparkVersion = '4.1.4'): ConfReader {
  return new ConfReader(new Map(Object.entries(entries)), sparkVersion);
}

/** What a step of an executor reads. */
export function executorInput(entries: Entries = {}, run: Partial<Run> = {}, sparkVersion?: string): StepInput {
  return { role: 'executor', conf: readerOf(entries, sparkVersion), run: { ...STAND_INS, ...run } };
}

/** What a step makes of a pod that is empty, unless the test says otherwise. */
export function built(step: Step, input: StepInput, start: SparkPod = { pod: {}, container: {} }): SparkPod {
  return step.configure(start, input);
}
