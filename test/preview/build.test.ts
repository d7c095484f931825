import { Pod } from '../../src/pod/spark-pod';
import { add } from '../../src/preview/add';
import { buildPod } from '../../src/preview/build';
import { Step } from '../../src/preview/step';
import { Entries, executorInput } from '../support/executor-step';

/** A step that adds its name to the arguments. */
const step = (name: string, others: Partial<Step> = {}): Step => ({
  sparkClass: `org.example.${name}`,
  configure: (pod) => add(pod, { container: { args: [name] } }),
  notes: () => [`a note of ${name}`],
  ...others,
});
const EXCLUDED = 'spark.kubernetes.executor.pod.excludedFeatureSteps';
const build = (steps: Step[], entries: Entries = {}, template?: Pod) => buildPod(steps, template, executorInput(entries));

test('every step changes the pod, in order, and may have notes', () => {
  expect(build([step('A'), step('B')])).toEqual({
    pod: { apiVersion: 'v1', kind: 'Pod', metadata: {}, spec: { containers: [{ args: ['A', 'B'] }] } },
    notes: ['a note of A', 'a note of B'],
  });
});

test('excluded steps do and say nothing', () => {
  const { pod, notes } = build([step('A'), step('B'), step('C')], { [EXCLUDED]: 'org.example.A, org.example.C' });
  expect(pod.spec?.containers).toEqual([{ args: ['B'] }]);
  expect(notes).toEqual(['a note of B']);
});

test('what Spark refuses before any step is refused even for an excluded one', () => {
  const strict = step('A', { check: () => { throw new Error('no image'); } });
  expect(() => build([strict], { [EXCLUDED]: 'org.example.A' })).toThrow('no image');
});

test('a role has its own excluded steps', () => {
  expect(build([step('A')], { 'spark.kubernetes.driver.pod.excludedFeatureSteps': 'org.example.A' }).pod.spec?.containers).toEqual([{ args: ['A'] }]);
});

test('a step of the application\'s own code is told, unless it is excluded', () => {
  const entries = { 'spark.kubernetes.executor.pod.featureSteps': 'com.example.Mine,com.example.Yours', [EXCLUDED]: 'com.example.Yours' };
  expect(build([], entries).notes).toEqual(['What the step "com.example.Mine" of the application\'s own code adds is not shown.']);
});

test('the template\'s container can be named, and the others stay before it', () => {
  const template = { spec: { containers: [{ name: 'spark' }, { name: 'sidecar' }] } };
  expect(build([step('A')], {}, template).pod.spec?.containers).toEqual([{ name: 'sidecar' }, { name: 'spark', args: ['A'] }]);
  expect(build([step('A')], { 'spark.kubernetes.executor.podTemplateContainerName': 'sidecar' }, template).pod.spec?.containers)
    .toEqual([{ name: 'spark' }, { name: 'sidecar', args: ['A'] }]);
});
