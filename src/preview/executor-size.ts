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
  const heap = conf.size('spark.executor.memory');
  const overhead = overheadOf(conf, heap);
  const offHeap = offHeapOf(conf);
  const pyspark = isPython(conf) && conf.has('spark.executor.pyspark.memory') ? conf.size('spark.executor.pyspark.memory') : 0;
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

function overheadOf(conf: ConfReader, heap: number): number {
  if (conf.has('spark.executor.memoryOverhead')) {
    return conf.size('spark.executor.memoryOverhead');
  }
  const { factor } = overheadFactor(conf);
  return Math.max(Math.trunc(factor * heap), conf.size('spark.executor.minMemoryOverhead'));
}

function offHeapOf(conf: ConfReader): number {
  if (!conf.isTrue('spark.memory.offHeap.enabled')) {
    return 0;
  }
  const size = Math.trunc(conf.size('spark.memory.offHeap.size') / 1024 / 1024);
  if (size <= 0) {
    throw new Error('Spark refuses "spark.memory.offHeap.enabled" without a mebibyte or more in "spark.memory.offHeap.size"');
  }
  return size;
}
