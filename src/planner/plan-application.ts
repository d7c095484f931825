import { CHECKS } from '../checks';
import { SparkConf } from '../conf/spark-conf';
import { FEATURES } from '../features';
import { driverRights } from './rights';
import { renderProperties } from '../conf/write-properties';
import { EXECUTOR_TEMPLATE_FILE } from '../features/configuration-directory';
import { applicationArguments } from '../features/main-application';
import { findingOf, Problem } from '../findings/finding';
import { Application, PlanRequest, resolveApplication } from '../plan/application';
import { runChecks } from '../plan/check';
import { OwnedKeys } from '../plan/owned-keys';
import { mergePod } from '../plan/pod-plan';
import { podYaml } from '../plan/pod-yaml';
import { Share } from '../plan/share';
import { SparkPlan } from '../plan/spark-plan';
import { workloadOf } from '../workload/from-plan';

const DRIVER_CONTAINER = 'spark-kubernetes-driver';
const EXECUTOR_CONTAINER = 'spark-kubernetes-executor';

/** A ConfigMap has at most a mebibyte, and Spark's own limit for its copy is the same. */
const CONFIG_MAP_LIMIT = 1048576;

const OWNED_KEYS = new OwnedKeys(FEATURES);

/** Plans an application: every feature's share, merged. */
export function planApplication(request: PlanRequest): SparkPlan {
  const { application, problems } = resolveApplication(request);
  const shares = FEATURES.map((feature) => feature.contribute(application));
  const { conf, podConf, confProblems } = mergeConf(shares);
  const executor = mergePod(EXECUTOR_CONTAINER, shares.map((share) => share.executor));
  const driver = mergePod(DRIVER_CONTAINER, [
    ...shares.map((share) => share.driver),
    { container: { args: driverArguments(application, conf, podConf) } },
  ]);
  const configFiles = {
    'spark-defaults.conf': renderProperties(conf.entries().filter(({ key }) => !podConf.has(key))),
    [EXECUTOR_TEMPLATE_FILE]: podYaml(executor),
  };
  const findings = [
    ...problems,
    ...shares.flatMap((share) => share.problems ?? []),
    ...confProblems,
    ...runChecks(CHECKS, application, conf, () => workloadOf({ application, conf, driver, executor })),
    ...checkConfigSize(configFiles),
  ];
  return {
    application,
    conf,
    driver,
    executor,
    configFiles,
    rights: driverRights(conf),
    findings: findings.map((problem) => findingOf(problem, request.path)),
  };
}

function mergeConf(shares: Share[]): { conf: SparkConf; podConf: Set<string>; confProblems: Problem[] } {
  const podEntries = shares.flatMap((share) => share.podConf ?? []);
  const entries = shares.flatMap((share) => share.conf ?? []);
  // Entries of the command line first: what contradicts them is the other one's mistake.
  const { conf, problems } = SparkConf.merge([...podEntries, ...entries]);
  const userEntries = entries.filter(({ origin }) => origin.kind === 'sparkConf');
  return {
    conf,
    podConf: new Set(podEntries.map(({ key }) => key)),
    confProblems: [...problems, ...OWNED_KEYS.check(userEntries, conf)],
  };
}

/** The driver's command line, for the verb `driver` of Apache's entry point. */
function driverArguments(application: Application, conf: SparkConf, podConf: Set<string>): string[] {
  const perPod = [...podConf].flatMap((key) => ['--conf', `${key}=${conf.get(key)}`]);
  return ['driver', ...perPod, ...applicationArguments(application)];
}

function checkConfigSize(files: { [file: string]: string }): Problem[] {
  const bytes = Object.entries(files).reduce((sum, [name, text]) => sum + name.length + Buffer.byteLength(text), 0);
  if (bytes <= CONFIG_MAP_LIMIT) {
    return [];
  }
  return [
    {
      rule: 'CONFIG_SIZE',
      prop: 'sparkConf',
      value: `${bytes} bytes`,
      why: `the driver's configuration directory is a ConfigMap, which holds ${CONFIG_MAP_LIMIT} bytes`,
      fix: 'Move large values into files of the image or of a volume',
    },
  ];
}
