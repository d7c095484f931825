import { Answer, apply, kubectl, objectsOf } from './kubectl';
import { withNamespace } from './namespace';
import { stateOf } from './run';
import { imageOf } from './spark-version';
import { becomes } from './wait';
import { SparkVersion } from 'cdk8s-spark';

/** Time to pull two images of about 800 MiB. */
const PULLS_IN = 600;

/** Looks, once, whether there is a cluster that the suite can use. Without KUBECONFIG there is none, and all tests are skipped. */
export default async function setUp(): Promise<void> {
  if ((process.env.KUBECONFIG ?? '') === '') {
    process.stderr.write('\nNo cluster: KUBECONFIG is not set, so all tests of this suite are skipped. conformance/README.md says how to get one.\n');
    return;
  }
  const { status, stderr } = await kubectl(['get', '--raw', '/readyz', '--request-timeout=10s'], undefined, 20).catch((error: Error): Answer =>
    ({ status: -1, stdout: '', stderr: `kubectl cannot be run: ${error.message}` }));
  if (status !== 0) {
    throw missing(`no cluster answers at ${process.env.KUBECONFIG}: ${stderr.trim().split('\n').at(-1)}`);
  }
  // Of all projects: Jest does not ask for each of them. The examples are of the default version.
  const given = (process.env.SPARK_VERSIONS ?? '').split(',').map((version) => version.trim()).filter((version) => version !== '');
  for (const version of new Set([SparkVersion.DEFAULT.version, ...given])) {
    await withNamespace(`images ${version}`, 'restricted', (namespace) => pullImages(namespace, SparkVersion.of(version)));
  }
}

/** The first pod of an image waits until it is there; no case shall. */
async function pullImages(namespace: string, version: SparkVersion): Promise<void> {
  const images = [imageOf('java', version), imageOf('python', version)];
  for (const [index, image] of images.entries()) {
    const { status, stderr } = await apply(JSON.stringify(podOf(`image-${index}`, image)), '--namespace', namespace);
    if (status !== 0) {
      throw missing(`it does not take a pod: ${stderr.trim()}`);
    }
  }
  let pods = await objectsOf(namespace, 'pods');
  const failed = () => pods.filter(({ status }) => /ErrImage|ImagePull/.test(status.containerStatuses?.[0]?.state?.waiting?.reason ?? ''));
  const there = await becomes(async () => {
    pods = await objectsOf(namespace, 'pods');
    return failed().length > 0 || pods.every(({ status }) => status.phase === 'Succeeded');
  }, PULLS_IN);
  if (!there || failed().length > 0) {
    throw missing(`it does not run these images:${pods.map((pod) => `\n  ${pod.spec.containers[0].image}: ${stateOf(pod)}`).join('')}`);
  }
}

function podOf(name: string, image: string): object {
  const securityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: {
      restartPolicy: 'Never',
      securityContext: { runAsNonRoot: true, runAsUser: 185, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{ name: 'true', image, command: ['true'], securityContext }],
    },
  };
}

/** Told in plain words, without a stack of calls: the reader is to mend the machine, not the code. */
function missing(what: string): Error {
  const need = 'These tests need kubectl on PATH, and in KUBECONFIG a Kubernetes 1.32 or newer that can pull apache/spark';
  const error = new Error(`${need}; ${what}`);
  error.stack = error.message;
  return error;
}
