/** An option of spark-submit. */
export interface SubmitOption {
  readonly name: string;
  /** Another name of it. */
  readonly short?: string;
  /** The key of Spark that it sets, if it sets one. */
  readonly key?: string;
  /** Whether it stands alone, without a value. */
  readonly isSwitch?: boolean;
  /**
   * Whether spark-submit makes an entry of it as soon as it reads it: then the
   * later one of this option and `--conf` counts. Of the others, the option
   * counts, wherever `--conf` stands.
   */
  readonly sameAsConf?: boolean;
}

/** Every option of spark-submit in Spark 4. */
export const SUBMIT_OPTIONS: readonly SubmitOption[] = [
  { name: '--conf', short: '-c' },
  { name: '--class' },
  { name: '--properties-file' },
  { name: '--load-spark-defaults', isSwitch: true },
  { name: '--proxy-user' },
  { name: '--kill' },
  { name: '--status' },
  { name: '--help', short: '-h', isSwitch: true },
  { name: '--verbose', short: '-v', isSwitch: true },
  { name: '--version', isSwitch: true },
  { name: '--usage-error', isSwitch: true },
  { name: '--supervise', isSwitch: true },
  { name: '--master', key: 'spark.master' },
  { name: '--remote', key: 'spark.remote' },
  { name: '--deploy-mode', key: 'spark.submit.deployMode' },
  { name: '--name', key: 'spark.app.name' },
  { name: '--jars', key: 'spark.jars' },
  { name: '--packages', key: 'spark.jars.packages' },
  { name: '--exclude-packages', key: 'spark.jars.excludes' },
  { name: '--repositories', key: 'spark.jars.repositories' },
  { name: '--py-files', key: 'spark.submit.pyFiles' },
  { name: '--files', key: 'spark.files' },
  { name: '--archives', key: 'spark.archives' },
  { name: '--driver-memory', key: 'spark.driver.memory', sameAsConf: true },
  { name: '--driver-java-options', key: 'spark.driver.extraJavaOptions', sameAsConf: true },
  { name: '--driver-library-path', key: 'spark.driver.extraLibraryPath', sameAsConf: true },
  { name: '--driver-class-path', key: 'spark.driver.extraClassPath', sameAsConf: true },
  { name: '--driver-default-class-path', key: 'spark.driver.defaultExtraClassPath', sameAsConf: true },
  { name: '--driver-cores', key: 'spark.driver.cores' },
  { name: '--executor-memory', key: 'spark.executor.memory' },
  { name: '--executor-cores', key: 'spark.executor.cores' },
  { name: '--num-executors', key: 'spark.executor.instances' },
  { name: '--total-executor-cores', key: 'spark.cores.max' },
  { name: '--queue', key: 'spark.yarn.queue' },
  { name: '--principal', key: 'spark.kerberos.principal' },
  { name: '--keytab', key: 'spark.kerberos.keytab' },
];

/** The option of a name, in its long or its short form. */
export function submitOption(name: string): SubmitOption | undefined {
  return SUBMIT_OPTIONS.find((option) => option.name === name || option.short === name);
}
