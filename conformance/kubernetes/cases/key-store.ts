import { apply, logOf, mustKubectl } from '../kubectl';
import { PREPARED } from '../namespace';
import { imageOf } from '../spark-version';

const PASSWORD = 'k$s"p w';

/** Makes a key store with the tool of the image's own Java, and a Secret of the store (`store.p12`) and its `password`. */
export async function makeKeyStore(namespace: string, secret: string): Promise<void> {
  const command = 'keytool -genkeypair -alias a -dname CN=spark -keyalg RSA -storetype PKCS12 -keystore /tmp/s -storepass "$0" >/dev/null 2>&1 && base64 -w0 /tmp/s';
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'keytool' },
    spec: {
      restartPolicy: 'Never',
      securityContext: { runAsNonRoot: true, runAsUser: 185, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{
        name: 'keytool',
        image: imageOf('java'),
        command: ['sh', '-c', command, PASSWORD],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      }],
    },
  };
  await apply(JSON.stringify(pod), '--namespace', namespace);
  await mustKubectl(['wait', 'pod/keytool', '--namespace', namespace, '--for=jsonpath={.status.phase}=Succeeded', '--timeout=120s'], undefined, 130);
  const store = await logOf(namespace, 'keytool');
  await mustKubectl(['delete', 'pod', 'keytool', '--namespace', namespace]);
  await apply(JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secret, labels: { [PREPARED]: '' } },
    data: { 'store.p12': store },
    stringData: { password: PASSWORD },
  }), '--namespace', namespace);
}
