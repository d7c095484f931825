import { overheadByFactor } from './overhead';
import { OVERHEAD_FACTORS } from './spark-constants';
import { ConfReader } from '../conf/conf-reader';
import { SparkLanguage } from '../props/spark-image';

/** How large a driver of cluster mode is, in cores and mebibytes. */
export interface DriverSize {
  readonly cores: number;
  readonly heap: number;
  readonly overhead: number;
  /** The memory of the container: heap and overhead. */
  readonly memory: number;
}

/** The size of a driver in cluster mode by Spark's rules. */
export function driverSize(conf: ConfReader, language: SparkLanguage): DriverSize {
  const heap = conf.size('spark.driver.memory');
  const overhead = overheadOf(conf, language, heap);
  return { cores: conf.integer('spark.driver.cores'), heap, overhead, memory: heap + overhead };
}

/** The factor of the overhead where a role has none of its own. The driver hands it on to its executors. */
export function commonOverheadFactor(conf: ConfReader, language: SparkLanguage): number {
  const key = 'spark.kubernetes.memoryOverheadFactor';
  return language === 'java' || conf.has(key) ? conf.number(key) : OVERHEAD_FACTORS.other;
}

function overheadOf(conf: ConfReader, language: SparkLanguage, heap: number): number {
  if (conf.has('spark.driver.memoryOverhead')) {
    return conf.size('spark.driver.memoryOverhead');
  }
  const own = 'spark.driver.memoryOverheadFactor';
  const factor = conf.has(own) ? conf.number(own) : commonOverheadFactor(conf, language);
  return overheadByFactor(factor, heap, conf.size('spark.driver.minMemoryOverhead'));
}
