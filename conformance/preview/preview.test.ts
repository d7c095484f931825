import * as fc from 'fast-check';
import { anyDriver, mistakenDrivers } from './any-driver';
import { anyExecutor, mistakenExecutors } from './any-executor';
import { anyProps } from './any-props';
import { exampleCases, jobCase } from './cases';
import { Comparison } from './comparison';
import { PodCase } from './pod-case';
import { DRIVER_STEPS } from '../../src/preview/driver-pod';
import { EXECUTOR_STEPS } from '../../src/preview/executor-pod';
import { Step } from '../../src/preview/step';
import { cleanUp } from '../clean-up';
import { EACH_DISTRIBUTION, install } from '../distributions';

const MINUTES = 60_000;

/** The same cases every time, and others every time. A failure tells its seed; to see it again, write it here. */
const SEEDS: Array<[string, number, number]> = [
  ['a fixed seed', 20_260_101, 300],
  ['a random seed', Math.floor(Math.random() * 2 ** 31), 150],
];

const STEPS: Array<[PodCase['role'], readonly Step<any>[]]> = [['executor', EXECUTOR_STEPS], ['driver', DRIVER_STEPS]];

afterAll(cleanUp);

describe.each(EACH_DISTRIBUTION)('the previews and the builders of Spark %s', (sparkVersion, distribution) => {
  let comparison: Comparison;
  /** The configurations that the library has emitted. */
  const emitted: Array<PodCase['conf']> = [];
  const counts = { examples: 0, generated: 0, notSynthesized: 0 };

  beforeAll(async () => {
    install(distribution);
    comparison = await Comparison.start(distribution);
  }, 20 * MINUTES);

  afterAll(() => {
    const [executors, drivers] = [comparison.tally('executor'), comparison.tally('driver')];
    process.stdout.write([
      `Spark ${sparkVersion}: ${executors.built} pods of executors (${counts.examples} of the examples) and ${drivers.built} of drivers are equal`,
      `${counts.generated} cases were generated, with the seeds ${SEEDS.map(([, seed]) => seed).join(' and ')}`,
      `${executors.refused + drivers.refused} were refused by both sides, and ${counts.notSynthesized} by the library before`,
      `differences: ${executors.different + drivers.different}\n`,
    ].join('; '));
  });

  /** Every case must be equal. The report of a failure has the seed and the smallest case that fast-check has found. */
  async function allEqual<T>(values: fc.Arbitrary<T>, toCase: (value: T) => PodCase | undefined, seed: number, numRuns: number): Promise<void> {
    await fc.assert(fc.asyncProperty(values, async (value) => {
      counts.generated++;
      const podCase = toCase(value);
      const differences = podCase === undefined ? [] : await comparison.differences(podCase);
      if (differences.length > 0) {
        throw new Error(['ours | Spark\'s', ...differences, JSON.stringify(podCase)].join('\n  '));
      }
    }), { seed, numRuns });
  }

  test('agree on the executors of the examples', async () => {
    for (const podCase of exampleCases()) {
      counts.examples++;
      emitted.push(podCase.conf);
      expect({ title: podCase.title, differences: await comparison.differences(podCase) }).toEqual({ title: podCase.title, differences: [] });
    }
    expect(counts.examples).toBeGreaterThanOrEqual(5);
  });

  test('agree on every known mistake', async () => {
    const found: { [mistake: string]: string[] } = {};
    for (const podCase of [...mistakenExecutors, ...mistakenDrivers]) {
      const differences = await comparison.differences(podCase);
      if (differences.length > 0) {
        found[podCase.title] = differences;
      }
    }
    expect(found).toEqual({});
  });

  describe.each(SEEDS)('with %s', (_title, seed, numRuns) => {
    test('agree on the executors of generated props', async () => {
      const before = counts.notSynthesized;
      await allEqual(anyProps, (props) => {
        const podCase = jobCase(props);
        counts.notSynthesized += podCase === undefined ? 1 : 0;
        emitted.push(...(podCase === undefined ? [] : [podCase.conf]));
        return podCase;
      }, seed, numRuns);
      expect(counts.notSynthesized - before).toBeLessThan(numRuns / 2);
    }, 10 * MINUTES);

    test('agree on the executors of generated configurations and templates', async () => {
      await allEqual(anyExecutor, (podCase) => podCase, seed, numRuns);
    }, 10 * MINUTES);

    test('agree on the drivers of generated submissions', async () => {
      await allEqual(anyDriver, (podCase) => podCase, seed, numRuns);
    }, 10 * MINUTES);
  });

  test.each(['executor', 'driver'] as const)('have been compared for the role %s often enough, and mostly where Spark does not refuse', (role) => {
    const { built, refused } = comparison.tally(role);
    expect(built).toBeGreaterThan(250);
    expect(refused).toBeGreaterThan(25);
    expect(built).toBeGreaterThan(2 * refused);
  });

  describe.each(STEPS)('of the role %s, the step', (role, steps) => {
    test.each(steps.map(({ sparkClass }) => sparkClass))('%s is noticed when it is left out', (sparkClass) => {
      expect(comparison.noticesSteps(role, steps)).toBe(false);
      expect(comparison.noticesSteps(role, steps.filter((step) => step.sparkClass !== sparkClass))).toBe(true);
    });
  });

  test('Spark reads every value that the library emits', async () => {
    let declared = 0;
    for (const conf of emitted) {
      const answer = await comparison.spark.values(conf);
      declared += answer.declared;
      expect({ conf, unreadable: answer.unreadable }).toEqual({ conf, unreadable: [] });
    }
    expect(declared).toBeGreaterThan(10 * emitted.length);
  });

  test('a value that Spark cannot read is found', async () => {
    const { unreadable } = await comparison.spark.values({ 'spark.executor.memory': 'much', 'spark.executor.cores': '1', 'spark.my.key': 'any' });
    expect(unreadable).toEqual([expect.stringMatching(/^spark\.executor\.memory: /)]);
  });
});
