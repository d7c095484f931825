import { readFileSync } from 'fs';
import { join } from 'path';
import { apply, logOf, mustKubectl } from '../kubectl';
import { Run } from '../run';
import { imageOf, SPARK_VERSION } from '../spark-version';
import { becomes } from '../wait';
import { SparkConnectServer, SparkThriftServer } from 'cdk8s-spark';

/** Where a client finds the authority of the server's certificate, if it has to know one. */
const AUTHORITY = '/etc/authority';

/** What a client knows of its server besides the address. */
export interface Known {
  /** The Secret with the server's certificate, which is its own authority. */
  readonly certificate?: string;
  /** The Secret with the token, and its key. */
  readonly token?: { readonly secret: string; readonly key: string };
}

/** An image with PySpark and what its client of Spark Connect needs; undefined where there is none. */
export function clientImage(): string | undefined {
  const { SPARK_CONNECT_CLIENT_IMAGE: given = '' } = process.env;
  return given === '' ? undefined : given.replace('{version}', SPARK_VERSION.version);
}

/** Computes something on the server, in Python: what is wrong with it. */
export async function compute(run: Run, name: string, image: string, known: Known = {}): Promise<string[]> {
  const log = await logOfProgram(run, name, image, 'client.py', (run.app.workload as SparkConnectServer).url, known);
  return /^SUM 4950$/m.test(log) && /^SQUARES \[0, 1, 4, 9, 16\]$/m.test(log) ? [] : [`${name} has not computed what it should:\n${log}`];
}

/** The views that a session of Spark Connect has; it leaves one called `mine` in it. */
export async function viewsOf(run: Run, name: string, image: string, session: string): Promise<string> {
  const log = await logOfProgram(run, name, image, 'client.py', `${(run.app.workload as SparkConnectServer).url}/;session_id=${session}`);
  return /^VIEWS (.*)$/m.exec(log)?.[1] ?? log;
}

/** Tries to come in without being allowed to: what the server answers, by the way in which it is tried. */
export async function intrude(run: Run, name: string, image: string, known: Known): Promise<{ [way: string]: string }> {
  const [, address = ''] = /^sc:\/\/([^/]+)/.exec((run.app.workload as SparkConnectServer).url) ?? [];
  const log = await logOfProgram(run, name, image, 'intruder.py', address, known);
  return Object.fromEntries([...log.matchAll(/^([A-Z]+) ([A-Z_]+) /gm)].map(([, way, answer]) => [way, answer]));
}

/** Asks a Thrift server by JDBC, and gives back what the client says. */
export async function query(run: Run, name: string, sql: string, parameters = ''): Promise<string> {
  const { url } = run.app.workload as SparkThriftServer;
  return logOfClient(run, name, imageOf('java'), ['/opt/spark/bin/beeline', '--silent=true', '--outputformat=csv2', '-u', url + parameters, '-n', 'ann', '-e', sql], {}, 'spark-thrift');
}

/** Says to the Service the first words of HTTP/2, which gRPC speaks, and hears whether it gives its settings: what is wrong. */
export async function greet(run: Run, name: string): Promise<string[]> {
  const words = 'PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n\\0\\0\\0\\4\\0\\0\\0\\0\\0';
  const script = `exec 3<>/dev/tcp/connect/15002 && printf '${words}' >&3 && head -c 4 <&3 | od -An -tx1`;
  const log = await logOfClient(run, name, imageOf('java'), ['timeout', '20', 'bash', '-c', script]);
  return /^ 00 00 \w\w 04$/m.test(log) ? [] : [`the Service has not answered ${name} in HTTP/2: ${log}`];
}

/** Runs one of the programs in Python beside this file, with an argument, in a pod that may be a client. */
async function logOfProgram(run: Run, name: string, image: string, file: string, argument: string, known: Known = {}): Promise<string> {
  const program = readFileSync(join(__dirname, file), 'utf8');
  const inImage = 'export PYTHONPATH=/opt/spark/python:$(echo /opt/spark/python/lib/py4j-*.zip)';
  return logOfClient(run, name, image, ['sh', '-c', `${inImage}; exec python3 -c "$0" "$1"`, program, argument], known);
}

/** Runs a pod that may be a client to its end, and gives back its log. */
async function logOfClient(run: Run, name: string, image: string, command: readonly string[], known: Known = {}, app = 'spark-connect'): Promise<string> {
  const { certificate, token } = known;
  const { status, stderr } = await apply(JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { [`${app}-client`]: run.app.workload?.name } },
    spec: {
      restartPolicy: 'Never',
      securityContext: { runAsNonRoot: true, runAsUser: 185, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{
        name: 'client',
        image,
        command,
        env: [
          ...(certificate === undefined ? [] : [{ name: 'GRPC_DEFAULT_SSL_ROOTS_FILE_PATH', value: `${AUTHORITY}/tls.crt` }]),
          ...(token === undefined ? [] : [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: token.secret, key: token.key } } }]),
        ],
        volumeMounts: certificate === undefined ? [] : [{ name: 'authority', mountPath: AUTHORITY }],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      }],
      volumes: certificate === undefined ? [] : [{ name: 'authority', secret: { secretName: certificate, items: [{ key: 'tls.crt', path: 'tls.crt' }] } }],
    },
  }), '--namespace', run.namespace);
  if (status !== 0) {
    return stderr;
  }
  const ended = await becomes(async () => /^(Succeeded|Failed)$/.test(
    await mustKubectl(['get', 'pod', name, '--namespace', run.namespace, '--output', 'jsonpath={.status.phase}']),
  ), 150);
  const log = await logOf(run.namespace, name);
  await mustKubectl(['delete', 'pod', name, '--namespace', run.namespace, '--wait=false']);
  return ended ? log : `it has not ended\n${log}`;
}
