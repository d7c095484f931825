import { Duration } from 'cdk8s';
import { SparkVersion } from '../../src';
import { confOf, findingsOf, planOf } from '../support/plan';

const ROLLING = 'org.apache.spark.scheduler.cluster.k8s.ExecutorRollPlugin';
const pluginsOf = (props: object) => confOf(planOf(props))['spark.plugins'];

test('plugins of the user\'s own', () => {
  expect(pluginsOf({ plugins: ['com.example.A', 'com.example.B'] })).toBe('com.example.A,com.example.B');
  expect(pluginsOf({})).toBeUndefined();
});

test('rolling is a plugin and its settings; it goes with the user\'s own', () => {
  const conf = confOf(planOf({ executor: { rolling: { interval: Duration.hours(1), policy: 'TOTAL_GC_TIME', minimumTasks: 10 } }, plugins: ['com.example.A'] }));
  expect(conf).toMatchObject({
    'spark.plugins': `com.example.A,${ROLLING}`,
    'spark.kubernetes.executor.rollInterval': '3600s',
    'spark.kubernetes.executor.rollPolicy': 'TOTAL_GC_TIME',
    'spark.kubernetes.executor.minTasksPerExecutorBeforeRolling': '10',
  });
  expect(pluginsOf({ executor: { rolling: { interval: Duration.hours(1) } }, plugins: [ROLLING] })).toBe(ROLLING);
});

describe('executors that grow', () => {
  const NEW = { sparkVersion: SparkVersion.of('4.2.1') };
  const PACKAGE = 'org.apache.spark.scheduler.cluster.k8s';

  test('are plugins and their settings, with the rights that they need', () => {
    const executor = {
      resizing: { interval: Duration.minutes(2), threshold: 0.8, factor: 0.5 },
      claimResizing: { interval: Duration.minutes(10) },
    };
    const plan = planOf({ ...NEW, executor });
    expect(plan.findings).toEqual([]);
    expect(confOf(plan)).toMatchObject({
      'spark.plugins': `${PACKAGE}.ExecutorResizePlugin,${PACKAGE}.ExecutorPVCResizePlugin`,
      'spark.kubernetes.executor.resizeInterval': '120s',
      'spark.kubernetes.executor.resizeThreshold': '0.8',
      'spark.kubernetes.executor.resizeFactor': '0.5',
      'spark.kubernetes.executor.pvc.resizeInterval': '600s',
    });
    expect(plan.rights).toEqual(expect.arrayContaining([expect.objectContaining({ resource: 'pods/resize', verbs: expect.arrayContaining(['patch']) })]));
  });

  test('are not known to Spark 4.1', () => {
    expect(findingsOf({ executor: { resizing: { interval: Duration.minutes(2) } } })).toEqual(['SPARK105 executor.resizing.interval']);
  });

  test.each([1, 7, 299])('claims are looked at every five minutes, not every %d seconds', (seconds) => {
    expect(findingsOf({ ...NEW, executor: { claimResizing: { interval: Duration.seconds(seconds) } } })).toContain('SPARK102 executor.claimResizing.interval');
  });

  test('a share is not a percentage', () => {
    expect(findingsOf({ ...NEW, executor: { resizing: { interval: Duration.minutes(2), threshold: 80 } } })).toEqual(['SPARK102 executor.resizing.threshold']);
  });
});

test('a policy that Spark does not know is found', () => {
  expect(findingsOf({ executor: { rolling: { interval: Duration.hours(1), policy: 'OLDEST' } } })).toEqual(['SPARK102 executor.rolling.policy']);
});
