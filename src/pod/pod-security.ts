import { Container, Pod } from './spark-pod';

/** The levels of the Pod Security Standards that refuse pods. */
export type PodSecurityLevel = 'baseline' | 'restricted';

/** Something that a level has against a pod, in the words of the API server. */
export interface SecurityViolation {
  /** Name of the container, if it is one's own. */
  readonly container?: string;
  /** The field, in the container or in the pod. */
  readonly field: string;
  readonly what: string;
}

type Spec = NonNullable<Pod['spec']>;

/** Capabilities that every container has anyway. */
const USUAL_CAPABILITIES = [
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT',
];

/** Volumes that show a pod more than its own files. */
const RESTRICTED_VOLUMES = [
  'hostPath', 'nfs', 'iscsi', 'glusterfs', 'rbd', 'flexVolume', 'cinder', 'cephfs', 'flocker', 'fc', 'azureFile', 'azureDisk', 'vsphereVolume',
  'quobyte', 'portworxVolume', 'scaleIO', 'storageos', 'photonPersistentDisk', 'gcePersistentDisk', 'awsElasticBlockStore', 'gitRepo',
];

const SAFE_SECCOMP: readonly unknown[] = ['RuntimeDefault', 'Localhost'];

/**
 * What a level has against a pod. Left out is what hardly anybody writes: SELinux, AppArmor, sysctls, the mount of `/proc` and Windows.
 * So what is found is refused, and what is refused is nearly always found.
 */
export function securityViolations({ spec = {} }: Pod, level: PodSecurityLevel): SecurityViolation[] {
  const containers = [...spec.initContainers ?? [], ...spec.containers ?? []];
  return [
    ...ofPod(spec, level),
    ...containers.flatMap((container) => [...ofContainer(container), ...(level === 'restricted' ? restricted(container, spec) : [])]),
  ];
}

function ofPod(spec: Spec, level: PodSecurityLevel): SecurityViolation[] {
  const host = ['hostNetwork', 'hostPID', 'hostIPC'].filter((field) => fieldOf(spec, field) === true);
  const types = level === 'baseline' ? ['hostPath'] : RESTRICTED_VOLUMES;
  const { seccompProfile, runAsUser } = spec.securityContext ?? {};
  return [
    ...host.map((field) => ({ field: `spec.${field}`, what: `host namespaces (${field}=true)` })),
    ...(spec.volumes ?? []).flatMap((volume) => types.filter((type) => fieldOf(volume, type) !== undefined).map((type) => ({
      field: `spec.volumes[${volume.name}]`,
      what: level === 'baseline' ? `hostPath volumes (volume "${volume.name}")` : `restricted volume types (volume "${volume.name}" uses "${type}")`,
    }))),
    ...(seccompProfile?.type === 'Unconfined' ? [{ field: 'spec.securityContext.seccompProfile', what: 'seccompProfile (type "Unconfined")' }] : []),
    ...(level === 'restricted' && runAsUser === 0 ? [{ field: 'spec.securityContext.runAsUser', what: 'runAsUser=0' }] : []),
  ];
}

/** A field by the name that it has in a manifest, which is not always that of cdk8s' types. */
function fieldOf(object: object, field: string): unknown {
  return (object as { readonly [field: string]: unknown })[field];
}

function ofContainer({ name, securityContext: own = {}, ports = [] }: Container): SecurityViolation[] {
  const capabilities = (own.capabilities?.add ?? []).filter((capability) => !USUAL_CAPABILITIES.includes(capability));
  const hostPorts = ports.flatMap(({ hostPort = 0 }) => (hostPort === 0 ? [] : hostPort));
  return [
    ...(own.privileged === true ? [{ container: name, field: 'securityContext.privileged', what: 'privileged' }] : []),
    ...capabilities.map((capability) => ({ container: name, field: 'securityContext.capabilities', what: `non-default capabilities (${capability})` })),
    ...hostPorts.map((port) => ({ container: name, field: 'ports', what: `hostPort (${port})` })),
    ...(own.seccompProfile?.type === 'Unconfined' ? [{ container: name, field: 'securityContext.seccompProfile', what: 'seccompProfile (type "Unconfined")' }] : []),
  ];
}

/** What a container has to say, or its pod for it. */
function restricted({ name, securityContext: own = {} }: Container, { securityContext: pod = {} }: Spec): SecurityViolation[] {
  const { drop = [], add = [] } = own.capabilities ?? {};
  const seccomp = (own.seccompProfile ?? pod.seccompProfile)?.type;
  const broken: readonly (readonly [isBroken: boolean, field: string, what: string])[] = [
    [own.allowPrivilegeEscalation !== false, 'allowPrivilegeEscalation', 'allowPrivilegeEscalation != false'],
    [!drop.includes('ALL') || add.some((capability) => capability !== 'NET_BIND_SERVICE'), 'capabilities', 'unrestricted capabilities'],
    [(own.runAsNonRoot ?? pod.runAsNonRoot) !== true, 'runAsNonRoot', 'runAsNonRoot != true'],
    [own.runAsUser === 0, 'runAsUser', 'runAsUser=0'],
    [!SAFE_SECCOMP.includes(seccomp) && seccomp !== 'Unconfined', 'seccompProfile', 'seccompProfile (neither "RuntimeDefault" nor "Localhost")'],
  ];
  return broken.filter(([isBroken]) => isBroken).map(([, field, what]) => ({ container: name, field: `securityContext.${field}`, what }));
}
