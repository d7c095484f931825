import { Duration } from 'cdk8s';
import { ConfEntry, fromProp } from '../conf/origin';
import { sparkTime } from '../conf/units';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { DynamicAllocation } from '../props/dynamic-allocation';

const PREFIX = 'spark.dynamicAllocation.';

/** Spark's key for every prop; the names are the same. */
const NUMBERS = ['minExecutors', 'maxExecutors', 'initialExecutors', 'executorAllocationRatio'] as const;
const TIMES = [
  'executorIdleTimeout',
  'cachedExecutorIdleTimeout',
  'schedulerBacklogTimeout',
  'sustainedSchedulerBacklogTimeout',
] as const;

/** Executors that come and go with the work. */
export const dynamicAllocation: Feature = {
  ownedKeys: {
    [`${PREFIX}enabled`]: 'dynamicAllocation',
    ...Object.fromEntries([...NUMBERS, ...TIMES].map((name) => [PREFIX + name, `dynamicAllocation.${name}`])),
    [`${PREFIX}shuffleTracking.enabled`]: 'dynamicAllocation.shuffleTracking.enabled',
    [`${PREFIX}shuffleTracking.timeout`]: 'dynamicAllocation.shuffleTracking.timeout',
  },

  contribute({ props }: Application): Share {
    const allocation = props.dynamicAllocation;
    if (allocation === undefined) {
      return {};
    }
    return {
      conf: entries(allocation),
      problems: [
        ...checkBounds(allocation, props.executor?.instances),
        ...checkTimes(allocation),
        ...checkRatio(allocation.executorAllocationRatio),
        ...checkShuffle(allocation, props.sparkConf ?? {}),
      ],
    };
  },
};

function entries(allocation: DynamicAllocation): ConfEntry[] {
  const conf = [fromProp(`${PREFIX}enabled`, 'true', 'dynamicAllocation')];
  const set = (name: string, value: string) => conf.push(fromProp(PREFIX + name, value, `dynamicAllocation.${name}`));
  for (const name of NUMBERS) {
    const value = allocation[name];
    if (value !== undefined) {
      set(name, String(value));
    }
  }
  for (const name of TIMES) {
    const value = allocation[name];
    if (value !== undefined) {
      set(name, sparkTime(value));
    }
  }
  // Spark's default too, but the whole feature rests on it.
  set('shuffleTracking.enabled', String(allocation.shuffleTracking?.enabled ?? true));
  if (allocation.shuffleTracking?.timeout !== undefined) {
    set('shuffleTracking.timeout', sparkTime(allocation.shuffleTracking.timeout));
  }
  return conf;
}

function checkBounds(allocation: DynamicAllocation, instances: number | undefined): Problem[] {
  const { minExecutors: min, maxExecutors: max, initialExecutors: initial } = allocation;
  const problems: Problem[] = [];
  const report = (name: string, value: number, why: string, fix: string) =>
    problems.push({ rule: 'ALLOCATION_BOUNDS', prop: name, value, why, fix });

  for (const name of ['minExecutors', 'maxExecutors', 'initialExecutors'] as const) {
    const value = allocation[name];
    const least = name === 'maxExecutors' ? 1 : 0;
    if (value !== undefined && (!Number.isInteger(value) || value < least)) {
      report(`dynamicAllocation.${name}`, value, `it is a whole number, at least ${least}`, `Write ${least} or more`);
    }
  }
  if (min !== undefined && max !== undefined && min > max) {
    report('dynamicAllocation.minExecutors', min, `it is above maxExecutors (${max})`, 'Lower minExecutors or raise maxExecutors');
  }
  if (initial !== undefined && min !== undefined && initial < min) {
    report('dynamicAllocation.initialExecutors', initial, `it is below minExecutors (${min})`, 'Raise initialExecutors or remove it');
  }
  if (initial !== undefined && max !== undefined && initial > max) {
    report('dynamicAllocation.initialExecutors', initial, `it is above maxExecutors (${max})`, 'Lower initialExecutors or raise maxExecutors');
  }
  if (instances !== undefined && max !== undefined && instances > max) {
    report('executor.instances', instances, `Spark would start with it, but dynamicAllocation.maxExecutors is ${max}`,
      'Remove it; the numbers of dynamicAllocation are enough');
  }
  return problems;
}

function checkTimes(allocation: DynamicAllocation): Problem[] {
  const times: [string, Duration | undefined][] = [
    ['schedulerBacklogTimeout', allocation.schedulerBacklogTimeout],
    ['sustainedSchedulerBacklogTimeout', allocation.sustainedSchedulerBacklogTimeout],
  ];
  return times.flatMap(([name, time]) => {
    // Spark reads both in seconds and drops what is below one.
    if (time === undefined || time.toMilliseconds() >= 1000) {
      return [];
    }
    return [
      {
        rule: 'ALLOCATION_TIMES' as const,
        prop: `dynamicAllocation.${name}`,
        value: sparkTime(time),
        why: 'Spark counts it in whole seconds, and it must be above zero',
        fix: 'Write Duration.seconds(1) or more',
      },
    ];
  });
}

function checkRatio(ratio: number | undefined): Problem[] {
  if (ratio === undefined || (ratio > 0 && ratio <= 1)) {
    return [];
  }
  return [
    {
      rule: 'ALLOCATION_RATIO',
      prop: 'dynamicAllocation.executorAllocationRatio',
      value: ratio,
      why: 'it is a share of full parallelism',
      fix: 'Write a number above 0 and up to 1',
    },
  ];
}

function checkShuffle(allocation: DynamicAllocation, sparkConf: { [key: string]: string }): Problem[] {
  const isTrue = (key: string, sparkDefault: string) => (sparkConf[key] ?? sparkDefault).toLowerCase() === 'true';
  const moved = isTrue('spark.decommission.enabled', 'false')
    && isTrue('spark.storage.decommission.enabled', 'false')
    && isTrue('spark.storage.decommission.shuffleBlocks.enabled', 'true');
  const stored = sparkConf['spark.shuffle.sort.io.plugin.class'] !== undefined;
  if ((allocation.shuffleTracking?.enabled ?? true) || moved || stored) {
    return [];
  }
  return [
    {
      rule: 'ALLOCATION_SHUFFLE',
      prop: 'dynamicAllocation.shuffleTracking.enabled',
      value: false,
      why: 'an executor would take its shuffle data with it, and Spark refuses to start',
      fix: 'Leave it on, or let decommissioning move the data: spark.decommission.enabled and'
        + ' spark.storage.decommission.enabled in sparkConf',
    },
  ];
}
