import { Duration } from 'cdk8s';
import { ConfReader } from '../conf/conf-reader';
import { ConfEntry, fromProp } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { sparkTime } from '../conf/units';
import { Problem } from '../findings/finding';
import { either, prop, say, secondsOf, Words } from '../findings/say';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { readKey, WrittenKeys } from '../plan/written-keys';
import { DynamicAllocationOptions } from '../props/dynamic-allocation-options';

const PREFIX = 'spark.dynamicAllocation.';

/** Spark's key for every prop; the names are the same. */
const NUMBERS = ['minExecutors', 'maxExecutors', 'initialExecutors', 'executorAllocationRatio'] as const;
const TIMES = [
  'executorIdleTimeout',
  'cachedExecutorIdleTimeout',
  'schedulerBacklogTimeout',
  'sustainedSchedulerBacklogTimeout',
] as const;

const [MIN, MAX, INITIAL] = ['minExecutors', 'maxExecutors', 'initialExecutors'].map((name) => prop(`dynamicAllocation.${name}`));

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
    return allocation === undefined ? {} : {
      conf: entries(allocation),
      problems: [...checkBounds(allocation, props.executor?.instances), ...checkTimes(allocation), ...checkRatio(allocation.executorAllocationRatio)],
    };
  },

  settle({ props }: Application, { conf }: Settled): Share {
    return props.dynamicAllocation === undefined ? {} : { problems: checkShuffle(props.dynamicAllocation, conf) };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    if (!conf.isTrue(`${PREFIX}enabled`)) {
      return {};
    }
    const numbers = NUMBERS.map((name) => [name, readKey(conf, PREFIX + name, (key) => conf.number(key))]);
    const times = TIMES.map((name) => [name, readTime(conf, name)]);
    return {
      dynamicAllocation: {
        ...Object.fromEntries([...numbers, ...times].filter(([, value]) => value !== undefined)),
        shuffleTracking: {
          enabled: conf.isTrue(`${PREFIX}shuffleTracking.enabled`) || conf.isTrue('spark.shuffle.service.enabled'),
          timeout: readKey(conf, `${PREFIX}shuffleTracking.timeout`, (key) => Duration.millis(conf.time(key))),
        },
      },
    };
  },
};

function entries(allocation: DynamicAllocationOptions): ConfEntry[] {
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

function checkBounds(allocation: DynamicAllocationOptions, instances: number | undefined): Problem[] {
  const { minExecutors: min, maxExecutors: max, initialExecutors: initial } = allocation;
  const problems: Problem[] = [];
  const report = (name: string, value: number, why: Words, fix: Words) =>
    problems.push({ rule: 'ALLOCATION_BOUNDS', prop: name, value, why, fix });

  for (const name of ['minExecutors', 'maxExecutors', 'initialExecutors'] as const) {
    const value = allocation[name];
    const least = name === 'maxExecutors' ? 1 : 0;
    if (value !== undefined && (!Number.isInteger(value) || value < least)) {
      report(`dynamicAllocation.${name}`, value, `it is a whole number, at least ${least}`, `Write ${least} or more`);
    }
  }
  if (min !== undefined && max !== undefined && min > max) {
    report('dynamicAllocation.minExecutors', min, say`it is above ${MAX} (${max})`, say`Lower ${MIN} or raise ${MAX}`);
  }
  if (initial !== undefined && min !== undefined && initial < min) {
    report('dynamicAllocation.initialExecutors', initial, say`it is below ${MIN} (${min})`, say`Raise ${INITIAL} or remove it`);
  }
  if (initial !== undefined && max !== undefined && initial > max) {
    report('dynamicAllocation.initialExecutors', initial, say`it is above ${MAX} (${max})`, say`Lower ${INITIAL} or raise ${MAX}`);
  }
  if (instances !== undefined && max !== undefined && instances > max) {
    report('executor.instances', instances, say`Spark would start with it, but ${MAX} is ${max}`,
      say`Remove it; the numbers of ${either('dynamicAllocation', 'spark.dynamicAllocation')} are enough`);
  }
  return problems;
}

function checkTimes(allocation: DynamicAllocationOptions): Problem[] {
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
        fix: say`Write ${secondsOf(1)} or more`,
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

function checkShuffle(allocation: DynamicAllocationOptions, conf: SparkConf): Problem[] {
  const moved = conf.isTrue('spark.decommission.enabled', false)
    && conf.isTrue('spark.storage.decommission.enabled', false)
    && conf.isTrue('spark.storage.decommission.shuffleBlocks.enabled', true);
  const stored = conf.get('spark.shuffle.sort.io.plugin.class') !== undefined;
  if ((allocation.shuffleTracking?.enabled ?? true) || moved || stored) {
    return [];
  }
  return [
    {
      rule: 'ALLOCATION_SHUFFLE',
      prop: 'dynamicAllocation.shuffleTracking.enabled',
      value: false,
      why: 'an executor would take its shuffle data with it, and Spark refuses to start',
      fix: say`Leave it on, or let decommissioning move the data: ${either('executor.decommission', 'spark.decommission.enabled and spark.storage.decommission.enabled')}`,
    },
  ];
}

/** Spark counts all of these times in seconds. */
function readTime(conf: ConfReader, name: string): Duration | undefined {
  return readKey(conf, PREFIX + name, (key) => Duration.seconds(conf.time(key)));
}
