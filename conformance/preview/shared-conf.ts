import * as fc from 'fast-check';
import { anyTemplate } from './any-template';
import {
  Conf, devices, entry, family, labelValue, metadataKey, oneOf, rarely, secretMounts, text, valued, variable, volumes, word,
} from './arbitraries';
import { A_RUN, CaseRun, PodCase } from './pod-case';

type Role = PodCase['role'];

const FEATURES = 'org.apache.spark.deploy.k8s.features';
const STEPS = {
  executor: ['BasicExecutor', 'ExecutorKubernetesCredentials', 'MountSecrets', 'EnvSecrets', 'MountVolumes', 'HadoopConfExecutor', 'LocalDirs'],
  driver: ['BasicDriver', 'DriverKubernetesCredentials', 'DriverService', 'NetworkPolicy', 'MountSecrets', 'EnvSecrets', 'MountVolumes',
    'DriverCommand', 'HadoopConfDriver', 'KerberosConfDriver', 'LocalDirs'],
};

/** Sizes in all spellings. */
export const size = (...more: string[]) => oneOf('512m', '1g', '2048', '1536M', '3GB', '1t', ' 2g ', ...more);
const factor = oneOf('0.1', '0.25', '1.0', '2', '1e-1', ' 0.3 ');
const cores = oneOf('1', '3', '16');
const quantity = oneOf('1', '500m', '0.25', '1.5', '2000m');
/** A switch, in all spellings. */
export const flag = oneOf('true', 'false', 'TRUE', ' true ');
/** A port. */
export const port = oneOf('0', '1024', '7099', '65535');

/** Keys that both roles have, and those that steps of both read. */
export function shared(role: Role): fc.Arbitrary<Conf>[] {
  const own = `spark.kubernetes.${role}`;
  return [
    valued('spark.app.name', oneOf('Daily Sales', 'sales', '1st try!', '--a--b--', 'Grüße', 'x'.repeat(70), '')),
    entry('spark.kubernetes.namespace', 'team-a'),
    entry(`${own}.container.image`, 'own:{{SPARK_VERSION}}', 'own:1'),
    entry('spark.kubernetes.container.image.pullPolicy', 'Always', 'Never'),
    entry('spark.kubernetes.container.image.pullSecrets', 'a', 'a, b ,c', ',', ''),
    family('spark.kubernetes.node.selector.', metadataKey, word, 2),
    family(`${own}.node.selector.`, metadataKey, word, 2),
    family(`${own}.label.`, metadataKey, labelValue),
    family(`${own}.annotation.`, metadataKey, text),
    secretMounts(`${own}.secrets.`),
    family(`${own}.secretKeyRef.`, variable, oneOf('credentials:password', 'a:b:', 'a:b::')),
    volumes(role),
    entry('spark.kubernetes.scheduler.name', 'volcano'),
    entry(`${own}.scheduler.name`, 'yunikorn'),
    entry('spark.kubernetes.local.dirs.tmpfs', 'true', 'false'),
    entry('spark.local.dir', '/scratch/1', '/scratch/1,/scratch/2,/other', ' /a , /b '),
    entry(`${own}.podTemplateContainerName`, 'main', 'sidecar', 'nobody'),
    valued(`${own}.pod.excludedFeatureSteps`, fc.subarray(STEPS[role], { minLength: 1, maxLength: 3 })
      .map((steps) => steps.map((step) => `${FEATURES}.${step}FeatureStep`).join(','))),
    entry('spark.kubernetes.authenticate.driver.serviceAccountName', 'drivers'),
    entry('spark.kubernetes.authenticate.executor.serviceAccountName', 'executors'),
    valued('spark.kubernetes.memoryOverheadFactor', factor),
    valued(`spark.${role}.memory`, size()),
    valued(`spark.${role}.memoryOverhead`, size('0')),
    valued(`spark.${role}.memoryOverheadFactor`, factor),
    valued(`spark.${role}.minMemoryOverhead`, size('0', '1')),
    valued(`spark.${role}.cores`, cores),
    valued(`${own}.request.cores`, quantity),
    valued(`${own}.limit.cores`, oneOf('16', '32', '20000m', '1e3')),
    devices(`spark.${role}`, 'gpu'),
    devices(`spark.${role}`, 'fpga'),
    valued('spark.blockManager.port', port),
    valued('spark.driver.port', port),
    entry('spark.driver.memory', '${spark.executor.memory}'),
    // Too short to be a volume.
    entry(`${own}.volumes.emptyDir`, 'nothing'),
  ];
}

/** What can be wrong in the configuration of a role: its own mistakes, and those that can be made for both. */
export function mistakes(role: Role, own: Conf[]): Conf[] {
  const prefix = `spark.kubernetes.${role}.volumes`;
  return [
    { 'spark.kubernetes.container.image.pullPolicy': 'Sometimes' },
    { [`${prefix}.emptyDir.data.mount.readOnly`]: 'true' },
    { [`${prefix}.emptyDir.data.mount.path`]: '/a', [`${prefix}.emptyDir.data.mount.readOnly`]: 'yes' },
    { [`${prefix}.emptyDir.data.mount.path`]: '/a', [`${prefix}.emptyDir.data.options.sizeLimit`]: '1000' },
    {
      [`${prefix}.emptyDir.data.mount.path`]: '/a',
      [`${prefix}.emptyDir.data.mount.subPath`]: 'a',
      [`${prefix}.emptyDir.data.mount.subPathExpr`]: 'b',
    },
    { [`${prefix}.emptyDir.x.mount.path`]: '/a', [`${prefix}.emptyDir.y.mount.path`]: '/a' },
    { [`${prefix}.hostPath.data.mount.path`]: '/a' },
    { [`${prefix}.nfs.data.mount.path`]: '/a', [`${prefix}.nfs.data.options.path`]: '/b' },
    { [`${prefix}.persistentVolumeClaim.data.mount.path`]: '/a' },
    { [`${prefix}.cephfs.data.mount.path`]: '/a' },
    { [`spark.kubernetes.${role}.podTemplateContainerName`]: '' },
    { 'spark.kubernetes.local.dirs.tmpfs': 'maybe' },
    { 'spark.kubernetes.memoryOverheadFactor': 'half' },
    { 'spark.kubernetes.memoryOverheadFactor': '-1' },
    ...own,
  ];
}

/** A few configurations have a mistake in them: both sides must refuse it, or neither. */
export function withMistake(conf: fc.Arbitrary<Conf>, role: Role, own: Conf[]): fc.Arbitrary<Conf> {
  const mistake = oneOf<Conf>(...mistakes(role, own));
  return fc.tuple(conf, rarely<Conf>({}, mistake, 6)).map(([good, bad]) => ({ ...good, ...bad }));
}

/** A case for every mistake. */
export function withEach(wrong: Conf[], podCase: PodCase): PodCase[] {
  const conf = { 'spark.kubernetes.container.image': 'sales:1', ...podCase.conf };
  return wrong.map((entries) => ({ ...podCase, title: JSON.stringify(entries), conf: { ...conf, ...entries } }));
}

/** The image, without which there is no pod. */
export const image: fc.Arbitrary<Conf> = rarely<Conf>({ 'spark.kubernetes.container.image': 'sales:1' }, fc.constant({}), 30);

/** What a run decides. */
export const run: fc.Arbitrary<CaseRun> = fc.record({
  applicationId: oneOf(A_RUN.applicationId, 'my-application'),
  executorId: oneOf('1', '42'),
  driverPod: oneOf(A_RUN.driverPod, null),
  configurationFiles: oneOf([], ['log4j2.properties'], ['metrics.properties', 'a.xml', 'spark-defaults.conf', 'pod.yaml.template', 'x.zip']),
  localDirectories: oneOf(undefined, undefined, undefined, '/env/1', '/env/2,/env/1'),
});

/** The text of a template, or none. */
export const template: fc.Arbitrary<string | null> = fc.oneof({ withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: anyTemplate });
