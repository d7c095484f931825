import { Yaml } from 'cdk8s';
import { PodPreview } from './preview/pod-preview';

/**
 * A pod as Spark will build it at run time.
 *
 * What only a run decides has a stand-in that is easy to recognise: the
 * application's id, the driver's address, the names that are made up for a run.
 */
export class SparkPodPreview {
  /**
   * A preview that has been made.
   *
   * @internal
   */
  public static _of(preview: PodPreview): SparkPodPreview {
    return new SparkPodPreview(preview);
  }

  /** The pod, as a plain object. */
  public readonly manifest: any;

  /** What is left out, or cannot be known before the run, in sentences. */
  public readonly notes: string[];

  private constructor({ pod, notes }: PodPreview) {
    this.manifest = JSON.parse(JSON.stringify(pod));
    this.notes = notes;
  }

  /** The pod as YAML, for a person to read or a test to keep. */
  public toYaml(): string {
    return Yaml.stringify(this.manifest);
  }
}
