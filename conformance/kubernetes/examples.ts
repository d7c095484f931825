import { execFile } from 'child_process';
import { mkdtempSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { Yaml } from 'cdk8s';
import { Manifest } from '../manifests';

const ROOT = join(__dirname, '..', '..');

/** All examples. */
export function exampleNames(): string[] {
  return readdirSync(join(ROOT, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The manifests of an example, through its own `main.ts`, for another namespace than its own. */
export async function manifestsOf(example: string, namespace: string): Promise<Manifest[]> {
  const output = mkdtempSync(join(tmpdir(), 'cdk8s-spark-'));
  try {
    await new Promise<void>((resolve, reject) => {
      execFile(process.execPath, [join(ROOT, 'node_modules', 'ts-node', 'dist', 'bin.js'), '-T', 'main.ts'], {
        cwd: join(ROOT, 'examples', example),
        env: { ...process.env, CDK8S_OUTDIR: output },
      }, (error) => (error === null ? resolve() : reject(error)));
    });
    const objects: Manifest[] = readdirSync(output).filter((file) => file.endsWith('.yaml')).flatMap((file) => Yaml.load(join(output, file)));
    return objects.filter((object) => object !== null).map((object) => moved(object, namespace));
  } finally {
    rmSync(output, { recursive: true });
  }
}

function moved(object: Manifest, namespace: string): Manifest {
  const old = object.metadata.namespace;
  const text = JSON.stringify({ ...object, metadata: { ...object.metadata, namespace } })
    .replaceAll(`"namespace":"${old}"`, `"namespace":"${namespace}"`)
    .replaceAll(`spark.kubernetes.namespace=${old}\\n`, `spark.kubernetes.namespace=${namespace}\\n`);
  return JSON.parse(text);
}
