import { mergePieces } from './merge-pieces';
import { SparkConf } from '../conf/spark-conf';
import { renderProperties } from '../conf/write-properties';
import { findingOf, Problem } from '../findings/finding';
import { Application, carriedRole, makerOf, PlanRequest, resolveApplication } from '../plan/application';
import { runChecks } from '../plan/check';
import { CONFIG_MAP_LIMIT, configurationName, DRIVER_TEMPLATE_FILE, EXECUTOR_TEMPLATE_FILE, withConfiguration } from '../plan/configuration';
import { Feature } from '../plan/feature';
import { WorkloadKind } from '../plan/kind';
import { checkOwnedKeys } from '../plan/owned-keys';
import { podYaml } from '../plan/pod-yaml';
import { combined, CombinedShares, PodPiece, PodPieces, Port, Share } from '../plan/share';
import { SparkPlan } from '../plan/spark-plan';
import { Pod } from '../pod/spark-pod';
import { DEFAULTS_FILE, forEveryRole, PodRole } from '../sizing/spark-constants';
import { workloadOf } from '../workload/from-plan';

const NOTHING: Share = {};


/** Plans an application in phases: resolve, contribute, merge, settle, check. */
export function planApplication(kind: WorkloadKind, request: PlanRequest): SparkPlan {
  const { application, problems } = resolveApplication(kind, request);
  const { conf, podKeys, share, pieces, confProblems } = settledShares(kind.features, application);
  const merged = forEveryRole((role) => mergePieces(role, pieces[role], application.roles.find(({ name }) => name === role)?.sidecarBefore));
  const configFiles = filesOf(application, conf, podKeys, { driver: merged.driver.pod, executor: merged.executor.pod }, share.files);
  const configMapName = configurationName(application.name, configFiles);
  // In a template of Spark's pods, a volume of that name is somebody else's.
  const configured = (role: PodRole, pod: Pod) => (role === carriedRole(application) ? withConfiguration(pod, configMapName) : pod);
  const pods = forEveryRole((role) => configured(role, merged[role].pod));
  const findings = [
    ...problems,
    ...share.problems,
    ...confProblems,
    ...Object.values(merged).flatMap((pod) => pod.problems),
    ...runChecks(kind.checks, {
      application, conf, pieces, carrier: share.carrier, workload: () => workloadOf({ application, conf, pods, configFiles }),
    }),
    ...checkConfigSize(configFiles),
  ];
  return {
    application,
    conf,
    pods,
    configMapName,
    configFiles,
    ports: share.ports,
    carrier: share.carrier,
    rights: share.rights,
    submissionRights: share.submissionRights,
    findings: findings.map((problem) => findingOf(problem, request.path)),
  };
}

/** What the pods of an application are merged from. A plan does not keep it: few ask, and it is large. */
export function piecesOf(kind: WorkloadKind, request: PlanRequest): PodPieces {
  return settledShares(kind.features, resolveApplication(kind, request).application).pieces;
}

interface SettledShares {
  readonly conf: SparkConf;
  readonly podKeys: readonly string[];
  readonly share: CombinedShares;
  readonly pieces: PodPieces;
  readonly confProblems: readonly Problem[];
}

/** Everything that the features say, in their order: first what follows from props, then what follows from the merged configuration. */
function settledShares(features: readonly Feature[], application: Application): SettledShares {
  const contributed = features.map((feature) => feature.contribute?.(application) ?? NOTHING);
  const podConf = contributed.flatMap((share) => share.podConf ?? []);
  const entries = contributed.flatMap((share) => share.conf ?? []);
  // Entries of the command line first: what contradicts them is the other one's mistake.
  let { conf, problems: confProblems } = SparkConf.merge([...podConf, ...entries]);
  const podKeys = [...new Set(podConf.map(({ key }) => key))];
  const shares: Share[] = [];
  features.forEach((feature, index) => {
    shares.push(contributed[index]);
    const settled = feature.settle?.(application, { conf, podKeys });
    if (settled === undefined) {
      return;
    }
    shares.push(settled);
    if (settled.conf !== undefined && settled.conf.length > 0) {
      const next = SparkConf.merge(settled.conf, conf);
      conf = next.conf;
      confProblems = [...confProblems, ...next.problems];
    }
  });
  const share = combined(shares);
  const userEntries = entries.filter(({ origin }) => origin.kind === 'sparkConf');
  return {
    conf,
    podKeys,
    share,
    pieces: forEveryRole((role) => [...share.pods[role], ...portPieces(role, share.ports)]),
    confProblems: [...confProblems, ...checkOwnedKeys(features, userEntries, conf)],
  };
}

function portPieces(role: PodRole, ports: readonly Port[]): PodPiece[] {
  const own = ports.filter((port) => port.role === role && port.isSidecars !== true);
  return own.map(({ origin, name, number }) => ({ origin, container: { ports: [{ name, containerPort: number }] } }));
}

function filesOf(
  application: Application, conf: SparkConf, podKeys: readonly string[], templates: { readonly driver: Pod; readonly executor: Pod }, files: Share['files'],
): SparkPlan['configFiles'] {
  return {
    [DEFAULTS_FILE]: renderProperties(conf.entries().filter(({ key }) => !podKeys.includes(key))),
    ...(makerOf(application, 'driver') === 'spark' ? { [DRIVER_TEMPLATE_FILE]: podYaml(templates.driver) } : {}),
    ...(makerOf(application, 'executor') === 'spark' ? { [EXECUTOR_TEMPLATE_FILE]: podYaml(templates.executor) } : {}),
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
