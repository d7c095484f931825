import { App, Chart, Testing, Yaml } from 'cdk8s';
import { Manifest } from '../manifests';
import { SparkJob } from 'cdk8s-spark';

/** An application as it was synthesized for a case. */
export interface Synthesized {
  /** Where it is to run. */
  readonly namespace: string;
  readonly objects: readonly Manifest[];
  readonly yaml: string;
  /** The construct, for what it foretells; an example shows its manifests only. */
  readonly job?: SparkJob;
}

/** Adds an application to a chart; the job is the one that the case is about. */
export type Build = (chart: Chart) => SparkJob;

/** Synthesizes an application in a chart of its own. */
export function synthesize(build: Build, namespace: string, { inChart }: { inChart?: string }): Synthesized {
  const chart = new Chart(new App(), 'conformance', { namespace: inChart });
  const job = build(chart);
  return { namespace, job, ...manifests(Testing.synth(chart)) };
}

/** An application of manifests that somebody else has synthesized. */
export function ofManifests(objects: readonly Manifest[], namespace: string): Synthesized {
  return { namespace, ...manifests(objects) };
}

function manifests(objects: readonly Manifest[]): Pick<Synthesized, 'objects' | 'yaml'> {
  return { objects, yaml: Yaml.stringify(...objects) };
}
