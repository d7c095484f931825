import { ConfEntry, fromProp, fromPropOrDefault, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application, makerOf } from '../plan/application';
import { Feature, ObjectDemand } from '../plan/feature';
import { PodPiece, Share } from '../plan/share';
import { ExecutorGpuOptions, GpuOptions } from '../props/gpu-options';
import { SparkExecutorOptions } from '../props/spark-pod-options';
import { RoleName } from '../sizing/spark-constants';

const VENDOR = 'nvidia.com';
const TASK_AMOUNT = 'spark.task.resource.gpu.amount';
const VOLUME = 'gpu-discovery';
const DIRECTORY = '/opt/gpu-discovery';
const FILE = 'discover.sh';

/** A container sees only the devices that its device plugin gave it. The text is always the same: pods that run may have it mounted. */
const DISCOVERY_SCRIPT = `#!/bin/sh
# Prints the GPUs of this container, as Spark reads them.
addresses=$(nvidia-smi --query-gpu=index --format=csv,noheader 2>/dev/null | sed 's/.*/"&"/' | paste -s -d , -)
[ -n "$addresses" ] || addresses=$(seq 0 "$((SPARK_GPU_AMOUNT - 1))" | sed 's/.*/"&"/' | paste -s -d , -)
echo "{\\"name\\": \\"gpu\\", \\"addresses\\": [$addresses]}"
`;

const SETTINGS = ['amount', 'vendor', 'discoveryScript'] as const;
const keyOf = (role: RoleName, setting: (typeof SETTINGS)[number]) => `spark.${role}.resource.gpu.${setting}`;
const ROLES = ['driver', 'executor'] as const;

/**
 * GPUs: the pods ask Kubernetes for them, Spark finds them and gives them to tasks. The keys stay free for those who have
 * other names for their devices, or other ways to find them.
 */
export const gpu: Feature = {
  contribute(application: Application): Share {
    const { props: { driver, executor }, name } = application;
    if (driver?.gpu === undefined && executor?.gpu === undefined) {
      return {};
    }
    return {
      conf: [...entries('driver', driver?.gpu), ...entries('executor', executor?.gpu), ...taskEntry(executor)],
      pods: {
        driver: [...(makerOf(application, 'driver') === 'library' ? limits(driver?.gpu) : []), ...script(name, 'driver', driver?.gpu)],
        executor: script(name, 'executor', executor?.gpu),
      },
      problems: [...checkAmount('driver', driver?.gpu), ...checkAmount('executor', executor?.gpu), ...checkShare(executor?.gpu)],
    };
  },

  objects({ name, props }: Application): ObjectDemand[] {
    return ROLES.some((role) => isShipped(props[role]?.gpu))
      ? [{ id: 'GpuDiscovery', apiVersion: 'v1', kind: 'ConfigMap', name: nameOf(name), data: { [FILE]: DISCOVERY_SCRIPT } }]
      : [];
  },
};

function nameOf(application: string): string {
  return `${application}-gpu`;
}

/** Whether the workload brings the script. */
function isShipped(options: GpuOptions | undefined): options is GpuOptions {
  return options !== undefined && options.discoveryScript === undefined;
}

function entries(role: RoleName, options: GpuOptions | undefined): ConfEntry[] {
  if (options === undefined) {
    return [];
  }
  const { amount, vendor, discoveryScript: path } = options;
  return [
    fromProp(keyOf(role, 'amount'), String(amount), `${role}.gpu.amount`),
    fromPropOrDefault(keyOf(role, 'vendor'), vendor ?? VENDOR, `${role}.gpu.vendor`, vendor),
    fromPropOrDefault(keyOf(role, 'discoveryScript'), path ?? `${DIRECTORY}/${FILE}`, `${role}.gpu.discoveryScript`, path),
  ];
}

function taskEntry({ gpu: options, cores }: SparkExecutorOptions = {}): ConfEntry[] {
  return options === undefined ? [] : [fromPropOrDefault(TASK_AMOUNT, String(shareOf(options, cores)), 'executor.gpu.perTask', options.perTask)];
}

/** The plugin of NVIDIA shares the GPU among tasks itself, so that cores alone limit their number. Rounded off, the shares fit. */
function shareOf({ perTask, rapids }: ExecutorGpuOptions, cores = 1): number {
  return perTask ?? (rapids === undefined ? 1 : Math.floor(10_000 / cores) / 10_000);
}

/** Spark asks for those of the pods that it makes itself. */
function limits(options: GpuOptions | undefined): PodPiece[] {
  return options === undefined ? [] : [
    { origin: propOrigin('driver.gpu'), container: { resources: { limits: { [`${options.vendor ?? VENDOR}/gpu`]: String(options.amount) } } } },
  ];
}

function script(application: string, role: RoleName, options: GpuOptions | undefined): PodPiece[] {
  return !isShipped(options) ? [] : [
    {
      origin: propOrigin(`${role}.gpu`),
      spec: { volumes: [{ name: VOLUME, configMap: { name: nameOf(application), defaultMode: 0o555 } }] },
      container: {
        env: [{ name: 'SPARK_GPU_AMOUNT', value: String(options.amount) }],
        volumeMounts: [{ name: VOLUME, mountPath: DIRECTORY, readOnly: true }],
      },
    },
  ];
}

function checkAmount(role: RoleName, options: GpuOptions | undefined): Problem[] {
  return options === undefined || (Number.isInteger(options.amount) && options.amount >= 1) ? [] : [
    {
      rule: 'CUSTOM_RESOURCE',
      prop: `${role}.gpu.amount`,
      value: options.amount,
      why: 'a pod has a whole number of GPUs',
      fix: 'Write 1 or more, or remove gpu',
    },
  ];
}

function checkShare(options: ExecutorGpuOptions | undefined): Problem[] {
  const { perTask = options?.rapids === undefined ? 1 : 0.5, amount = 1 } = options ?? {};
  const why = perTask <= 0 || (perTask > 0.5 && !Number.isInteger(perTask))
    ? 'a task has a whole number of GPUs, or a share of one up to a half'
    : perTask > amount ? `an executor has ${amount} only, so that no task could ever run` : undefined;
  return why === undefined ? [] : [
    { rule: 'CUSTOM_RESOURCE', prop: 'executor.gpu.perTask', value: perTask, why, fix: 'Write for example 1, or 0.25 for four tasks that share one' },
  ];
}
