import { byDefault, ConfEntry, fromProp } from '../conf/origin';
import { mebibytes, sparkSize } from '../conf/units';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { SparkExecutor } from '../props/spark-role';
import { checkCpu, coresOf } from '../sizing/cpu';
import { checkMemory, checkSize, defaultOverheadFactor, heapOf } from '../sizing/memory';

const DEFAULT_INSTANCES = 2;

/** CPU, memory and number of the executors. Spark makes their pods from these entries. */
export const executorResources: Feature = {
  ownedKeys: {
    'spark.executor.instances': 'executor.instances',
    'spark.executor.cores': 'executor.cores',
    'spark.kubernetes.executor.request.cores': 'executor.coreRequest',
    'spark.kubernetes.executor.limit.cores': 'executor.coreLimit',
    'spark.executor.memory': 'executor.memory',
    'spark.executor.memoryOverhead': 'executor.memoryOverhead',
    'spark.executor.memoryOverheadFactor': 'executor.memoryOverheadFactor',
    'spark.kubernetes.memoryOverheadFactor': 'executor.memoryOverheadFactor',
    'spark.memory.offHeap.enabled': 'executor.offHeapMemory',
    'spark.memory.offHeap.size': 'executor.offHeapMemory',
    'spark.executor.pyspark.memory': 'executor.pysparkMemory',
  },

  contribute(application: Application): Share {
    const { executor } = application.props;
    return {
      conf: [
        entry('spark.executor.cores', String(coresOf(executor)), 'executor.cores', executor?.cores),
        entry('spark.executor.memory', sparkSize(heapOf(executor)), 'executor.memory', executor?.memory),
        ...instances(application),
        ...overhead(application),
        ...cpu(executor),
        ...otherMemory(executor),
      ],
      problems: [
        ...checkCpu(executor, 'executor'),
        ...checkMemory(executor, 'executor'),
        ...checkSize(executor?.offHeapMemory, 'executor.offHeapMemory'),
        ...checkSize(executor?.pysparkMemory, 'executor.pysparkMemory'),
        ...checkPysparkMemory(application),
        ...checkInstances(executor?.instances),
      ],
    };
  },
};

/** An entry of a prop that has a default. */
function entry(key: string, value: string, prop: string, given: unknown): ConfEntry {
  return given === undefined ? byDefault(key, value, `the default of ${prop}`) : fromProp(key, value, prop);
}

function instances({ props }: Application): ConfEntry[] {
  const given = props.executor?.instances;
  if (given === undefined && props.dynamicAllocation !== undefined) {
    return [];
  }
  return [entry('spark.executor.instances', String(given ?? DEFAULT_INSTANCES), 'executor.instances', given)];
}

/** Spark's own default factor is right for JVM applications only, so the others get theirs in writing. */
function overhead({ props, language }: Application): ConfEntry[] {
  const { memoryOverhead, memoryOverheadFactor } = props.executor ?? {};
  if (memoryOverhead !== undefined) {
    const size = sparkSize(Math.floor(mebibytes(memoryOverhead)));
    return [fromProp('spark.executor.memoryOverhead', size, 'executor.memoryOverhead')];
  }
  if (memoryOverheadFactor === undefined && language === 'java') {
    return [];
  }
  const factor = String(memoryOverheadFactor ?? defaultOverheadFactor(language));
  return [entry('spark.executor.memoryOverheadFactor', factor, 'executor.memoryOverheadFactor', memoryOverheadFactor)];
}

function cpu(executor: SparkExecutor | undefined): ConfEntry[] {
  const { coreRequest, coreLimit } = executor ?? {};
  return [
    ...(coreRequest === undefined
      ? []
      : [fromProp('spark.kubernetes.executor.request.cores', coreRequest.amount, 'executor.coreRequest')]),
    ...(coreLimit === undefined
      ? []
      : [fromProp('spark.kubernetes.executor.limit.cores', coreLimit.amount, 'executor.coreLimit')]),
  ];
}

function otherMemory(executor: SparkExecutor | undefined): ConfEntry[] {
  const { offHeapMemory, pysparkMemory } = executor ?? {};
  return [
    ...(offHeapMemory === undefined
      ? []
      : [
        fromProp('spark.memory.offHeap.enabled', 'true', 'executor.offHeapMemory'),
        fromProp('spark.memory.offHeap.size', sparkSize(Math.floor(mebibytes(offHeapMemory))), 'executor.offHeapMemory'),
      ]),
    ...(pysparkMemory === undefined
      ? []
      : [fromProp('spark.executor.pyspark.memory', sparkSize(Math.floor(mebibytes(pysparkMemory))), 'executor.pysparkMemory')]),
  ];
}

function checkPysparkMemory({ props, language }: Application): Problem[] {
  const memory = props.executor?.pysparkMemory;
  if (memory === undefined || language === 'python') {
    return [];
  }
  return [
    {
      rule: 'MEMORY',
      prop: 'executor.pysparkMemory',
      value: memory.asString(),
      why: 'Spark uses it for Python applications only',
      fix: 'Remove it, or raise executor.memoryOverhead',
    },
  ];
}

function checkInstances(count: number | undefined): Problem[] {
  if (count === undefined || (Number.isInteger(count) && count >= 0)) {
    return [];
  }
  return [
    {
      rule: 'INSTANCES',
      prop: 'executor.instances',
      value: count,
      why: 'the number of executors is a whole number, not negative',
      fix: 'Write for example 2',
    },
  ];
}
