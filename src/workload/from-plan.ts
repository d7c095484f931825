import { submittedPlan } from './submitted-plan';
import { carriedRole } from '../plan/application';
import { fieldOrigins } from '../plan/field-origin';
import { PodPieces } from '../plan/share';
import { SparkPlan } from '../plan/spark-plan';
import { Workload } from '../plan/workload';
import { PodRole } from '../sizing/spark-constants';

/** The workload that a plan will become. */
export function workloadOf(plan: Pick<SparkPlan, 'application' | 'conf' | 'pods' | 'configFiles'>): Workload {
  const { application, conf, pods, configFiles } = plan;
  const { path, carrier, name, namespace, sparkVersion, language } = application;
  const workload: Workload = {
    path,
    kind: carrier.kind,
    name,
    namespace,
    sparkVersion: sparkVersion.version,
    language,
    conf: conf.entries(),
    ...(carriedRole(application) === 'server'
      ? { driver: pods.server, role: 'server' as const }
      : { driver: pods.driver, executorTemplate: { apiVersion: 'v1', kind: 'Pod', ...pods.executor } }),
    configurationFiles: Object.keys(configFiles).sort(),
  };
  return application.submitter === undefined ? workload : submittedPlan({ ...workload, submitter: pods.submitter }, application.main);
}

/** The same, with what is known of the fields of its pods by what they were merged from. */
export function explainedWorkloadOf(plan: SparkPlan, pieces: PodPieces): Workload {
  const roles = Object.keys(pieces) as PodRole[];
  return { ...workloadOf(plan), fields: roles.flatMap((role) => fieldOrigins(role, pieces[role])) };
}
