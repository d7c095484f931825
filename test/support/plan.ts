import { PlanRequest } from '../../src/plan/application';
import { SparkPlan } from '../../src/plan/spark-plan';
import { planApplication } from '../../src/planner/plan-application';
import { SparkApplication } from '../../src/props/spark-application';

/** The plan of an application, without any cdk8s app. */
export function planOf(props: SparkApplication = {}, request: Partial<PlanRequest> = {}): SparkPlan {
  return planApplication({
    path: 'sales/daily',
    name: 'sales-daily',
    namespace: 'spark',
    serviceAccounts: { driver: 'sales-daily-driver', executor: 'sales-daily-executor' },
    configMapName: 'sales-daily-conf',
    props: { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar', ...props },
    ...request,
  });
}

/** The same for a Python application. */
export function pythonPlanOf(props: SparkApplication = {}): SparkPlan {
  return planOf({ mainApplicationFile: 'local:///opt/app.py', mainClass: undefined, ...props });
}

/** What is wrong with an application: code and prop of every finding. */
export function findingsOf(props: SparkApplication): string[] {
  return planOf(props).findings.map(({ code, prop }) => `${code} ${prop}`);
}

/** The Spark container of a planned pod. */
export function containerOf(pod: SparkPlan['driver']) {
  return pod.spec.containers[0];
}

/** The environment variables of a planned pod, by name. */
export function variablesOf(pod: SparkPlan['driver']): { [name: string]: unknown } {
  return Object.fromEntries((containerOf(pod).env ?? []).map(({ name, value, valueFrom }) => [name, value ?? valueFrom]));
}

/** The configuration of a plan, as an object. */
export function confOf(plan: SparkPlan): { [key: string]: string } {
  return Object.fromEntries(plan.conf.entries().map(({ key, value }) => [key, value]));
}
