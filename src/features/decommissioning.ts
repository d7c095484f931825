import { keyedOptions } from './keyed-options';
import { byDefault, ConfEntry, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { DecommissionOptions } from '../props/executor-allocation-options';

const PROP = 'executor.decommission';
const SWITCHES = ['spark.decommission.enabled', 'spark.storage.decommission.enabled'];

const OPTIONS = keyedOptions<DecommissionOptions>(PROP, {
  shuffleBlocks: { key: 'spark.storage.decommission.shuffleBlocks.enabled', form: 'flag' },
  rddBlocks: { key: 'spark.storage.decommission.rddBlocks.enabled', form: 'flag' },
  fallbackStorage: { key: 'spark.storage.decommission.fallbackStorage.path', form: 'text' },
  cleanUpFallbackStorage: { key: 'spark.storage.decommission.fallbackStorage.cleanUp', form: 'flag' },
  forceKillTimeout: { key: 'spark.executor.decommission.forceKillTimeout', form: 'time' },
  script: { key: 'spark.kubernetes.decommission.script', form: 'text' },
  label: { key: 'spark.kubernetes.executor.decommissionLabel', form: 'text' },
  labelValue: { key: 'spark.kubernetes.executor.decommissionLabelValue', form: 'text' },
});

/** Executors that hand over their data before they go. */
export const decommissioning: Feature = {
  ownedKeys: { ...Object.fromEntries(SWITCHES.map((key) => [key, PROP])), ...OPTIONS.ownedKeys },

  contribute({ props, sparkVersion }: Application): Share {
    const decommission = props.executor?.decommission;
    return decommission === undefined ? {} : {
      conf: [...SWITCHES.map((key) => fromProp(key, String(decommission.enabled ?? true), PROP)), ...OPTIONS.entries(decommission)],
      problems: [...OPTIONS.problems(decommission, sparkVersion.version), ...checkPath(decommission.fallbackStorage)],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    return SWITCHES.every((key) => conf.isTrue(key)) ? { executor: { decommission: OPTIONS.read(conf) ?? {} } } : {};
  },
};

/**
 * What switches it on for those who have not said otherwise. Spark would put its own hook in the place of one that somebody
 * has given to the executors.
 */
export function decommissionByDefault({ props }: Application, reason: string): ConfEntry[] {
  return props.executor?.lifecycle === undefined ? SWITCHES.map((key) => byDefault(key, 'true', reason)) : [];
}

/** Spark joins the path and the name of a file as they are. */
function checkPath(path: string | undefined): Problem[] {
  return path === undefined || path.endsWith('/') ? [] : [
    {
      rule: 'INVALID_VALUE',
      prop: `${PROP}.fallbackStorage`,
      value: path,
      why: 'Spark wants a directory that ends in a slash',
      fix: `Write "${path}/"`,
    },
  ];
}
