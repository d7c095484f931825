import { explainedWorkloadOf, workloadOf } from '../../src/workload/from-plan';
import { planOf } from '../support/plan';

const plan = planOf({ driver: { cores: 2, labels: { team: 'sales' } } });

test('a plan becomes a Job with its pods and entries', () => {
  expect(workloadOf(plan)).toEqual({
    path: 'sales/daily',
    kind: 'Job',
    name: 'sales-daily',
    namespace: 'spark',
    sparkVersion: '4.1.2',
    language: 'java',
    conf: plan.conf.entries(),
    driver: { metadata: { labels: { 'spark-app-name': 'sales-daily', 'spark-role': 'driver', 'spark-version': '4.1.2', 'team': 'sales' } }, spec: plan.driver.spec },
    executorTemplate: { apiVersion: 'v1', kind: 'Pod', spec: plan.executor.spec },
    configurationFiles: ['executor-pod.yaml.template', 'spark-defaults.conf'],
  });
});

test('with explanations it also knows where its fields come from', () => {
  const { fields, ...workload } = explainedWorkloadOf(plan, plan.pieces);
  expect(workload).toEqual(workloadOf(plan));
  expect(fields).toContainEqual({ role: 'driver', field: 'container.resources.requests.cpu', origin: { kind: 'prop', name: 'driver.cores' } });
});
