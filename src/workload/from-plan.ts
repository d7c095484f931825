import { fieldOrigins } from '../plan/field-origin';
import { PodPieces } from '../plan/share';
import { SparkPlan } from '../plan/spark-plan';
import { Workload } from '../plan/workload';

/** The workload that a plan will become. */
export function workloadOf({ application, conf, pods, configFiles }: Pick<SparkPlan, 'application' | 'conf' | 'pods' | 'configFiles'>): Workload {
  const { path, carrier, name, namespace, sparkVersion, language } = application;
  return {
    path,
    kind: carrier.kind,
    name,
    namespace,
    sparkVersion: sparkVersion.version,
    language,
    conf: conf.entries(),
    driver: pods.driver,
    executorTemplate: { apiVersion: 'v1', kind: 'Pod', ...pods.executor },
    configurationFiles: Object.keys(configFiles).sort(),
  };
}

/** The same, with what is known of the fields of its pods by what they were merged from. */
export function explainedWorkloadOf(plan: SparkPlan, { driver, executor }: PodPieces): Workload {
  return { ...workloadOf(plan), fields: [...fieldOrigins('driver', driver), ...fieldOrigins('executor', executor)] };
}
