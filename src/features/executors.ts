import { Size } from 'cdk8s';
import { ConfReader } from '../conf/conf-reader';
import { ConfEntry, fromProp, fromPropOrDefault } from '../conf/origin';
import { mebibytes, sparkSize } from '../conf/units';
import { Problem } from '../findings/finding';
import { prop, say, Words } from '../findings/say';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { SparkExecutorOptions } from '../props/spark-pod-options';
import { checkSize } from '../sizing/memory';
import { DEFAULT_INSTANCES } from '../sizing/spark-constants';

const INSTANCES = 'spark.executor.instances';
const OFF_HEAP = 'spark.memory.offHeap';
const PYSPARK = 'spark.executor.pyspark.memory';

/** What executors alone have: their number, and memory beside the heap and its overhead. */
export const executors: Feature = {
  ownedKeys: {
    [INSTANCES]: 'executor.instances',
    [`${OFF_HEAP}.enabled`]: 'executor.offHeapMemory',
    [`${OFF_HEAP}.size`]: 'executor.offHeapMemory',
    [PYSPARK]: 'executor.pysparkMemory',
  },

  contribute(application: Application): Share {
    const { executor } = application.props;
    return {
      conf: [...instances(application), ...memory(executor)],
      problems: [
        ...checkSize(executor?.offHeapMemory, 'executor.offHeapMemory'),
        ...checkSize(executor?.pysparkMemory, 'executor.pysparkMemory'),
        ...checkPysparkMemory(application),
        ...checkInstances(application),
      ],
    };
  },

  read({ conf, language }: WrittenKeys): Partial<WorkloadProps> {
    return {
      executor: {
        instances: readKey(conf, INSTANCES, (key) => conf.integer(key)),
        offHeapMemory: readOffHeap(conf),
        // Of another application Spark reads it too, and makes nothing of it.
        pysparkMemory: language === 'python' ? readKey(conf, PYSPARK, (key) => Size.mebibytes(conf.size(key))) : undefined,
      },
    };
  },
};

function instances({ props }: Application): ConfEntry[] {
  const given = props.executor?.instances;
  return given === undefined && props.dynamicAllocation !== undefined
    ? []
    : [fromPropOrDefault(INSTANCES, String(given ?? DEFAULT_INSTANCES), 'executor.instances', given)];
}

function memory({ offHeapMemory, pysparkMemory }: SparkExecutorOptions = {}): ConfEntry[] {
  const size = (given: Size) => sparkSize(Math.floor(mebibytes(given)));
  return [
    ...(offHeapMemory === undefined
      ? []
      : [
        fromProp(`${OFF_HEAP}.enabled`, 'true', 'executor.offHeapMemory'),
        fromProp(`${OFF_HEAP}.size`, size(offHeapMemory), 'executor.offHeapMemory'),
      ]),
    ...(pysparkMemory === undefined ? [] : [fromProp(PYSPARK, size(pysparkMemory), 'executor.pysparkMemory')]),
  ];
}

/** Spark counts it in bytes. One that is none at all, other checks tell. */
function readOffHeap(conf: ConfReader): Size | undefined {
  const bytes = readKey(conf, `${OFF_HEAP}.enabled`, (key) => conf.isTrue(key)) ? readKey(conf, `${OFF_HEAP}.size`, (key) => conf.size(key)) : undefined;
  return bytes === undefined || bytes <= 0 ? undefined : Size.mebibytes(bytes / 2 ** 20);
}

function checkPysparkMemory({ props, language }: Application): Problem[] {
  const given = props.executor?.pysparkMemory;
  return given === undefined || language === 'python' ? [] : [
    {
      rule: 'MEMORY',
      prop: 'executor.pysparkMemory',
      value: given.asString(),
      why: 'Spark uses it for Python applications only',
      fix: say`Remove it, or raise ${prop('executor.memoryOverhead')}`,
    },
  ];
}

function checkInstances({ props }: Application): Problem[] {
  const count = props.executor?.instances;
  const report = (why: Words, fix: Words): Problem[] => [{ rule: 'INSTANCES', prop: 'executor.instances', value: count, why, fix }];
  if (count === undefined) {
    return [];
  }
  if (!Number.isInteger(count) || count < 0) {
    return report('the number of executors is a whole number, not negative', 'Write for example 2');
  }
  return count > 0 || props.dynamicAllocation !== undefined
    ? []
    : report('Spark does not start without executors, unless they come and go with the work', say`Write 1 or more, or switch ${prop('dynamicAllocation')} on`);
}
