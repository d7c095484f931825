import { Size } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { isGpu } from './footprint/check-node';
import type { Footprint } from './footprint/footprint';
import { formatList } from './footprint/format-list';
import { only } from './footprint/resource-list';
import { footprintTable } from './footprint/table';
import { usageOf } from './footprint/totals';
import { Workload } from './plan/workload';
import { ResourceList } from './pod/quantities';

/** What one pod, or all pods of a job together, ask of a cluster. */
export interface SparkFootprintTotals {
  /** Number of pods. */
  readonly pods: number;

  /** CPU that is reserved. */
  readonly cpuRequest: Cpu;

  /**
   * CPU at the most.
   *
   * @default - no limit: a container has none
   */
  readonly cpuLimit?: Cpu;

  /** Memory that is reserved, in whole mebibytes. */
  readonly memoryRequest: Size;

  /**
   * Memory at the most, in whole mebibytes.
   *
   * @default - no limit: a container has none
   */
  readonly memoryLimit?: Size;

  /**
   * Local disk that is reserved, in whole mebibytes.
   *
   * @default - nothing is reserved
   */
  readonly ephemeralStorageRequest?: Size;

  /**
   * Local disk at the most, in whole mebibytes.
   *
   * @default - no limit: a container has none
   */
  readonly ephemeralStorageLimit?: Size;

  /** Number of GPUs: of every resource whose name ends in `/gpu`. */
  readonly gpus: number;

  /** Number of every device, by the name of its resource, for example `nvidia.com/gpu`. */
  readonly extendedResources: { [resource: string]: number };

  /** Number of PersistentVolumeClaims that are made for the run. */
  readonly claims: number;

  /**
   * Size of these claims, in whole mebibytes.
   *
   * @default - no claims
   */
  readonly claimStorage?: Size;
}

/**
 * What a job asks of a cluster: one driver, and as many executors as its
 * configuration says. It is computed from the pods as Spark will make them.
 */
export class SparkFootprint {
  /**
   * The footprint of a workload.
   *
   * @internal
   */
  public static _of(workload: Workload): SparkFootprint {
    // Loaded for those who ask for a footprint.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { footprintOf } = require('./footprint/footprint') as typeof import('./footprint/footprint');
    return new SparkFootprint(footprintOf(workload));
  }

  /** The driver's pod, or the server's, of a workload without a driver. */
  public readonly driver: SparkFootprintTotals;

  /** One executor's pod, undefined if the workload never has any. */
  public readonly executor?: SparkFootprintTotals;

  /** The driver and the executors that are always kept: all of them, or `dynamicAllocation.minExecutors`. */
  public readonly minimum: SparkFootprintTotals;

  /** The driver and the executors to start with. */
  public readonly start: SparkFootprintTotals;

  /** The driver and all executors that the workload can have at a time, undefined if `dynamicAllocation` has no `maxExecutors`. */
  public readonly maximum?: SparkFootprintTotals;

  private constructor(private readonly footprint: Footprint) {
    const { driver, executor, minimum, start, maximum } = footprint;
    this.driver = publicTotals(usageOf(driver));
    this.executor = executor === undefined ? undefined : publicTotals(usageOf(executor));
    this.minimum = publicTotals(minimum);
    this.start = publicTotals(start);
    this.maximum = maximum === undefined ? undefined : publicTotals(maximum);
  }

  /**
   * The maximum as `spec.hard` of a ResourceQuota. Throws an error if the number of executors has no limit.
   */
  public toResourceQuota(): { [resource: string]: string } {
    const hard = this._quota();
    if (hard === undefined) {
      throw new Error('A ResourceQuota needs a largest number of executors: set dynamicAllocation.maxExecutors');
    }
    return formatList(hard);
  }

  /**
   * The requests of the minimum by plain names (`cpu`, `memory`, `nvidia.com/gpu`), as gang schedulers
   * take them: `spec.minResources` of a PodGroup of Volcano, for example.
   */
  public minimumResources(): { [resource: string]: string } {
    const requests = Object.entries(this.footprint.minimum).filter(([name]) => name.startsWith(REQUESTS) && name !== `${REQUESTS}storage`);
    return formatList(Object.fromEntries(requests.map(([name, amount]) => [name.slice(REQUESTS.length), amount])));
  }

  /** The footprint as a table of plain text. */
  public toTable(): string {
    return footprintTable(this.footprint);
  }

  /**
   * The maximum, as far as a quota should count it; undefined if there is none.
   *
   * @internal
   */
  public _quota(): ResourceList | undefined {
    // Every namespace has ConfigMaps of its own besides: counting them would refuse Spark's.
    return this.footprint.maximum === undefined ? undefined : only(this.footprint.maximum, (name) => name !== 'configmaps');
  }
}

const REQUESTS = 'requests.';

function publicTotals(list: ResourceList): SparkFootprintTotals {
  const size = (name: string) => (name in list ? Size.mebibytes(Math.ceil(list[name] / 2 ** 20)) : undefined);
  const cpu = (name: string) => (name in list ? Cpu.millis(list[name]) : undefined);
  const devices = Object.entries(list).filter(([name]) => name.startsWith(REQUESTS) && name.includes('/'));
  const extendedResources = Object.fromEntries(devices.map(([name, amount]) => [name.slice(REQUESTS.length), amount]));
  return {
    pods: list.pods,
    cpuRequest: cpu('requests.cpu') ?? Cpu.millis(0),
    cpuLimit: cpu('limits.cpu'),
    memoryRequest: size('requests.memory') ?? Size.mebibytes(0),
    memoryLimit: size('limits.memory'),
    ephemeralStorageRequest: size('requests.ephemeral-storage'),
    ephemeralStorageLimit: size('limits.ephemeral-storage'),
    gpus: Object.entries(extendedResources).reduce((sum, [name, amount]) => sum + (isGpu(name) ? amount : 0), 0),
    extendedResources,
    claims: list.persistentvolumeclaims ?? 0,
    claimStorage: size('requests.storage'),
  };
}
