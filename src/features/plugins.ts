import { keyedOptions, KeyedOptions } from './keyed-options';
import { fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { ExecutorResizingOptions, ExecutorRollingOptions } from '../props/executor-allocation-options';
import { SparkExecutorOptions } from '../props/spark-pod-options';
import { CLAIM_RESIZE_PLUGIN, RESIZE_PLUGIN, ROLLING_PLUGIN } from '../sizing/plugins';

const PLUGINS = 'spark.plugins';

/** A prop that stands for a plugin of Spark's own and its keys. */
interface PluginProp {
  readonly option: 'rolling' | 'resizing' | 'claimResizing';
  readonly plugin: string;
  /** Without a time between two rounds, the plugin does nothing. */
  readonly interval: string;
  readonly keys: KeyedOptions<ExecutorRollingOptions | ExecutorResizingOptions>;
}

/** NVIDIA's, for SQL on GPUs. */
const RAPIDS_PLUGIN = 'com.nvidia.spark.SQLPlugin';

const PLUGIN_PROPS: readonly PluginProp[] = [
  {
    option: 'rolling',
    plugin: ROLLING_PLUGIN,
    interval: 'spark.kubernetes.executor.rollInterval',
    keys: keyedOptions<ExecutorRollingOptions>('executor.rolling', {
      interval: { key: 'spark.kubernetes.executor.rollInterval', form: 'time' },
      policy: { key: 'spark.kubernetes.executor.rollPolicy', form: 'text' },
      minimumTasks: { key: 'spark.kubernetes.executor.minTasksPerExecutorBeforeRolling', form: 'number' },
    }),
  },
  resizing('resizing', RESIZE_PLUGIN, 'spark.kubernetes.executor.'),
  resizing('claimResizing', CLAIM_RESIZE_PLUGIN, 'spark.kubernetes.executor.pvc.'),
];

/** Plugins of Spark: the user's own, and those that other props stand for. One key names all of them. */
export const plugins: Feature = {
  ownedKeys: Object.assign({ [PLUGINS]: 'plugins' }, ...PLUGIN_PROPS.map(({ keys }) => keys.ownedKeys)),

  contribute({ props, sparkVersion }: Application): Share {
    const given = PLUGIN_PROPS.filter(({ option }) => props.executor?.[option] !== undefined);
    const wanted: readonly [prop: string, names: readonly string[]][] = [
      ['plugins', props.plugins ?? []],
      ...given.map(({ option, plugin }): [string, string[]] => [`executor.${option}`, [plugin]]),
      ['executor.gpu.rapids', props.executor?.gpu?.rapids === undefined ? [] : [RAPIDS_PLUGIN]],
    ];
    const names = [...new Set(wanted.flatMap(([, classes]) => classes))];
    const prop = wanted.find(([, classes]) => classes.length > 0)?.[0] ?? 'plugins';
    return {
      conf: [
        ...(names.length === 0 ? [] : [fromProp(PLUGINS, names.join(','), prop)]),
        ...given.flatMap(({ option, keys }) => keys.entries(props.executor?.[option])),
      ],
      problems: [
        ...given.flatMap(({ option, keys }) => keys.problems(props.executor?.[option], sparkVersion.version)),
        ...checkClaimInterval(props.executor?.claimResizing),
      ],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const names = conf.list(PLUGINS);
    // Without the plugin its keys do nothing.
    const given = PLUGIN_PROPS.filter(({ plugin, interval }) => names.includes(plugin) && conf.has(interval));
    const executor: Partial<SparkExecutorOptions> = Object.fromEntries(given.map(({ option, keys }) => [option, keys.read(conf)]));
    return {
      ...(names.length === 0 ? {} : { plugins: names }),
      ...(given.length === 0 ? {} : { executor }),
    };
  },
};

/** The one rule of these keys that Spark's declaration does not tell. */
function checkClaimInterval({ interval }: Partial<ExecutorResizingOptions> = {}): Problem[] {
  const seconds = interval?.toSeconds({ integral: false }) ?? 0;
  return seconds % 300 === 0 ? [] : [
    {
      rule: 'INVALID_VALUE',
      prop: 'executor.claimResizing.interval',
      value: `${seconds} s`,
      why: 'Spark takes multiples of five minutes only',
      fix: `Write Duration.minutes(${5 * Math.max(1, Math.round(seconds / 300))})`,
    },
  ];
}

function resizing(option: PluginProp['option'], plugin: string, prefix: string): PluginProp {
  return {
    option,
    plugin,
    interval: `${prefix}resizeInterval`,
    keys: keyedOptions<ExecutorResizingOptions>(`executor.${option}`, {
      interval: { key: `${prefix}resizeInterval`, form: 'time' },
      threshold: { key: `${prefix}resizeThreshold`, form: 'number' },
      factor: { key: `${prefix}resizeFactor`, form: 'number' },
    }),
  };
}
