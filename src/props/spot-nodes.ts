import { Duration } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { Problem } from '../findings/finding';
import { checkProps } from '../shapes/check-props';

/** Options of all kinds of spot nodes. */
export interface SpotNodesOptions {
  /**
   * Whether executors may run on other nodes if there are no spot nodes. The scheduler then prefers spot nodes, but an autoscaler
   * need not add any.
   *
   * @default false
   */
  readonly onDemandFallback?: boolean;
}

/** Options of `SpotNodes.custom`. */
export interface CustomSpotNodesOptions extends SpotNodesOptions {
  /** Labels of spot nodes. */
  readonly labels: { [key: string]: string };

  /**
   * Labels of the nodes for the driver.
   *
   * @default - none: taints keep it from spot nodes
   */
  readonly onDemandLabels?: { [key: string]: string };

  /**
   * Taints of spot nodes, which executors accept.
   *
   * @default - none
   */
  readonly tolerations?: k8s.Toleration[];

  /** Time between the notice and the end of a node. */
  readonly notice: Duration;
}

/** What is known of the spot nodes of somebody. */
interface Known {
  readonly labels: { readonly [key: string]: string };
  readonly onDemandLabels?: { readonly [key: string]: string };
  /** A label of spot nodes that other nodes do not have at all. */
  readonly onlySpotLabel?: string;
  readonly tolerations?: readonly k8s.Toleration[];
  readonly notice: Duration;
}

const KARPENTER = 'karpenter.sh/capacity-type';
const EKS = 'eks.amazonaws.com/capacityType';
const GKE = 'cloud.google.com/gke-spot';
const AKS = 'kubernetes.azure.com/scalesetpriority';

/** A taint that keeps all others away. */
const tolerated = (key: string, value: string): k8s.Toleration => ({ key, operator: 'Equal', value, effect: 'NoSchedule' });

/** Nodes that the cloud gives for less, and takes away at short notice. */
export class SpotNodes {
  /** Nodes of Karpenter's on AWS, which are told two minutes before (label `karpenter.sh/capacity-type`). */
  public static karpenter(options: SpotNodesOptions = {}): SpotNodes {
    return SpotNodes.known({ labels: { [KARPENTER]: 'spot' }, onDemandLabels: { [KARPENTER]: 'on-demand' }, notice: Duration.minutes(2) }, options);
  }

  /** Managed node groups of EKS, which are told two minutes before (label `eks.amazonaws.com/capacityType`). */
  public static eks(options: SpotNodesOptions = {}): SpotNodes {
    return SpotNodes.known({ labels: { [EKS]: 'SPOT' }, onDemandLabels: { [EKS]: 'ON_DEMAND' }, notice: Duration.minutes(2) }, options);
  }

  /**
   * Spot VMs of GKE (label and taint `cloud.google.com/gke-spot`). Pods have 25 seconds at the most, and 15 where node pools
   * are as GKE makes them by itself.
   */
  public static gke(options: SpotNodesOptions = {}): SpotNodes {
    return SpotNodes.known({ labels: { [GKE]: 'true' }, onlySpotLabel: GKE, tolerations: [tolerated(GKE, 'true')], notice: Duration.seconds(25) }, options);
  }

  /**
   * Spot node pools of AKS, which are told 30 seconds before (label and taint `kubernetes.azure.com/scalesetpriority`). The taint
   * keeps the driver away.
   */
  public static aks(options: SpotNodesOptions = {}): SpotNodes {
    return SpotNodes.known({ labels: { [AKS]: 'spot' }, tolerations: [tolerated(AKS, 'spot')], notice: Duration.seconds(30) }, options);
  }

  /** Any other nodes, by their labels and taints. */
  public static custom(options: CustomSpotNodesOptions): SpotNodes {
    const { props, problems } = checkProps<CustomSpotNodesOptions>('CustomSpotNodesOptions', options, { prop: 'placement.spot' });
    const { labels = {}, onDemandLabels, tolerations, notice = Duration.seconds(30), onDemandFallback = false } = props;
    return new SpotNodes({ labels, onDemandLabels, tolerations, notice }, onDemandFallback, problems);
  }

  private static known(known: Known, options: SpotNodesOptions): SpotNodes {
    const { props, problems } = checkProps<SpotNodesOptions>('SpotNodesOptions', options, { prop: 'placement.spot' });
    return new SpotNodes(known, props.onDemandFallback ?? false, problems);
  }

  /** @internal */
  public readonly _known: Known;

  /** @internal */
  public readonly _onDemandFallback: boolean;

  /**
   * What is wrong with the options.
   *
   * @internal
   */
  public readonly _problems: readonly Problem[];

  private constructor(known: Known, onDemandFallback: boolean, problems: readonly Problem[]) {
    this._known = known;
    this._onDemandFallback = onDemandFallback;
    this._problems = problems;
  }
}
