import { ConfReader } from '../conf/conf-reader';
import { ConfEntry, fromLibrary } from '../conf/origin';
import { Workload } from '../plan/workload';
import { Pod } from '../pod/spark-pod';
import { driverPod } from '../preview/driver-pod';
import { isLocalFile, uploaded } from '../preview/local-files';
import { generatedPrefix } from '../preview/names';
import { Run } from '../preview/run';
import { SparkLanguage } from '../props/spark-image';
import { checkSubmission } from '../submit/refusals';

/** What is handed to spark-submit in cluster mode. */
export interface Submission {
  /** What the submission is called in messages. */
  readonly path: string;
  readonly sparkVersion: string;
  readonly language: SparkLanguage;
  readonly conf: readonly ConfEntry[];
  readonly mainClass?: string;
  readonly mainApplicationFile?: string;
  readonly arguments?: readonly string[];
  readonly proxyUser?: string;
  /** The template of the driver's pod, if the configuration names one and it is known. */
  readonly driverTemplate?: Pod;
  /** The template of the executors' pods, likewise. */
  readonly executorTemplate?: Pod;
  /** What is known of the run besides its name. */
  readonly run?: Partial<Run>;
}

/** A submission as it will run. */
export interface Submitted {
  readonly workload: Workload;
  /** What is to be said of its driver's pod. */
  readonly notes: string[];
}

/** The runners that spark-submit puts in the place of a main class. */
const RUNNERS: { readonly [language in SparkLanguage]: string } = {
  java: '',
  python: 'org.apache.spark.deploy.PythonRunner',
  r: 'org.apache.spark.deploy.RRunner',
};

/**
 * A workload in cluster mode: its driver's pod is the one that Spark will make, and
 * its configuration the one that the driver will get.
 */
export function submittedWorkload(submission: Submission): Submitted {
  const { path, sparkVersion, language, mainClass, mainApplicationFile, proxyUser, driverTemplate, executorTemplate } = submission;
  const conf = namedConf(submission);
  const entries = new Map(conf.map(({ key, value }) => [key, value]));
  const reader = new ConfReader(entries, sparkVersion);
  checkSubmission(reader);
  if (language === 'java' && mainApplicationFile !== undefined && isLocalFile(mainApplicationFile) && !/-shell$/.test(mainApplicationFile)) {
    // spark-submit adds the application's jar to the jars, which are uploaded.
    uploaded(mainApplicationFile, reader);
  }
  const { pod, notes, properties } = driverPod({
    conf: entries,
    sparkVersion,
    application: { mainClass: mainClass ?? RUNNERS[language], mainApplicationFile, language, arguments: submission.arguments ?? [], proxyUser },
    template: driverTemplate,
    run: { generatedPrefix: generatedPrefix(entries), ...submission.run },
  });
  const origins = new Map(conf.map((entry) => [entry.key, entry]));
  return {
    notes,
    workload: {
      path,
      kind: 'Pod',
      name: pod.metadata?.name ?? '',
      namespace: pod.metadata?.namespace,
      sparkVersion,
      language,
      conf: [...properties].map(([key, value]) => {
        const given = origins.get(key);
        return given?.value === value ? given : fromLibrary(key, value, 'spark-submit in cluster mode');
      }),
      driver: pod,
      executorTemplate,
    },
  };
}

/** The configuration with the name that spark-submit gives an application without one. */
export function namedConf({ conf, mainClass, mainApplicationFile }: Pick<Submission, 'conf' | 'mainClass' | 'mainApplicationFile'>): readonly ConfEntry[] {
  const name = mainClass ?? mainApplicationFile?.replace(/.*\//, '');
  const isNamed = name === undefined || conf.some(({ key }) => key === 'spark.app.name');
  return isNamed ? conf : [...conf, fromLibrary('spark.app.name', name, 'spark-submit takes the main class or file')];
}
