import { buildPod } from './build';
import { customResources } from './custom-resources';
import { PodPreview } from './pod-preview';
import { Run, STAND_INS } from './run';
import { Step } from './step';
import { ConfReader } from '../conf/conf-reader';
import { Pod } from '../pod/spark-pod';
import { executorSize } from '../sizing/executor-size';
import { basicExecutor } from './steps/basic-executor';
import { envSecrets } from './steps/env-secrets';
import { executorCredentials } from './steps/executor-credentials';
import { hadoopConfExecutor } from './steps/hadoop-conf-executor';
import { localDirectories } from './steps/local-directories';
import { mountSecrets } from './steps/mount-secrets';
import { mountVolumes } from './steps/mount-volumes';

/** Spark's own feature steps for executors, in Spark's order. */
export const EXECUTOR_STEPS: readonly Step[] = [
  basicExecutor,
  executorCredentials,
  mountSecrets,
  envSecrets,
  mountVolumes,
  hadoopConfExecutor,
  localDirectories,
];

/** What an executor's pod is made from. */
export interface ExecutorPodRequest {
  /** The configuration that the driver runs with. */
  readonly conf: ReadonlyMap<string, string>;
  readonly sparkVersion: string;
  /** The pod template, if the configuration names one. */
  readonly template?: Pod;
  /** What is known of the run; the rest has stand-ins. */
  readonly run?: Partial<Run>;
  /** Other steps than Spark's, for those who test the steps. */
  readonly steps?: readonly Step[];
}

const DEFAULT_PROFILE_ONLY = 'Executors of a stage with a ResourceProfile of its own are not shown: their CPU, memory and devices are asked for in the application\'s code.';

/** The pod of an executor, as Spark builds it from a configuration and a template. */
export function executorPod({ conf, sparkVersion, template, run, steps = EXECUTOR_STEPS }: ExecutorPodRequest): PodPreview {
  const reader = new ConfReader(conf, sparkVersion);
  checkDriver(reader);
  const preview = buildPod(steps, template, { role: 'executor', conf: reader, run: { ...STAND_INS, ...run } });
  return { pod: preview.pod, notes: [...preview.notes, ...allocatorNotes(reader), DEFAULT_PROFILE_ONLY] };
}

/** What a driver refuses before it builds the first pod. */
function checkDriver(conf: ConfReader): void {
  executorSize(conf);
  customResources(conf, 'executor');
  conf.check('spark.task.cpus');
  const [driver, executor] = ['driver', 'executor'].map((role) => conf.get(`spark.authenticate.secret.${role}.file`) !== undefined);
  if (conf.isTrue('spark.authenticate') && driver !== executor) {
    const missing = `spark.authenticate.secret.${driver ? 'executor' : 'driver'}.file`;
    throw new Error(`Spark wants the file of its secret for driver and executors alike; add "${missing}"`);
  }
}

/** Only the direct allocator sends the pods as the steps have made them. */
function allocatorNotes(conf: ConfReader): string[] {
  const allocator = conf.get('spark.kubernetes.allocation.pods.allocator') ?? 'direct';
  return allocator === 'direct'
    ? []
    : [`The allocator "${allocator}" puts this pod into an object of its own, which names and numbers the pods; shown is what it starts from.`];
}
