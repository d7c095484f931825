import { execFileSync } from 'child_process';
import { readdirSync } from 'fs';
import { join } from 'path';
import { App, Chart, Yaml } from 'cdk8s';
import { scratchDirectory } from './scratch';
import { UNDER_TEST } from './spark-home';
import { ISparkWorkload, SparkJob, SparkJobProps, SparkVersion } from 'cdk8s-spark';

/** The Spark that workloads of the tests run on, for their props. */
export const SPARK_VERSION = SparkVersion.of(UNDER_TEST.version);

/** A Kubernetes object as it stands in a manifest. */
export interface Manifest {
  apiVersion?: string;
  kind?: string;
  metadata: { name: string; [field: string]: any };
  [field: string]: any;
}

/** What one synthesis has written, read back from the files. */
export class Manifests {
  /** The manifests of an example, through its own `main.ts`. */
  static ofExample(name: string): Manifests {
    const output = scratchDirectory();
    const root = join(__dirname, '..');
    execFileSync(process.execPath, [join(root, 'node_modules', 'ts-node', 'dist', 'bin.js'), '-T', 'main.ts'], {
      cwd: join(root, 'examples', name),
      env: { ...process.env, CDK8S_OUTDIR: output },
    });
    return Manifests.read(output);
  }

  /** The manifests of a job in a chart of its own. */
  static ofJob(name: string, props: SparkJobProps): Manifests {
    return Manifests.of((chart) => new SparkJob(chart, name, { name, sparkVersion: SPARK_VERSION, ...props }));
  }

  /** The manifests of a workload in a chart of its own. */
  static of(build: (chart: Chart) => ISparkWorkload): Manifests {
    const output = scratchDirectory();
    const app = new App({ outdir: output });
    build(new Chart(app, 'conformance', { namespace: 'spark' }));
    app.synth();
    return Manifests.read(output);
  }

  private static read(directory: string): Manifests {
    return new Manifests(readdirSync(directory).flatMap((file) => Yaml.load(join(directory, file))));
  }

  private constructor(readonly objects: Manifest[]) {}

  /** The only object of a kind. */
  the(kind: string): Manifest {
    const [found, ...others] = this.objects.filter((object) => object.kind === kind);
    if (found === undefined || others.length > 0) {
      throw new Error(`expected one ${kind}, found ${others.length + (found === undefined ? 0 : 1)}`);
    }
    return found;
  }

  /** The name of the only ServiceAccount of a role. */
  serviceAccount(role: 'driver' | 'executor'): string {
    const names = this.objects.filter(({ kind, metadata }) => kind === 'ServiceAccount' && metadata.name.endsWith(`-${role}`));
    expect(names).toHaveLength(1);
    return names[0].metadata.name;
  }
}
