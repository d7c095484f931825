import { Duration } from 'cdk8s';
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

test('a policy that Spark does not know is found', () => {
  expect(findingsOf({ executor: { rolling: { interval: Duration.hours(1), policy: 'OLDEST' } } })).toEqual(['SPARK102 executor.rolling.policy']);
});
