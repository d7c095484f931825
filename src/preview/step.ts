import { Run } from './run';
import { ConfReader } from '../conf/conf-reader';
import { SparkPod } from '../pod/spark-pod';
import { SparkLanguage } from '../props/spark-image';
import { RoleName } from '../sizing/spark-constants';

/** What a step reads. */
export interface StepInput {
  readonly role: RoleName;
  /** The configuration, as the driver (executors' pods) or spark-submit (the driver's pod) has it. */
  readonly conf: ConfReader;
  /** What only a run decides. */
  readonly run: Run;
}

/** An application as spark-submit hands it on to a driver in the cluster. */
export interface SubmittedApplication {
  /** For Python and R, the class of Spark's own that runs the file. */
  readonly mainClass: string;
  /** The jar or the script; without one, the class is found on the driver's class path. */
  readonly mainApplicationFile?: string;
  readonly language: SparkLanguage;
  readonly arguments: readonly string[];
  readonly proxyUser?: string;
}

/** What a step of the driver reads. */
export interface DriverStepInput extends StepInput {
  readonly application: SubmittedApplication;
}

/** One of Spark's own feature steps, mirrored: what it makes of a pod. */
export interface Step<Input extends StepInput = StepInput> {
  /** The class in Spark, by which `spark.kubernetes.*.pod.excludedFeatureSteps` names it. */
  readonly sparkClass: string;
  /** Throws what Spark refuses before any step has begun, even if this one is excluded. */
  check?(input: Input): void;
  configure(pod: SparkPod, input: Input): SparkPod;
  /** Entries that the driver's configuration gets from the step. */
  properties?(input: Input): Map<string, string>;
  /** What the step makes of things that only a submission knows, in plain sentences. */
  notes?(input: Input): string[];
}

/** A step of the driver. */
export type DriverStep = Step<DriverStepInput>;
