import { overheadByFactor } from './overhead';
import { ConfReader } from '../conf/conf-reader';

/** How large an executor is, in mebibytes and cores, with every part of the sum. */
export interface ExecutorSize {
  readonly cores: number;
  readonly heap: number;
  readonly overhead: number;
  readonly offHeap: number;
  readonly pyspark: number;
  /** The memory of the container: all of the above. */
  readonly memory: number;
}

/** The size of an executor by Spark's rules. */
export function executorSize(conf: ConfReader): ExecutorSize {
  const heap = size(conf, 'spark.executor.memory');
  // Spark reads the factor even where it does not need it.
  const byFactor = overheadByFactor(overheadFactor(conf).factor, heap, conf.size('spark.executor.minMemoryOverhead'));
  const overhead = sizeIfGiven(conf, 'spark.executor.memoryOverhead') ?? byFactor;
  const offHeap = offHeapOf(conf);
  const python = sizeIfGiven(conf, 'spark.executor.pyspark.memory') ?? 0;
  const pyspark = isPython(conf) ? python : 0;
  return { cores: conf.integer('spark.executor.cores'), heap, overhead, offHeap, pyspark, memory: heap + overhead + offHeap + pyspark };
}

/** The factor of the overhead, and the key that it comes from. */
export function overheadFactor(conf: ConfReader): { readonly key: string; readonly factor: number } {
  const own = 'spark.executor.memoryOverheadFactor';
  const key = conf.has(own) ? own : 'spark.kubernetes.memoryOverheadFactor';
  return { key, factor: conf.number(key) };
}

/** Whether Spark has been told that the application is a Python one. */
export function isPython(conf: ConfReader): boolean {
  return conf.get('spark.kubernetes.resource.type') === 'python';
}

function sizeIfGiven(conf: ConfReader, key: string): number | undefined {
  return conf.has(key) ? size(conf, key) : undefined;
}

/** A size that Spark hands on as an amount of a resource, which has no sign. */
function size(conf: ConfReader, key: string): number {
  const value = conf.size(key);
  if (value < 0) {
    throw new Error(`Spark refuses "${key}" = "${conf.get(key)}"; write a size, such as 512m or 4g`);
  }
  return value;
}

function offHeapOf(conf: ConfReader): number {
  const offHeap = Math.trunc(conf.size('spark.memory.offHeap.size') / 1024 / 1024);
  if (!conf.isTrue('spark.memory.offHeap.enabled')) {
    return 0;
  }
  if (offHeap <= 0) {
    throw new Error('Spark refuses "spark.memory.offHeap.enabled" without a mebibyte or more in "spark.memory.offHeap.size"');
  }
  return offHeap;
}
