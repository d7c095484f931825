import { keyedOptions } from './keyed-options';
import { fromProp } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { ExecutorRollingOptions } from '../props/executor-allocation-options';

const PLUGINS = 'spark.plugins';
const ROLLING_PLUGIN = 'org.apache.spark.scheduler.cluster.k8s.ExecutorRollPlugin';

/** NVIDIA's, for SQL on GPUs. */
const RAPIDS_PLUGIN = 'com.nvidia.spark.SQLPlugin';

const ROLLING_INTERVAL = 'spark.kubernetes.executor.rollInterval';

const ROLLING = keyedOptions<ExecutorRollingOptions>('executor.rolling', {
  interval: { key: ROLLING_INTERVAL, form: 'time' },
  policy: { key: 'spark.kubernetes.executor.rollPolicy', form: 'text' },
  minimumTasks: { key: 'spark.kubernetes.executor.minTasksPerExecutorBeforeRolling', form: 'number' },
});

/** Plugins of Spark: the user's own, and those that other props stand for. One key names all of them. */
export const plugins: Feature = {
  ownedKeys: { [PLUGINS]: 'plugins', ...ROLLING.ownedKeys },

  contribute({ props, sparkVersion }: Application): Share {
    const { rolling, gpu } = props.executor ?? {};
    const wanted: readonly [prop: string, names: readonly string[]][] = [
      ['plugins', props.plugins ?? []],
      ['executor.rolling', rolling === undefined ? [] : [ROLLING_PLUGIN]],
      ['executor.gpu.rapids', gpu?.rapids === undefined ? [] : [RAPIDS_PLUGIN]],
    ];
    const names = [...new Set(wanted.flatMap(([, classes]) => classes))];
    const prop = wanted.find(([, classes]) => classes.length > 0)?.[0] ?? 'plugins';
    return {
      conf: [...(names.length === 0 ? [] : [fromProp(PLUGINS, names.join(','), prop)]), ...ROLLING.entries(rolling)],
      problems: ROLLING.problems(rolling, sparkVersion.version),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const names = conf.list(PLUGINS);
    // Without the plugin its keys do nothing.
    const rolling = names.includes(ROLLING_PLUGIN) && conf.has(ROLLING_INTERVAL) ? ROLLING.read(conf) : undefined;
    return {
      ...(names.length === 0 ? {} : { plugins: names }),
      ...(rolling === undefined ? {} : { executor: { rolling } }),
    };
  },
};
