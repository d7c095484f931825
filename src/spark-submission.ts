import { k8s } from 'cdk8s-plus-30';
import { languageOfFile } from './plan/application';
import { DriverPreview } from './preview/driver-pod';
import { applicationLabel } from './preview/names';
import { runningDriverConf } from './preview/running-driver';
import { Pod } from './preview/spark-pod';
import { SparkLanguage } from './spark-image';
import { SparkPodPreview } from './spark-pod-preview';
import { SparkVersion } from './spark-version';
import { DRIVER_POD_UID } from './workload/driver-conf';

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
   * The class with the `main` method; `--class`.
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
   * @default SparkVersion.V4_1_2
   */
  readonly sparkVersion?: SparkVersion;
}

/** The runners that spark-submit puts in the place of a main class, by the ending of the file. */
const RUNNERS: { readonly [language in SparkLanguage]: string } = {
  java: '',
  python: 'org.apache.spark.deploy.PythonRunner',
  r: 'org.apache.spark.deploy.RRunner',
};

/**
 * An application that somebody submits in cluster mode, where Spark makes the driver's pod too.
 *
 * It emits nothing: it shows the pods before they exist. Bad configuration throws what Spark would refuse.
 */
export class SparkSubmission {
  private readonly props: SparkSubmissionProps;

  constructor(props: SparkSubmissionProps) {
    this.props = props;
  }

  /** The driver's pod, as spark-submit will build it. */
  public driverPod(): SparkPodPreview {
    return SparkPodPreview._of(this.driver());
  }

  /** The pod of an executor, as the driver will build it. */
  public executorPod(): SparkPodPreview {
    const { pod, properties } = this.driver();
    const { executorPodTemplate } = this.props;
    return SparkPodPreview._of(builders().executorPod({
      conf: runningDriverConf(properties, this.version()),
      sparkVersion: this.version(),
      template: executorPodTemplate === undefined ? undefined : plainPod(executorPodTemplate),
      run: { driverPod: { name: pod.metadata?.name ?? '', uid: DRIVER_POD_UID } },
    }));
  }

  private driver(): DriverPreview {
    const { sparkConf, mainApplicationFile, mainClass, driverPodTemplate } = this.props;
    const language = languageOfFile(mainApplicationFile) ?? 'java';
    return builders().driverPod({
      conf: new Map(Object.entries(sparkConf)),
      sparkVersion: this.version(),
      template: driverPodTemplate === undefined ? undefined : plainPod(driverPodTemplate),
      run: { generatedPrefix: `${applicationLabel(sparkConf['spark.app.name'] ?? 'spark')}-0000000000000000` },
      application: { mainClass: mainClass ?? RUNNERS[language], mainApplicationFile, language, arguments: this.props.arguments ?? [] },
    });
  }

  private version(): string {
    return (this.props.sparkVersion ?? SparkVersion.V4_1_2).version;
  }
}

function plainPod(template: k8s.KubePodProps): Pod {
  return k8s.toJson_KubePodProps(template) as Pod;
}

/** Loaded for those who ask for a pod. */
function builders() {
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { driverPod } = require('./preview/driver-pod') as typeof import('./preview/driver-pod');
  const { executorPod } = require('./preview/executor-pod') as typeof import('./preview/executor-pod');
  /* eslint-enable @typescript-eslint/no-require-imports */
  return { driverPod, executorPod };
}
