import { carriedRole } from '../plan/application';
import { fieldOrigins } from '../plan/field-origin';
import { PodPieces } from '../plan/share';
import { SparkPlan } from '../plan/spark-plan';
import { Workload } from '../plan/workload';
import { RoleName } from '../sizing/spark-constants';

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
    ...(carriedRole(application) === 'server'
      ? { driver: pods.server, role: 'server' as RoleName }
      : { driver: pods.driver, executorTemplate: { apiVersion: 'v1', kind: 'Pod', ...pods.executor } }),
    configurationFiles: Object.keys(configFiles).sort(),
  };
}

/** The same, with what is known of the fields of its pods by what they were merged from. */
export function explainedWorkloadOf(plan: SparkPlan, pieces: PodPieces): Workload {
  const roles = Object.keys(pieces) as RoleName[];
  return { ...workloadOf(plan), fields: roles.flatMap((role) => fieldOrigins(role, pieces[role])) };
}
