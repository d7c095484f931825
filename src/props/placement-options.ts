import { SparkArchitecture } from './spark-image';
import { SpotNodes } from './spot-nodes';
import { ZonePlacement } from './zone-placement';

/**
 * On which nodes driver and executors run. Each choice stands for several fields and keys; what the props of driver and executors say
 * of one of them (`nodeSelector`, `affinity`, `decommission`, `terminationGracePeriod`) counts before it.
 */
export interface PlacementOptions {
  /**
   * Executors on nodes that the cloud may take away (spot), which hand over their data before they go, and the driver on others.
   *
   * @default - any nodes
   */
  readonly spot?: SpotNodes;

  /**
   * One zone for all pods, so that shuffle data does not cross the border of a zone, which is slower and costs money.
   *
   * @default - any zones
   */
  readonly zone?: ZonePlacement;

  /**
   * Architecture of the nodes: `amd64` or `arm64` (the label `kubernetes.io/arch`). The image has to be built for it.
   *
   * @default - any, or the only one that the image is declared to be built for
   */
  readonly architecture?: SparkArchitecture;
}
