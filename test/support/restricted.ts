const VOLUME_TYPES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'persistentVolumeClaim', 'projected', 'secret'];

/** What the Pod Security Standard "restricted" has against a pod. */
export function restrictedViolations(spec: any): string[] {
  const violations: string[] = [];
  const pod = spec.securityContext ?? {};
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) {
    if (spec[field]) {
      violations.push(field);
    }
  }
  for (const volume of spec.volumes ?? []) {
    const type = Object.keys(volume).find((key) => key !== 'name');
    if (!VOLUME_TYPES.includes(type ?? '')) {
      violations.push(`volume ${volume.name} is a ${type}`);
    }
  }
  for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
    const own = container.securityContext ?? {};
    const at = `container ${container.name}`;
    if (own.privileged || own.allowPrivilegeEscalation !== false) {
      violations.push(`${at}: allowPrivilegeEscalation must be false`);
    }
    if (!(own.capabilities?.drop ?? []).includes('ALL')) {
      violations.push(`${at}: capabilities must drop ALL`);
    }
    if ((own.capabilities?.add ?? []).some((capability: string) => capability !== 'NET_BIND_SERVICE')) {
      violations.push(`${at}: capabilities are added`);
    }
    if ((own.runAsNonRoot ?? pod.runAsNonRoot) !== true) {
      violations.push(`${at}: runAsNonRoot must be true`);
    }
    if ((own.runAsUser ?? pod.runAsUser) === 0) {
      violations.push(`${at}: runAsUser is root`);
    }
    if (!['RuntimeDefault', 'Localhost'].includes((own.seccompProfile ?? pod.seccompProfile)?.type)) {
      violations.push(`${at}: seccompProfile is missing`);
    }
    if ((container.ports ?? []).some((port: any) => port.hostPort)) {
      violations.push(`${at}: hostPort`);
    }
  }
  return violations;
}
