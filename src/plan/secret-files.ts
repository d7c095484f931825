import { SecretValue } from 'cdk8s-plus-30';
import { PodAddition } from '../pod/spark-pod';

/** A value of a Secret as a file. */
export interface SecretFile {
  readonly file: string;
  readonly secret: SecretValue;
}

/** Values of Secrets as the files of one directory; it may be read by any user, as the pod's is known late. */
export function secretFiles(name: string, mountPath: string, files: readonly SecretFile[]): PodAddition {
  const sources = files.map(({ file, secret: { secret, key } }) => ({ secret: { name: secret.name, items: [{ key, path: file }] } }));
  return {
    spec: { volumes: [{ name, projected: { sources } }] },
    container: { volumeMounts: [{ name, mountPath, readOnly: true }] },
  };
}
