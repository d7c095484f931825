import { EnvValue } from 'cdk8s-plus-30';
import { originsOf, propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf, variablesOf } from '../support/plan';

const KEY = 'spark.ui.custom.executor.log.url';
const URL = 'https://logs.example.com/{{NAMESPACE}}/{{POD_NAME}}?node={{NODE_NAME}}&app={{APP_ID}}-{{EXECUTOR_ID}}';

const planWith = (executorLogUrl: string, executor = {}) => planOf({ logging: { executorLogUrl }, executor });

test('what only Kubernetes knows of an executor, Spark finds in its environment', () => {
  const plan = planWith(URL);
  expect(confOf(plan)[KEY]).toBe(URL);
  expect(variablesOf(plan.executor)).toEqual({
    SPARK_EXECUTOR_ATTRIBUTE_NAMESPACE: { fieldRef: { fieldPath: 'metadata.namespace' } },
    SPARK_EXECUTOR_ATTRIBUTE_POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } },
    SPARK_EXECUTOR_ATTRIBUTE_NODE_NAME: { fieldRef: { fieldPath: 'spec.nodeName' } },
  });
  expect(variablesOf(plan.driver)).not.toHaveProperty('SPARK_EXECUTOR_ATTRIBUTE_POD_NAME');
  expect(plan.findings).toEqual([]);
});

test('and nothing that the address does not ask for', () => {
  expect(variablesOf(planWith('https://logs.example.com/{{APP_ID}}').executor)).toEqual({});
  expect(variablesOf(planOf().executor)).toEqual({});
});

test('it says why', () => {
  expect(originsOf(planWith(URL))['executor.container.env[SPARK_EXECUTOR_ATTRIBUTE_POD_NAME].valueFrom.fieldRef.fieldPath']).toBe('prop logging.executorLogUrl');
});

test.each(['logs.example.com/{{POD_NAME}}', 'javascript:alert(1)', ''])('fails for %p, which is no address', (url) => {
  expect(findingsOf({ logging: { executorLogUrl: url } })).toEqual(['SPARK140 logging.executorLogUrl']);
});

test.each([
  ['{{POD}}', 'SPARK_EXECUTOR_ATTRIBUTE_POD'],
  ['{{pod_name}}', 'SPARK_EXECUTOR_ATTRIBUTE_POD_NAME'],
  ['{{FILE_NAME}}', 'SPARK_EXECUTOR_ATTRIBUTE_LOG_FILES'],
])('fails for %s, with which Spark would show no link', (placeholder, variable) => {
  const [finding, ...others] = planWith(`https://logs.example.com/${placeholder}`).findings;
  expect([finding.code, finding.value, others]).toEqual(['SPARK140', placeholder, []]);
  expect(finding.fix).toMatch(new RegExp(`${variable}$`));
});

test('attributes of one\'s own are known by the variables of the executors', () => {
  const env = { SPARK_EXECUTOR_ATTRIBUTE_CLUSTER: EnvValue.fromValue('blue'), SPARK_EXECUTOR_ATTRIBUTE_LOG_FILES: EnvValue.fromValue('stderr') };
  expect(planWith('https://logs.example.com/{{CLUSTER}}/{{FILE_NAME}}', { env }).findings).toEqual([]);
  expect(planWith('https://logs.example.com/{{CLUSTER}}', { envFrom: [{ configMapRef: { name: 'attributes' } }] }).findings).toEqual([]);
});

test('it is read back', () => {
  expect(propsFrom({ [KEY]: URL }).logging).toEqual({ executorLogUrl: URL });
  expect(propsFrom({}).logging).toBeUndefined();
});
