import { existsSync, readFileSync } from 'fs';
import { join, resolve } from 'path';
import { parse } from 'yaml';
import { Context } from './context';
import { tell } from './findings';
import { Unread } from './input-files';
import { readInputs } from './inputs';
import { EXIT } from './io';
import { workloadOfInput } from './workload-of-input';
import { withKnown } from '../manifests/workloads-file';
import { Workload } from '../plan/workload';
import { Manifest } from '../pod/manifest';
import { SparkInput } from '../submit/spark-input';

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

/** Reads a synthesized app from the directory of its manifests, or whatever else describes workloads: all that `check` takes. */
export function readApp(directory: string | undefined, options: AppOptions, context: Context): SynthesizedApp {
  const name = directory ?? outputOf(context.cwd);
  const path = resolve(context.cwd, name);
  if (name !== '-' && !existsSync(path)) {
    throw new Error(`there is no "${name}"; run "cdk8s synth" first, or name the directory with the manifests`);
  }
  const { inputs, objects, unread, known } = readInputs([name], { ...context, commandLine: undefined });
  const failed: Unread[] = [...unread];
  const workloads = inputs
    .filter((input) => input.workload !== undefined || !isLoose(input))
    .flatMap((input) => {
      try {
        return [appWorkload(input, known, options)];
      } catch (error) {
        failed.push({ file: input.path, reason: (error as Error).message, isError: true });
        return [];
      }
    })
    .sort((a, b) => (a.workload.path < b.workload.path ? -1 : 1));
  if (failed.some(({ isError }) => isError)) {
    context.end(EXIT.usage);
  }
  tell(failed, context);
  if (workloads.length === 0) {
    throw new Error(failed.some(({ isError }) => isError)
      ? `nothing in "${name}" could be read`
      : `no object in "${name}" runs a driver of Spark; name the directory with the manifests`);
  }
  return { objects: objects.map(({ object }) => object), workloads: selected(workloads, options.workload) };
}

/** A configuration file in a ConfigMap, beside which nothing says what it is for. */
function isLoose({ path }: SparkInput): boolean {
  return path.startsWith('ConfigMap/');
}

/** The directory that cdk8s writes to. */
function outputOf(cwd: string): string {
  const file = join(cwd, 'cdk8s.yaml');
  const settings = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
  return settings?.output ?? 'dist';
}

function appWorkload(read: SparkInput, known: readonly Workload[], { sparkVersion }: AppOptions): AppWorkload {
  const own = read.workload === undefined ? undefined : {
    ...withKnown(read.workload, known),
    ...(sparkVersion === undefined ? {} : { sparkVersion }),
  };
  const input: SparkInput = own === undefined
    ? { ...read, sparkVersion: sparkVersion ?? read.sparkVersion }
    : { ...read, path: own.path, conf: own.conf, sparkVersion: own.sparkVersion, language: own.language, workload: own };
  // What an object runs in cluster mode is not the driver, but only what submits it.
  const { workload, notes } = workloadOfInput(input);
  return { workload, input, notes: read.isSubmitted === true ? [...notes, BY_OPERATOR] : notes };
}

const BY_OPERATOR = 'What the operator itself puts into pods (volumes, tolerations, sidecars and the like) is not shown.';

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
