import { apply, kubectl, logOf, mustKubectl } from '../kubectl';

/** Runs a program of an image, and gives back what it says. */
export async function outputOf(namespace: string, name: string, image: string, command: readonly string[]): Promise<string> {
  const { status, stderr } = await apply(JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: {
      restartPolicy: 'Never',
      securityContext: { runAsNonRoot: true, runAsUser: 185, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{ name, image, command, securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } }],
    },
  }), '--namespace', namespace);
  if (status !== 0) {
    throw new Error(`no pod for ${name}: ${stderr}`);
  }
  const ended = await kubectl(['wait', `pod/${name}`, '--namespace', namespace, '--for=jsonpath={.status.phase}=Succeeded', '--timeout=300s'], undefined, 310);
  const output = await logOf(namespace, name);
  await mustKubectl(['delete', 'pod', name, '--namespace', namespace]);
  if (ended.status !== 0) {
    throw new Error(`${name} has failed: ${output}`);
  }
  return output;
}
