import { k8s } from 'cdk8s-plus-30';
import { PlanRequest } from '../../src/plan/application';
import { WorkloadKind } from '../../src/plan/kind';
import { PodPieces } from '../../src/plan/share';
import { SparkPlan } from '../../src/plan/spark-plan';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SPARK_JOB } from '../../src/planner/kinds';
import { piecesOf, planApplication } from '../../src/planner/plan-application';
import { Plain } from '../../src/pod/plain';
import { Pod } from '../../src/pod/spark-pod';

/** A planned pod, with what tests ask for. */
export interface TestPod {
  readonly labels: { readonly [key: string]: string };
  readonly annotations: { readonly [key: string]: string };
  readonly spec: Plain<k8s.PodSpec>;
}

/** A plan, with its pods by their roles, and what they were merged from. */
export interface TestPlan extends SparkPlan {
  readonly pieces: PodPieces;
  readonly driver: TestPod;
  readonly executor: TestPod;
  readonly server: TestPod;
}

/** The plan of an application, without any cdk8s app: of one that runs once, unless the test says otherwise. */
export function planOf(props: WorkloadProps = {}, request: Partial<PlanRequest> = {}, kind: WorkloadKind = SPARK_JOB): TestPlan {
  const whole: PlanRequest = {
    path: 'sales/daily',
    name: 'sales-daily',
    namespace: 'spark',
    serviceAccounts: { driver: 'sales-daily-driver', executor: 'sales-daily-executor', server: 'sales-daily' },
    props: { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar', ...props },
    ...request,
  };
  const plan = planApplication(kind, whole);
  const { driver, executor, server } = plan.pods;
  return { ...plan, pieces: piecesOf(kind, whole), driver: testPod(driver), executor: testPod(executor), server: testPod(server) };
}

/** The same for a Python application. */
export function pythonPlanOf(props: WorkloadProps = {}): TestPlan {
  return planOf({ mainApplicationFile: 'local:///opt/app.py', mainClass: undefined, ...props });
}

/** What is wrong with an application: code and prop of every finding. */
export function findingsOf(props: WorkloadProps): string[] {
  return planOf(props).findings.map(({ code, prop }) => `${code} ${prop}`);
}

/** The Spark container of a planned pod. */
export function containerOf(pod: TestPod): Plain<k8s.Container> {
  return pod.spec.containers[0];
}

/** The environment variables of a planned pod, by name. */
export function variablesOf(pod: TestPod): { [name: string]: unknown } {
  return Object.fromEntries((containerOf(pod).env ?? []).map(({ name, value, valueFrom }) => [name, value ?? valueFrom]));
}

/** The configuration of a plan, as an object. */
export function confOf(plan: Pick<SparkPlan, 'conf'>): { [key: string]: string } {
  return Object.fromEntries(plan.conf.entries().map(({ key, value }) => [key, value]));
}

function testPod({ metadata, spec }: Pod): TestPod {
  return { labels: metadata?.labels ?? {}, annotations: metadata?.annotations ?? {}, spec: spec as Plain<k8s.PodSpec> };
}
