import { Problem } from '../findings/finding';
import { checkProps } from '../shapes/check-props';

/** Options of `ZonePlacement.withDriver`. */
export interface WithDriverOptions {
  /**
   * Whether executors wait if the driver's zone has no room. Else they are there if they can.
   *
   * @default true
   */
  readonly required?: boolean;
}

/** One zone for all pods of an application. */
export class ZonePlacement {
  /** Executors in the zone in which the driver is, wherever that is (a `podAffinity` of the executors). */
  public static withDriver(options: WithDriverOptions = {}): ZonePlacement {
    const { props, problems } = checkProps<WithDriverOptions>('WithDriverOptions', options, { prop: 'placement.zone' });
    return new ZonePlacement(true, undefined, props.required ?? true, problems);
  }

  /**
   * Driver and executors in one zone, by its name (a `nodeSelector` of both).
   *
   * @param zone value of the nodes' label `topology.kubernetes.io/zone`, for example `eu-central-1a`
   */
  public static named(zone: string): ZonePlacement {
    return new ZonePlacement(false, zone, true, []);
  }

  /** @internal */
  public readonly _withDriver: boolean;

  /**
   * Its name, unless it is the driver's.
   *
   * @internal
   */
  public readonly _zone?: string;

  /** @internal */
  public readonly _required: boolean;

  /**
   * What is wrong with the options.
   *
   * @internal
   */
  public readonly _problems: readonly Problem[];

  private constructor(withDriver: boolean, zone: string | undefined, required: boolean, problems: readonly Problem[]) {
    this._withDriver = withDriver;
    this._zone = zone;
    this._required = required;
    this._problems = problems;
  }
}
