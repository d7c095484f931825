import { k8s } from 'cdk8s-plus-30';
import { describe, findingOf } from './findings/finding';
import { Pod } from './pod/spark-pod';
import { languageOfFile } from './props/main-program';
import { SparkVersion } from './props/spark-version';
import { checkProps } from './shapes/check-props';
import { SparkPodPreview } from './spark-pod-preview';
import type { Submitted } from './workload/submitted';

/** What is handed to `spark-submit --deploy-mode cluster`. */
export interface SparkSubmissionProps {
  /** The configuration: every `--conf`, and the options that have a key of their own. */
  readonly sparkConf: { [key: string]: string };

  /**
   * The application's jar, `.py` or `.R` file.
   *
   * @default - none: the class is on Spark's own class path
   */
  readonly mainApplicationFile?: string;

  /**
   * The class with the `main` method (`--class`).
   *
   * @default - Spark's own runner of Python or R
   */
  readonly mainClass?: string;

  /**
   * Arguments of the application.
   *
   * @default - none
   */
  readonly arguments?: string[];

  /**
   * The content of the file in `spark.kubernetes.driver.podTemplateFile`.
   *
   * @default - no template
   */
  readonly driverPodTemplate?: k8s.KubePodProps;

  /**
   * The content of the file in `spark.kubernetes.executor.podTemplateFile`.
   *
   * @default - no template
   */
  readonly executorPodTemplate?: k8s.KubePodProps;

  /**
   * Version of the Spark that submits, 4.1 or newer.
   *
   * @default SparkVersion.DEFAULT
   */
  readonly sparkVersion?: SparkVersion;
}

/**
 * An application that somebody submits in cluster mode, where Spark makes the driver's pod too.
 *
 * It emits nothing: it shows the pods before they exist. Bad configuration throws what Spark would refuse.
 */
export class SparkSubmission {
  private readonly props: SparkSubmissionProps;

  constructor(given: SparkSubmissionProps) {
    const { props, problems } = checkProps<SparkSubmissionProps>('SparkSubmissionProps', given);
    // It is no construct that could report what is wrong.
    const errors = problems.map((problem) => findingOf(problem, 'submission')).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      throw new Error(`The submission has errors:\n${errors.map((error) => `  ${describe(error)}`).join('\n')}`);
    }
    this.props = props;
  }

  /** The driver's pod, as spark-submit will build it. */
  public driverPod(): SparkPodPreview {
    const { workload, notes } = this.submitted();
    return SparkPodPreview._of({ pod: builders().inNamespace(workload.driver, workload), notes });
  }

  /** The pod of an executor, as the driver will build it. */
  public executorPod(): SparkPodPreview {
    return SparkPodPreview._of(builders().previewExecutor(this.submitted().workload));
  }

  private submitted(): Submitted {
    const { sparkConf, driverPodTemplate, executorPodTemplate, sparkVersion = SparkVersion.DEFAULT, ...application } = this.props;
    return builders().submittedWorkload({
      ...application,
      path: 'submission',
      sparkVersion: sparkVersion.version,
      language: languageOfFile(application.mainApplicationFile) ?? 'java',
      conf: Object.entries(sparkConf).map(([key, value]) => ({ key, value, origin: { kind: 'sparkConf', name: `sparkConf["${key}"]` } })),
      driverTemplate: k8s.toJson_KubePodProps(driverPodTemplate) as Pod | undefined,
      executorTemplate: k8s.toJson_KubePodProps(executorPodTemplate) as Pod | undefined,
    });
  }
}

/** Loaded for those who ask for a pod. */
function builders() {
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { inNamespace, previewExecutor } = require('./workload/preview') as typeof import('./workload/preview');
  const { submittedWorkload } = require('./workload/submitted') as typeof import('./workload/submitted');
  /* eslint-enable @typescript-eslint/no-require-imports */
  return { inNamespace, previewExecutor, submittedWorkload };
}
