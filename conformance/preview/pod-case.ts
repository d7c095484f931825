/** What a pod is made from: one question to Spark and to the preview. */
export interface PodCase {
  /** Where the case comes from, for people. */
  readonly title: string;
  readonly role: 'driver' | 'executor';
  readonly conf: { readonly [key: string]: string };
  /** The text of the pod template. */
  readonly template: string | null;
  readonly run: CaseRun;
  /** What is submitted: for drivers only. */
  readonly application?: CaseApplication;
}

/** What is decided when an application runs, so far as it can be chosen. */
export interface CaseRun {
  readonly applicationId: string;
  readonly executorId: string;
  readonly driverPod: { readonly name: string; readonly uid: string } | null;
  /** `SPARK_LOCAL_DIRS` in the environment. */
  readonly localDirectories?: string;
  /** The files of the configuration directory. */
  readonly configurationFiles: readonly string[];
}

/** The application of a cluster-mode submission. */
export interface CaseApplication {
  readonly mainClass: string;
  /** Undefined for a class of Spark's own. */
  readonly mainApplicationFile?: string;
  readonly language: 'java' | 'python' | 'r';
  readonly arguments: readonly string[];
  readonly proxyUser?: string;
}

/** A run like any other. */
export const A_RUN: CaseRun = {
  applicationId: 'spark-0123456789abcdef0123456789abcdef',
  executorId: '7',
  driverPod: { name: 'sales-x7k2p', uid: '3f1c9c1e-0000-4000-8000-2b2f2f2f2f2f' },
  configurationFiles: [],
};
