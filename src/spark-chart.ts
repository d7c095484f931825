import { ApiObject, Chart, ChartProps, DependencyGraph } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';

/**
 * A chart for apps with many charts. It renders what cdk8s' own `Chart` renders, byte by byte.
 *
 * cdk8s validates the whole app again for every chart that it writes, which
 * makes the time grow with the square of the number of charts. This chart
 * leaves that out when the app has just been validated; on its own, as in
 * `Testing.synth(chart)`, it validates like any other.
 */
export class SparkChart extends Chart {
  constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);
    this.node.addValidation({
      validate: () => {
        const synthesis = synthesisOf(this);
        synthesis.waiting.add(this);
        synthesis.valid = false;
        return [];
      },
    });
  }

  /**
   * Renders this chart to a set of Kubernetes JSON resources.
   *
   * @returns array of resource manifests
   */
  public toJson(): any[] {
    const synthesis = synthesisOf(this);
    if (synthesis.waiting.has(this) && isValid(this.node.root, synthesis)) {
      synthesis.waiting.delete(this);
      return new DependencyGraph(this.node)
        .topology()
        .filter((construct): construct is ApiObject => construct instanceof ApiObject && Chart.of(construct) === this)
        .map((object) => object.toJson());
    }
    try {
      return super.toJson();
    } finally {
      synthesis.waiting.clear();
    }
  }
}

/** How far the synthesis of an app has come. */
interface Synthesis {
  /** Charts that were validated with their app and have not been rendered since. */
  readonly waiting: Set<Chart>;
  /** Whether that validation is known to have found nothing. */
  valid: boolean;
}

const SYNTHESES = new WeakMap<IConstruct, Synthesis>();

function synthesisOf(chart: Chart): Synthesis {
  const { root } = chart.node;
  const synthesis = SYNTHESES.get(root) ?? { waiting: new Set<Chart>(), valid: false };
  SYNTHESES.set(root, synthesis);
  return synthesis;
}

/**
 * A chart is not told whether the validation that it took part in has failed,
 * so the first one to be rendered validates the app once more, for all.
 */
function isValid(app: IConstruct, synthesis: Synthesis): boolean {
  synthesis.valid ||= app.node.findAll().every((construct) => construct.node.validate().length === 0);
  return synthesis.valid;
}
