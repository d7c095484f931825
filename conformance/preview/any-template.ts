import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { metadataKey, oneOf, optional, rarely, text, variable, word } from './arbitraries';

const env = fc.uniqueArray(fc.oneof(
  fc.record({ name: variable, value: fc.oneof(text, oneOf<unknown>(5, 1.5, true)) }),
  fc.record({ name: oneOf('MY_SECRET'), valueFrom: oneOf({ secretKeyRef: { name: 'credentials', key: 'password', optional: true } }) }),
  // Spark's own variables come after the template's.
  fc.record({
    name: oneOf('SPARK_USER', 'SPARK_LOCAL_DIRS', 'SPARK_JAVA_OPT_0', 'SPARK_CONF_DIR', 'SPARK_EXECUTOR_DIRS'),
    value: oneOf('of the template'),
  }),
), { maxLength: 5, selector: ({ name }) => name });

const volumeMounts = fc.uniqueArray(fc.record({
  name: oneOf('spark-local-dir-1', 'spark-local-dir-fast', 'spark-local-dir-2', 'data', 'spark-conf'),
  mountPath: oneOf('/scratch/a', '/scratch/b', '/data', '/var/data/x'),
}), { maxLength: 3, selector: ({ mountPath }) => mountPath });

const volumes = fc.uniqueArray(fc.oneof(
  fc.record({
    name: oneOf('spark-local-dir-1', 'spark-local-dir-fast', 'spark-local-dir-2'),
    emptyDir: oneOf({}, { medium: 'Memory', sizeLimit: '1Gi' }),
  }),
  fc.record({ name: oneOf('data'), persistentVolumeClaim: oneOf({ claimName: 'data', readOnly: true }) }),
  fc.record({ name: oneOf('spark-conf'), configMap: oneOf({ name: 'conf', defaultMode: 420, items: [{ key: 'a', path: 'b' }] }) }),
), { maxLength: 4, selector: ({ name }) => name });

const resources = optional({
  requests: optional({ 'cpu': oneOf<string | number>(2, '500m'), 'memory': oneOf('1Gi'), 'ephemeral-storage': oneOf('5Gi') }),
  limits: optional({
    'cpu': oneOf<string | number>(4, '0.5', 1.5),
    'memory': oneOf('9Gi'),
    'nvidia.com/gpu': oneOf(1),
    'example.com/fpga': oneOf('2'),
  }),
});

const containerSecurity = optional({
  allowPrivilegeEscalation: fc.boolean(),
  readOnlyRootFilesystem: fc.boolean(),
  runAsUser: oneOf(0, 1000),
  capabilities: oneOf({ drop: ['ALL'] }, { add: ['SYS_PTRACE'] }),
});

const container = optional<Record<string, unknown>>({
  name: oneOf('spark', 'main', 'sidecar'),
  image: oneOf('of-the-template'),
  imagePullPolicy: oneOf('Never'),
  command: oneOf(['/run'], ['/bin/sh', '-c']),
  args: oneOf(['first', 'second']),
  workingDir: oneOf('/work'),
  env,
  envFrom: oneOf([{ configMapRef: { name: 'settings' } }]),
  ports: oneOf([{ containerPort: 8080 }], [{ name: 'metrics', containerPort: 9090, protocol: 'TCP' }, { name: 'blockmanager', containerPort: 1 }]),
  resources,
  securityContext: containerSecurity,
  volumeMounts,
  lifecycle: oneOf<object>({ preStop: { exec: { command: ['sleep', '5'] } } }, { postStart: { exec: { command: ['true'] } } }),
  livenessProbe: oneOf({ httpGet: { path: '/', port: 4040 }, periodSeconds: 3 }, { tcpSocket: { port: 'http' } }),
  resizePolicy: oneOf([{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }]),
  terminationMessagePolicy: oneOf('FallbackToLogsOnError'),
  stdin: oneOf(false),
});

const sidecar = container.map((fields) => ({ name: 'helper', image: 'busybox', ...fields }));

const metadata = optional<Record<string, unknown>>({
  name: oneOf('of-the-template'),
  labels: fc.dictionary(metadataKey, word, { maxKeys: 3, noNullPrototype: true }),
  annotations: fc.dictionary(metadataKey, fc.oneof(text, oneOf<unknown>(7, false)), { maxKeys: 3, noNullPrototype: true }),
  finalizers: oneOf(['example.com/keep']),
  ownerReferences: oneOf([{ apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: '1' }]),
});

const spec = optional<Record<string, unknown>>({
  initContainers: oneOf([{ name: 'prepare', image: 'busybox', command: ['true'], restartPolicy: 'Always' }]),
  volumes,
  securityContext: optional({
    runAsNonRoot: fc.boolean(),
    fsGroup: oneOf(185),
    supplementalGroups: oneOf([1, 2]),
    sysctls: oneOf([{ name: 'a', value: 'b' }]),
  }),
  serviceAccount: oneOf('old-field'),
  serviceAccountName: oneOf('new-field'),
  automountServiceAccountToken: fc.boolean(),
  nodeSelector: fc.dictionary(metadataKey, word, { maxKeys: 2, noNullPrototype: true }),
  imagePullSecrets: oneOf([{ name: 'of-the-template' }]),
  schedulerName: oneOf('of-the-template'),
  restartPolicy: oneOf('OnFailure'),
  terminationGracePeriodSeconds: oneOf(0, 77),
  hostname: oneOf('of-the-template'),
  hostNetwork: fc.boolean(),
  dnsPolicy: oneOf('ClusterFirstWithHostNet'),
  tolerations: oneOf([{ key: 'spot', operator: 'Exists' }]),
  affinity: oneOf({
    nodeAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } }],
    },
  }),
  topologySpreadConstraints: oneOf([{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }]),
  priorityClassName: oneOf('batch'),
  hostAliases: oneOf([{ ip: '127.0.0.1', hostnames: ['a'] }]),
  enableServiceLinks: fc.boolean(),
  activeDeadlineSeconds: oneOf(600),
});

/** Pod templates: some with no container, some with several, one of which may be Spark's. */
const template = fc.record({
  heading: rarely<object>({ apiVersion: 'v1', kind: 'Pod' }, oneOf({ kind: 'Pod' }, { apiVersion: 'v1' }, {}), 9),
  metadata: fc.option(metadata, { nil: undefined }),
  spec: rarely<object | undefined>(undefined, oneOf<object>({ newField: { a: 1 } }), 9),
  fields: spec,
  containers: fc.option(fc.tuple(container, fc.array(sidecar, { maxLength: 2 })), { nil: undefined }),
}).map(({ heading, metadata: data, spec: unknown, fields, containers }) => stringify({
  ...heading,
  ...(data === undefined ? {} : { metadata: data }),
  spec: { ...fields, ...unknown, ...(containers === undefined ? {} : { containers: [containers[0], ...containers[1]] }) },
}, { aliasDuplicateObjects: false }));

const odd = oneOf(
  'apiVersion: v1\nkind: Pod\n',
  'apiVersion: v1\nkind: Pod\nspec: {}\n',
  'apiVersion: v1\nkind: Pod\nspec:\n',
  'apiVersion: v1\nkind: Pod\nmetadata: {}\nspec: {containers: []}\n',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n',
  'apiVersion: v1\nkind: Pod\nspec: {containers: none}\n',
);

/** Templates, a few of them odd. */
export const anyTemplate: fc.Arbitrary<string> = fc.oneof({ weight: 30, arbitrary: template }, { weight: 1, arbitrary: odd });
