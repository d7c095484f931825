import { readFileSync } from 'fs';
import { join } from 'path';
import { apply, logOf, mustKubectl } from '../kubectl';
import { Run } from '../run';
import { imageOf, SPARK_VERSION } from '../spark-version';
import { becomes } from '../wait';
import { SparkConnectServer } from 'cdk8s-spark';

/** An image with PySpark and what its client of Spark Connect needs; undefined where there is none. */
export function clientImage(): string | undefined {
  const { SPARK_CONNECT_CLIENT_IMAGE: given = '' } = process.env;
  return given === '' ? undefined : given.replace('{version}', SPARK_VERSION.version);
}

/** Computes something on the server, in Python: what is wrong with it. */
export async function compute(run: Run, name: string, image: string): Promise<string[]> {
  const program = readFileSync(join(__dirname, 'client.py'), 'utf8');
  const { url } = run.app.workload as SparkConnectServer;
  const inImage = 'export PYTHONPATH=/opt/spark/python:$(echo /opt/spark/python/lib/py4j-*.zip)';
  const log = await logOfClient(run, name, image, ['sh', '-c', `${inImage}; exec python3 -c "$0" "$1"`, program, url]);
  return /^SUM 4950$/m.test(log) && /^SQUARES \[0, 1, 4, 9, 16\]$/m.test(log) ? [] : [`${name} has not computed what it should:\n${log}`];
}

/** Says to the Service the first words of HTTP/2, which gRPC speaks, and hears whether it gives its settings: what is wrong. */
export async function greet(run: Run, name: string): Promise<string[]> {
  const words = 'PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n\\0\\0\\0\\4\\0\\0\\0\\0\\0';
  const script = `exec 3<>/dev/tcp/connect/15002 && printf '${words}' >&3 && head -c 4 <&3 | od -An -tx1`;
  const log = await logOfClient(run, name, imageOf('java'), ['timeout', '20', 'bash', '-c', script]);
  return /^ 00 00 \w\w 04$/m.test(log) ? [] : [`the Service has not answered ${name} in HTTP/2: ${log}`];
}

/** Runs a pod that may be a client to its end, and gives back its log. */
async function logOfClient(run: Run, name: string, image: string, command: readonly string[]): Promise<string> {
  const { status, stderr } = await apply(JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { 'spark-connect-client': run.app.workload?.name } },
    spec: {
      restartPolicy: 'Never',
      securityContext: { runAsNonRoot: true, runAsUser: 185, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{ name: 'client', image, command, securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } }],
    },
  }), '--namespace', run.namespace);
  if (status !== 0) {
    return stderr;
  }
  const ended = await becomes(async () => /^(Succeeded|Failed)$/.test(
    await mustKubectl(['get', 'pod', name, '--namespace', run.namespace, '--output', 'jsonpath={.status.phase}']),
  ), 90);
  const log = await logOf(run.namespace, name);
  await mustKubectl(['delete', 'pod', name, '--namespace', run.namespace, '--wait=false']);
  return ended ? log : `it has not ended\n${log}`;
}
