import { k8s } from 'cdk8s-plus-30';
import { PodTemplateOptions } from './pod-template-options';
import { PodTemplateSource, ReadPodTemplate, readPodTemplate } from './read-pod-template';

/**
 * A pod template that is laid over the pods of a role: for what has no prop, and for templates that there are already
 * (`spark.kubernetes.driver.podTemplateFile` and `spark.kubernetes.executor.podTemplateFile`).
 *
 * What it has counts more than the library's defaults. What it says otherwise than a prop is refused (SPARK044), and so is what
 * belongs to a prop, to Spark or to the cluster (SPARK133). Lists are merged by the names of their elements.
 */
export class PodTemplate {
  /** A template as an object. A template without containers has an empty list of them. */
  public static fromObject(template: k8s.PodTemplateSpec, options: PodTemplateOptions = {}): PodTemplate {
    return new PodTemplate({ kind: 'object', value: template }, options);
  }

  /**
   * A template as text.
   *
   * @param text YAML or JSON with one Pod; `apiVersion` and `kind` may be missing
   */
  public static fromYaml(text: string, options: PodTemplateOptions = {}): PodTemplate {
    return new PodTemplate({ kind: 'text', text }, options);
  }

  /**
   * A template in a file, which is read when the app is synthesized.
   *
   * @param path a file of YAML or JSON with one Pod, from the directory that the app runs in
   */
  public static fromFile(path: string, options: PodTemplateOptions = {}): PodTemplate {
    return new PodTemplate({ kind: 'file', path }, options);
  }

  readonly #source: PodTemplateSource;
  readonly #options: unknown;
  /** A workload is planned more than once; a file is read once. */
  readonly #read = new Map<string, ReadPodTemplate>();

  private constructor(source: PodTemplateSource, options: unknown) {
    this.#source = source;
    this.#options = options;
  }

  /**
   * What is in it, and what is wrong with it.
   *
   * @param prop where it was given
   * @internal
   */
  public _read(prop: string): ReadPodTemplate {
    const read = this.#read.get(prop) ?? readPodTemplate(this.#source, this.#options, prop);
    this.#read.set(prop, read);
    return read;
  }
}
