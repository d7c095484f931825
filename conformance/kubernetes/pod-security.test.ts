import { kubectl } from './kubectl';
import { withNamespace } from './namespace';
import { PodSecurityLevel, securityViolations } from '../../src/pod/pod-security';

const STRICT = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const SAFE = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
const volume = (source: object) => ({ volumes: [{ name: 'data', ...source }] });

/** Pods by name: what each has besides, or instead of, what "restricted" wants; in the pod, and in its container. */
const PODS: { readonly [name: string]: readonly [spec: object, container: object] } = {
  'right': [{}, {}],
  'nothing': [{ securityContext: undefined }, { securityContext: undefined }],
  'host-network': [{ hostNetwork: true }, {}],
  'host-pid': [{ hostPID: true }, {}],
  'host-ipc': [{ hostIPC: true }, {}],
  'host-port': [{}, { ports: [{ containerPort: 80, hostPort: 8080 }] }],
  'port': [{}, { ports: [{ containerPort: 80 }] }],
  'privileged': [{}, { securityContext: { ...STRICT, allowPrivilegeEscalation: undefined, privileged: true } }],
  'not-privileged': [{}, { securityContext: { ...STRICT, privileged: false } }],
  'escalation': [{}, { securityContext: { capabilities: STRICT.capabilities } }],
  'no-drop': [{}, { securityContext: { allowPrivilegeEscalation: false } }],
  'drop-some': [{}, { securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['CHOWN'] } } }],
  'bind': [{}, { securityContext: { ...STRICT, capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } } }],
  'chown': [{}, { securityContext: { ...STRICT, capabilities: { drop: ['ALL'], add: ['CHOWN'] } } }],
  'admin': [{}, { securityContext: { ...STRICT, capabilities: { drop: ['ALL'], add: ['NET_ADMIN'] } } }],
  'root': [{ securityContext: { ...SAFE, runAsUser: 0 } }, {}],
  'root-container': [{}, { securityContext: { ...STRICT, runAsUser: 0 } }],
  'maybe-root': [{ securityContext: { seccompProfile: SAFE.seccompProfile } }, {}],
  'maybe-root-container': [{}, { securityContext: { ...STRICT, runAsNonRoot: false } }],
  'own-words': [{ securityContext: undefined }, { securityContext: { ...STRICT, ...SAFE } }],
  'no-seccomp': [{ securityContext: { runAsNonRoot: true } }, {}],
  'unconfined': [{ securityContext: { ...SAFE, seccompProfile: { type: 'Unconfined' } } }, {}],
  'unconfined-container': [{}, { securityContext: { ...STRICT, seccompProfile: { type: 'Unconfined' } } }],
  'init': [{ initContainers: [{ name: 'init', image: 'image' }] }, {}],
  'host-path': [volume({ hostPath: { path: '/tmp' } }), {}],
  'nfs': [volume({ nfs: { server: 'a', path: '/' } }), {}],
  'iscsi': [volume({ iscsi: { targetPortal: 'a', iqn: 'iqn.2001-04.com.example:a', lun: 0 } }), {}],
  'empty-dir': [volume({ emptyDir: {} }), {}],
  'claim': [volume({ persistentVolumeClaim: { claimName: 'a' } }), {}],
  'ephemeral': [volume({ ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } } } }), {}],
  'secret': [volume({ secret: { secretName: 'a' } }), {}],
  'projected': [volume({ projected: { sources: [{ secret: { name: 'a' } }] } }), {}],
};

const hasCluster = (process.env.KUBECONFIG ?? '') !== '';

(hasCluster ? test : test.skip).each<PodSecurityLevel>(['baseline', 'restricted'])('the level "%s" refuses the pods that it is said to refuse', async (level) => {
  await withNamespace(`pod-security-${level}`, level, async (namespace) => {
    const pods = Object.entries(PODS).map(([name, [spec, container]]) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: { securityContext: SAFE, ...spec, containers: [{ name: 'spark', image: 'image', securityContext: STRICT, ...container }] },
    }));
    const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: pods });
    const { stdout, stderr } = await kubectl(['create', '--dry-run=server', '--filename', '-', '--namespace', namespace, '--output', 'name'], list);
    const foretold = pods.filter((pod) => securityViolations(pod, level).length > 0).map(({ metadata }) => metadata.name);
    const refused = [...stderr.matchAll(/pods "([\w-]+)" is forbidden: violates PodSecurity/g)].map(([, name]) => name);
    expect(refused).toEqual(foretold);
    // Nobody was refused for something else.
    expect(stdout.trim().split('\n')).toHaveLength(pods.length - refused.length);
  });
});
