import { FEATURES } from '../features';
import { metadataOf } from '../plan/pod-plan';
import { SparkPlan } from '../plan/spark-plan';
import { Workload } from '../plan/workload';

/** The workload that a plan will become. */
export function workloadOf({ application, conf, driver, executor }: Pick<SparkPlan, 'application' | 'conf' | 'driver' | 'executor'>): Workload {
  const { path, name, namespace, sparkVersion, language } = application;
  return {
    path,
    kind: 'Job',
    name,
    namespace,
    sparkVersion: sparkVersion.version,
    language,
    conf: conf.entries(),
    driver: { metadata: metadataOf(driver), spec: driver.spec },
    executorTemplate: { apiVersion: 'v1', kind: 'Pod', metadata: metadataOf(executor), spec: executor.spec },
  };
}

/** The same, with what the features know of the fields of its pods. */
export function explainedWorkloadOf(plan: SparkPlan): Workload {
  return { ...workloadOf(plan), fields: FEATURES.flatMap((feature) => feature.fields?.(plan.application) ?? []) };
}
