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
    const rolling = props.executor?.rolling;
    const names = [...new Set([...props.plugins ?? [], ...(rolling === undefined ? [] : [ROLLING_PLUGIN])])];
    const prop = props.plugins === undefined ? 'executor.rolling' : 'plugins';
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
