import { App, Chart, JsonPatch, Testing, Yaml } from 'cdk8s';
import { Manifest } from '../manifests';
import { ISparkWorkload, PodTemplate, SparkChecks, SparkJob } from 'cdk8s-spark';

/** An application as it was synthesized for a case. */
export interface Synthesized {
  /** Where it is to run. */
  readonly namespace: string;
  readonly objects: readonly Manifest[];
  readonly yaml: string;
  /** The construct, for what it foretells; an example shows its manifests only. */
  readonly workload?: ISparkWorkload;
}

/** Adds an application to a chart; the workload is the one that the case is about. */
export type Build = (chart: Chart) => ISparkWorkload;

/** Synthesizes an application in a chart of its own. */
export function synthesize(build: Build, namespace: string, { inChart }: { inChart?: string }): Synthesized {
  const chart = new Chart(new App(), 'conformance', { namespace: inChart });
  const workload = build(chart);
  return { namespace, workload, ...manifests(Testing.synth(chart)) };
}

/** What the library says of an application at synthesis: findings, or the error that ends it. */
export function findingsOf(build: Build, namespace: string): string[] {
  const chart = new Chart(new App(), 'conformance', { namespace });
  try {
    build(chart);
    return SparkChecks.of(chart).findings().map(({ code, why }) => `${code} ${why}`);
  } catch (error) {
    return [String(error)];
  }
}

/** An application of manifests that somebody else has synthesized. */
export function ofManifests(objects: readonly Manifest[], namespace: string): Synthesized {
  return { namespace, ...manifests(objects) };
}

function manifests(objects: readonly Manifest[]): Pick<Synthesized, 'objects' | 'yaml'> {
  return { objects, yaml: Yaml.stringify(...objects) };
}

/** The library loads some of its parts when they are asked for, which Jest forbids while tests run at the same time: so they are asked for first. */
function preload(): void {
  const podTemplate = PodTemplate.fromYaml('spec: {tolerations: [{operator: Exists}]}');
  const job = new SparkJob(new Chart(new App(), 'preload'), 'job', { mainClass: 'Main', driver: { podTemplate }, executor: { podTemplate } });
  job.configMap.addJsonPatch(JsonPatch.replace('/data/executor-pod.yaml.template', 'spec: {containers: [{name: a}]}'));
  job.executorPod();
  job.footprint();
}

preload();
