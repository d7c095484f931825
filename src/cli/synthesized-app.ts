import { existsSync, readFileSync } from 'fs';
import { join, resolve } from 'path';
import { parse } from 'yaml';
import { Context } from './context';
import { inContext } from '../manifests/in-context';
import { readManifests } from '../manifests/read-manifests';
import { ReadWorkload, workloadsOf } from '../manifests/workloads';
import { parseWorkloads, withKnown, WORKLOADS_FILE } from '../manifests/workloads-file';
import { Workload } from '../plan/workload';
import { Manifest } from '../pod/manifest';
import { SparkInput } from '../submit/spark-input';
import { submittedWorkload } from '../workload/submitted';

/** Which workloads of an app a command is about. */
export interface AppOptions {
  readonly workload: string[];
  readonly sparkVersion?: string;
}

/** A workload of a synthesized app. */
export interface AppWorkload {
  readonly workload: Workload;
  /** What was written, as the checks read it. */
  readonly input: SparkInput;
  /** What is to be said of its driver's pod. */
  readonly notes: readonly string[];
}

/** A synthesized app: its manifests, and the workloads in them that were asked for. */
export interface SynthesizedApp {
  readonly objects: readonly Manifest[];
  readonly workloads: readonly AppWorkload[];
}

/** Reads a synthesized app from the directory of its manifests. */
export function readApp(directory: string | undefined, options: AppOptions, context: Context): SynthesizedApp {
  const name = directory ?? outputOf(context.cwd);
  const path = resolve(context.cwd, name);
  if (!existsSync(path)) {
    throw new Error(`there is no "${name}"; run "cdk8s synth" first, or name the directory with the manifests`);
  }
  const objects = readManifests(path).map(({ object }) => object);
  const file = join(path, WORKLOADS_FILE);
  const known = existsSync(file) ? parseWorkloads(readFileSync(file, 'utf8')) : [];
  const workloads = workloadsOf(objects, options.sparkVersion)
    .map((read) => inContext(read.path, () => appWorkload(read, known, options)))
    .sort((a, b) => (a.workload.path < b.workload.path ? -1 : 1));
  if (workloads.length === 0) {
    throw new Error(`no object in "${name}" runs a driver of Spark; name the directory with the manifests`);
  }
  return { objects, workloads: selected(workloads, options.workload) };
}

/** The directory that cdk8s writes to. */
function outputOf(cwd: string): string {
  const file = join(cwd, 'cdk8s.yaml');
  const settings = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
  return settings?.output ?? 'dist';
}

function appWorkload(read: ReadWorkload, known: readonly Workload[], { sparkVersion }: AppOptions): AppWorkload {
  const workload = { ...withKnown(read.workload, known), ...(sparkVersion === undefined ? {} : { sparkVersion }) };
  const input = { ...read, path: workload.path, conf: workload.conf, sparkVersion: workload.sparkVersion };
  // What the object runs is not the driver then, but only what submits it.
  return read.deployMode === 'cluster' ? { ...submittedWorkload({ ...input, ...workload }), input } : { workload, input, notes: [] };
}

function selected(workloads: readonly AppWorkload[], names: readonly string[]): readonly AppWorkload[] {
  const isCalled = (name: string) => ({ workload }: AppWorkload) => name === workload.path || name === workload.name;
  for (const name of names) {
    if (!workloads.some(isCalled(name))) {
      const all = workloads.map(({ workload }) => workload.path).join(', ');
      throw new Error(`there is no workload "${name}"; there are: ${all}`);
    }
  }
  return names.length === 0 ? workloads : workloads.filter((workload) => names.some((name) => isCalled(name)(workload)));
}
