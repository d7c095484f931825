import { randomBytes } from 'crypto';
import { kubectl, mustKubectl } from './kubectl';

/** Level of the Pod Security Standards that a namespace enforces. */
export type PodSecurityLevel = 'restricted' | 'baseline' | 'privileged';

/** Label of what a case has made in its namespace before the application. */
export const PREPARED = 'cdk8s-spark-prepared';

/** Every run of the suite has names of its own, so that two at a time, or one that was killed, disturb nobody. */
const RUN = randomBytes(3).toString('hex');
const LONGEST = 63;

/** Makes a namespace for one case. */
export async function makeNamespace(title: string, level: PodSecurityLevel): Promise<string> {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const name = `cdk8s-spark-${RUN}-${words}`.slice(0, LONGEST).replace(/-+$/, '');
  await mustKubectl(['create', 'namespace', name]);
  await mustKubectl(['label', 'namespace', name, `pod-security.kubernetes.io/enforce=${level}`, `cdk8s-spark-conformance=${RUN}`]);
  return name;
}

/** Deletes a namespace with all that is in it, and does not wait for the end of that. */
export async function deleteNamespace(name: string): Promise<void> {
  await kubectl(['delete', 'namespace', name, '--wait=false']);
}

/** Lends a namespace, and deletes it whatever happens in it. */
export async function withNamespace<T>(title: string, level: PodSecurityLevel, use: (namespace: string) => Promise<T>): Promise<T> {
  const namespace = await makeNamespace(title, level);
  try {
    return await use(namespace);
  } finally {
    await deleteNamespace(namespace);
  }
}
