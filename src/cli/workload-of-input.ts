import { SparkVersion } from '../props/spark-version';
import { imageVersionOf, SparkInput } from '../submit/spark-input';
import { namedConf, Submission, submittedWorkload, Submitted } from '../workload/submitted';
import { submittedPlan } from '../workload/submitted-plan';

/** Templates of pods, as far as they are known. */
export type Templates = Pick<Submission, 'driverTemplate' | 'executorTemplate'>;

/** What is said of a driver that runs where somebody starts it. */
export const IN_CLIENT_MODE = 'In client mode the driver runs where spark-submit runs: Spark makes no pod for it.';

/** The workload that somebody's input stands for: that of its manifest, or the one that spark-submit will make of it. */
export function workloadOfInput(input: SparkInput, { driverTemplate, executorTemplate }: Templates = {}): Submitted {
  const { path, conf, mainClass, mainApplicationFile, arguments: words } = input;
  const [sparkVersion, language] = [input.sparkVersion ?? imageVersionOf(conf) ?? SparkVersion.DEFAULT.version, input.language ?? 'java'];
  if (input.workload?.submitter !== undefined) {
    return { workload: submittedPlan({ ...input.workload, driver: input.workload.driverTemplate ?? {} }, input), notes: [] };
  }
  if (input.deployMode === 'cluster') {
    return submittedWorkload({
      path, sparkVersion, language, conf, mainClass, mainApplicationFile, arguments: words, driverTemplate, executorTemplate,
    });
  }
  const workload = input.workload ?? { path, kind: 'Pod', name: path, sparkVersion, language, conf: namedConf(input), driver: {}, executorTemplate };
  return { workload, notes: input.workload === undefined ? [IN_CLIENT_MODE] : [] };
}
