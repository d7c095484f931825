import { ConfEntry, fromProp } from '../conf/origin';
import { mebibytes, sparkSize } from '../conf/units';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { RapidsOptions } from '../props/gpu-options';

const PROP = 'executor.gpu.rapids';

/** SQL on GPUs, by NVIDIA's plugin. Its own keys are the user's; these are those that have to fit the pods. */
export const rapids: Feature = {
  contribute({ props }: Application): Share {
    const { rapids: options, amount } = props.executor?.gpu ?? {};
    return options === undefined ? {} : { conf: entries(options), problems: [...checkAmount(amount), ...check(options)] };
  },
};

function entries({ pinnedMemory, concurrentTasks }: RapidsOptions): ConfEntry[] {
  return [
    ...(pinnedMemory === undefined ? [] : [fromProp('spark.rapids.memory.pinnedPool.size', sparkSize(Math.floor(mebibytes(pinnedMemory))), `${PROP}.pinnedMemory`)]),
    ...(concurrentTasks === undefined ? [] : [fromProp('spark.rapids.sql.concurrentGpuTasks', String(concurrentTasks), `${PROP}.concurrentTasks`)]),
  ];
}

function checkAmount(amount: number | undefined): Problem[] {
  return amount === 1 ? [] : [
    { rule: 'RAPIDS', prop: 'executor.gpu.amount', value: amount, why: 'the plugin works with one GPU for each executor', fix: 'Write 1, and more executors' },
  ];
}

function check({ pinnedMemory, concurrentTasks }: RapidsOptions): Problem[] {
  return [
    ...(pinnedMemory === undefined || (Number.isInteger(mebibytes(pinnedMemory)) && mebibytes(pinnedMemory) > 0) ? [] : [
      { rule: 'RAPIDS' as const, prop: `${PROP}.pinnedMemory`, value: pinnedMemory.asString(), why: 'it is written in whole mebibytes', fix: 'Write for example Size.gibibytes(2)' },
    ]),
    ...(concurrentTasks === undefined || (Number.isInteger(concurrentTasks) && concurrentTasks > 0) ? [] : [
      { rule: 'RAPIDS' as const, prop: `${PROP}.concurrentTasks`, value: concurrentTasks, why: 'it is a number of tasks', fix: 'Write for example 2' },
    ]),
  ];
}
