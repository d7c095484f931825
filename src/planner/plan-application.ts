import { mergePieces } from './merge-pieces';
import { SparkConf } from '../conf/spark-conf';
import { renderProperties } from '../conf/write-properties';
import { findingOf, Problem } from '../findings/finding';
import { Application, PlanRequest, resolveApplication } from '../plan/application';
import { runChecks } from '../plan/check';
import { configurationName, EXECUTOR_TEMPLATE_FILE, withConfiguration } from '../plan/configuration';
import { Feature } from '../plan/feature';
import { WorkloadKind } from '../plan/kind';
import { checkOwnedKeys } from '../plan/owned-keys';
import { podYaml } from '../plan/pod-yaml';
import { combined, PodPiece, Port, Share } from '../plan/share';
import { SparkPlan } from '../plan/spark-plan';
import { Pod } from '../pod/spark-pod';
import { DEFAULTS_FILE, RoleName } from '../sizing/spark-constants';
import { workloadOf } from '../workload/from-plan';

/** A ConfigMap has at most a mebibyte, and Spark's own limit for its copy is the same. */
const CONFIG_MAP_LIMIT = 1048576;

/** Plans an application in phases: resolve, contribute, merge, settle, check. */
export function planApplication(kind: WorkloadKind, request: PlanRequest): SparkPlan {
  const { application, problems } = resolveApplication(kind, request);
  const contributed = kind.features.map((feature) => feature.contribute?.(application) ?? {});
  const { conf, podKeys, settled, confProblems } = settle(kind.features, application, contributed);
  const { pods: pieces = {}, ports = [], ...share } = combined(contributed.flatMap((first, index) => [first, settled[index]]));
  const allPieces = {
    driver: [...pieces.driver ?? [], ...portPieces('driver', ports)],
    executor: [...pieces.executor ?? [], ...portPieces('executor', ports)],
  };
  const [driver, executor] = [mergePieces('driver', allPieces.driver), mergePieces('executor', allPieces.executor)];
  const configFiles = filesOf(application, conf, podKeys, executor.pod, share.files);
  const configMapName = configurationName(application.name, configFiles);
  const pods = { driver: withConfiguration(driver.pod, configMapName), executor: executor.pod };
  const findings = [
    ...problems,
    ...share.problems ?? [],
    ...confProblems,
    ...driver.problems,
    ...executor.problems,
    ...runChecks(kind.checks, { application, conf, pieces: allPieces, workload: () => workloadOf({ application, conf, pods }) }),
    ...checkConfigSize(configFiles),
  ];
  return {
    application,
    conf,
    pods,
    pieces: allPieces,
    configMapName,
    configFiles,
    ports,
    carrier: share.carrier ?? {},
    rights: share.rights ?? [],
    findings: findings.map((problem) => findingOf(problem, request.path)),
  };
}

/** The merged configuration, and what follows from it, feature by feature. */
function settle(features: readonly Feature[], application: Application, contributed: readonly Share[]) {
  const podEntries = contributed.flatMap((share) => share.podConf ?? []);
  const entries = contributed.flatMap((share) => share.conf ?? []);
  // Entries of the command line first: what contradicts them is the other one's mistake.
  let { conf, problems: confProblems } = SparkConf.merge([...podEntries, ...entries]);
  const podKeys = [...new Set(podEntries.map(({ key }) => key))];
  const settled = features.map((feature) => {
    const share = feature.settle?.(application, { conf, podKeys }) ?? {};
    if (share.conf !== undefined && share.conf.length > 0) {
      const next = SparkConf.merge(share.conf, conf);
      conf = next.conf;
      confProblems = [...confProblems, ...next.problems];
    }
    return share;
  });
  const userEntries = entries.filter(({ origin }) => origin.kind === 'sparkConf');
  return { conf, podKeys, settled, confProblems: [...confProblems, ...checkOwnedKeys(features, userEntries, conf)] };
}

function portPieces(role: RoleName, ports: readonly Port[]): PodPiece[] {
  const own = ports.filter((port) => port.role === role);
  return own.map(({ origin, name, number }) => ({ origin, container: { ports: [{ name, containerPort: number }] } }));
}

function filesOf({ roles }: Application, conf: SparkConf, podKeys: readonly string[], template: Pod, files: Share['files']): SparkPlan['configFiles'] {
  return {
    [DEFAULTS_FILE]: renderProperties(conf.entries().filter(({ key }) => !podKeys.includes(key))),
    ...(roles.some(({ name, madeBy }) => name === 'executor' && madeBy === 'spark') ? { [EXECUTOR_TEMPLATE_FILE]: podYaml(template) } : {}),
    ...files,
  };
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
