/** The version of Kubernetes whose rules hold as long as nobody has declared another one. */
export const DEFAULT_KUBERNETES_VERSION = '1.30';

/** Whether a text is a version of Kubernetes as people name it: major and minor number. */
export function isKubernetesVersion(text: string): boolean {
  return /^1\.(0|[1-9]\d{0,3})$/.test(text);
}
