import { carriesDriver } from '../carriers';
import { Manifest } from '../manifests';
import { Expectation } from './case';
import { foretoldDriver, foretoldExecutor } from './pods/foretold';
import { withoutFilledIn } from './pods/without-filled-in';
import { quantity } from './resources';
import { exitCodeOf, Run } from './run';
import { differences } from '../preview/compare';

/** One thing that is expected of every run: what is wrong with it, in sentences. */
type Check = (run: Run, expected: Expectation) => string[];

/** Warnings that Kubernetes may always give, each with the reason. */
const NORMAL_WARNINGS: readonly RegExp[] = [
  // Spark makes the executors first, and their ConfigMap and claims after them; Kubernetes tries again.
  /^FailedMount: MountVolume.SetUp failed for volume "spark-conf-volume-exec" : configmap "spark-exec-[0-9a-f]+-conf-map" not found$/,
  /^FailedScheduling: .*(persistentvolumeclaim|PVC) "[\w/-]+-exec-\d+-pvc-\d+".*not f(ou|i)nd/,
  // Kubernetes makes the claims of ephemeral volumes after the pod, too; their names begin with the pod's.
  /^FailedScheduling: .*waiting for ephemeral volume controller to create the persistentvolumeclaim/,
  /^FailedScheduling: .*error getting PVC "[\w-]+\/[\w-]+-\w{5}(-exec-\d+)?-[\w-]+": could not find/,
  // A server, or a JVM, that has not come up yet.
  /^Unhealthy: (Readiness|Startup) probe failed: dial tcp [\d.]+:\d+: connect: connection refused$/,
  // The same, asked by HTTP.
  /^Unhealthy: (Readiness|Startup) probe failed: Get "http:\/\/[^"]+": dial tcp [\d.]+:\d+: connect: connection refused$/,
  // A node with much to do.
  /^Unhealthy: (Readiness|Startup) probe failed: Get "[^"]+": (context deadline exceeded|dial tcp )/,
  /^FailedMount: MountVolume.SetUp failed for volume "[\w-]+" : failed to sync \w+ cache: timed out waiting for the condition$/,
  // A pod so young that the API server does not know yet where it is.
  /^FailedMount: .*no relationship found between node '[\w-]+' and this object/,
  // Two controllers that write to a claim at the same time.
  /^FailedScheduling: running PreBind plugin "VolumeBinding": Operation cannot be fulfilled on persistentvolumeclaims .*the object has been modified/,
  // The end of a run: the kubelet wants to mount for a pod that is deleted in the same moment.
  /^FailedMount: MountVolume.SetUp failed for volume "kube-api-access-\w+" : object "[^"]+"\/"kube-root-ca.crt" not registered$/,
  // The control plane looks over the addresses of Services while one is made.
  /^ClusterIPNotAllocated: Cluster IP \[IPv4\]: [\d.]+ is not allocated; repairing$/,
  // The same moment: a probe asks a container that has just ended.
  /^Unhealthy: Liveness probe errored and resulted in unknown state: rpc error: code = \w+ .*(no running task found|container is in CONTAINER_EXITED state)/,
  // The same race, seen by the container runtime: the container has ended while it is told to.
  /^FailedKillPod: error killing pod: .*ttrpc: closed/,
];

export const CHECKS: readonly Check[] = [
  function end(run, { end: expected, exitCode }) {
    const reached = run.end === expected ? [] : [`the Job is ${run.end}, not ${expected}.\n${run.story()}`];
    const code = run.drivers.length === 0 ? undefined : exitCodeOf(run.driver.last);
    return [...reached, ...(exitCode === undefined || code === exitCode ? [] : [`the driver's exit code is ${code}, not ${exitCode}.\n${run.story()}`])];
  },

  function log(run, { says = [] }) {
    return says.filter((pattern) => !pattern.test(run.log)).map((pattern) => `the driver's log has no ${pattern}.\n${run.story()}`);
  },

  // The audit log has all refusals, but not every cluster has an audit log.
  function rights(run) {
    if (run.deletedAt !== undefined) {
      // Its Role was taken from a driver that still ran.
      return [];
    }
    const refusals = run.log.match(/is forbidden: User "system:serviceaccount:[^\n]{0,200}/g) ?? [];
    return [...new Set(refusals)].map((refusal) => `the driver lacks a right: ${refusal}`);
  },

  function warnings(run, { warnings: expected = [] }) {
    const allowed = [...NORMAL_WARNINGS, ...expected];
    return [
      ...run.warnings.filter((warning) => !allowed.some((pattern) => pattern.test(warning))).map((warning) => `Kubernetes warns: ${warning}`),
      ...expected.filter((pattern) => !run.warnings.some((warning) => pattern.test(warning))).map((pattern) => `Kubernetes does not warn of ${pattern}`),
    ];
  },

  function left(run, { left: expected = { executors: 0, configMaps: 0 } }) {
    const executors = run.presentExecutors.map(({ name }) => name);
    return executors.length === expected.executors && run.configMaps.length === expected.configMaps
      ? []
      : [`left before deletion: ${JSON.stringify([...executors, ...run.configMaps.map(({ metadata }) => metadata.name)])}, expected ${JSON.stringify(expected)}`];
  },

  function pods(run, { differs = [] }) {
    const found = [
      ...(carriesDriver(run.app.objects) ? run.drivers : []).flatMap(({ name, first }) => differencesOfDriver(run, first).map((difference) => `driver ${name}, template | live: ${difference}`)),
      ...run.executors.flatMap(({ name, first }) => differencesOfExecutor(run, first).map((difference) => `executor ${name}, preview | live: ${difference}`)),
    ];
    return [
      ...found.filter((difference) => !differs.some((pattern) => pattern.test(difference))),
      ...differs.filter((pattern) => !found.some((difference) => pattern.test(difference))).map((pattern) => `no pod differs by ${pattern}`),
    ];
  },

  function footprint(run, { play, end: expected, reachesFootprint = play === undefined && expected === 'Complete' }) {
    if (!reachesFootprint || run.app.workload === undefined) {
      return [];
    }
    const foretold = run.app.workload.footprint();
    const most = Object.entries(foretold.toResourceQuota());
    const configMaps = (foretold.maximum?.pods ?? 1) > 1 ? 1 : 0;
    return [
      ...most.filter(([name, amount]) => run.peak[name] !== quantity(amount)).map(([name, amount]) => `footprint | live: ${name}: ${amount} | ${run.peak[name]}`),
      ...Object.keys(run.peak).filter((name) => !most.some(([known]) => known === name)).map((name) => `footprint | live: ${name}: (missing) | ${run.peak[name]}`),
      ...(run.mostConfigMaps === configMaps ? [] : [`footprint | live: ConfigMaps: ${configMaps} | ${run.mostConfigMaps}`]),
    ];
  },
];

function differencesOfDriver(run: Run, pod: Manifest): string[] {
  return differences(withoutFilledIn(foretoldDriver(run.app)), withoutFilledIn(pod));
}

/** Every field in which an executor's pod, live or as it was asked for, differs from its preview. */
export function differencesOfExecutor(run: Run, pod: Manifest): string[] {
  if (run.app.workload === undefined) {
    return [];
  }
  // Not by its name: that of a StatefulSet's pod is always the same.
  const owner = pod.metadata.ownerReferences?.[0]?.uid;
  const driver = run.drivers.find(({ first }) => first.metadata.uid === owner) ?? run.drivers.at(-1);
  if (driver === undefined) {
    return [`it belongs to no driver of this application: ${owner}`];
  }
  return differences(withoutFilledIn(foretoldExecutor(run.app, pod, driver.last)), withoutFilledIn(pod));
}
