import { Problem } from '../findings/finding';
import { nearest } from '../shapes/nearest';

/** The fields that an operator knows, with those below them; `true` stands for what is anybody's own, or Kubernetes'. */
interface Fields {
  readonly [name: string]: true | Fields;
}

/** Names that stand for the same value. */
function fields(names: string, more: Fields = {}): Fields {
  return { ...Object.fromEntries(names.split(' ').map((name) => [name, true as const])), ...more };
}

const POD = fields('template cores coreLimit coreRequest memory memoryOverhead gpu image configMaps secrets env envVars envFrom envSecretKeyRefs labels annotations'
  + ' volumeMounts affinity tolerations podSecurityContext securityContext schedulerName sidecars initContainers hostNetwork nodeSelector dnsConfig'
  + ' terminationGracePeriodSeconds serviceAccount hostAliases shareProcessNamespace runtimeClassName javaOptions lifecycle ports priorityClassName');

/** `spec` of Kubeflow's SparkApplication, version v1beta2. */
const KUBEFLOW = fields('type sparkVersion mode proxyUser image imagePullPolicy imagePullSecrets mainClass mainApplicationFile arguments sparkConf hadoopConf sparkConfigMap'
  + ' hadoopConfigMap volumes nodeSelector failureRetries retryInterval pythonVersion memoryOverheadFactor batchScheduler timeToLiveSeconds driverIngressOptions'
  + ' suspend timeZone', {
  driver: { ...POD, ...fields('podName kubernetesMaster serviceAnnotations serviceLabels') },
  executor: { ...POD, ...fields('instances deleteOnTermination') },
  deps: fields('jars files pyFiles packages excludePackages repositories archives'),
  restartPolicy: fields('type onSubmissionFailureRetries onFailureRetries onSubmissionFailureRetryInterval onFailureRetryInterval'),
  monitoring: fields('exposeDriverMetrics exposeExecutorMetrics metricsProperties metricsPropertiesFile prometheus'),
  batchSchedulerOptions: fields('queue priorityClassName resources'),
  sparkUIOptions: fields('servicePort servicePortName serviceType serviceAnnotations serviceLabels ingressAnnotations ingressTLS ingressURLFormat'),
  dynamicAllocation: fields('enabled initialExecutors minExecutors maxExecutors shuffleTrackingTimeout shuffleTrackingEnabled'),
});

/** `spec` of Apache's SparkApplication. */
const APACHE = fields('mainClass jars pyFiles sparkRFiles files deploymentMode proxyUser driverArgs sparkConf applicationTolerations driverSpec executorSpec'
  + ' driverServiceIngressList configMapSpecs', {
  runtimeVersions: fields('sparkVersion scalaVersion jdkVersion'),
});

/** The closed words of each, by the path of their field. */
const KUBEFLOW_WORDS: { readonly [path: string]: readonly string[] } = {
  'type': ['Java', 'Python', 'Scala', 'R'],
  'mode': ['cluster', 'client', 'in-cluster-client'],
  'imagePullPolicy': ['Always', 'IfNotPresent', 'Never'],
  'restartPolicy.type': ['Never', 'Always', 'OnFailure'],
};
const APACHE_WORDS: typeof KUBEFLOW_WORDS = { deploymentMode: ['ClusterMode', 'ClientMode'] };

/** What an operator does not know in its own resource: it drops the fields, or refuses the object. */
export function fieldProblems(spec: unknown, at: string, operator: 'kubeflow' | 'apache'): Problem[] {
  const [known, words] = operator === 'kubeflow' ? [KUBEFLOW, KUBEFLOW_WORDS] : [APACHE, APACHE_WORDS];
  return [...unknownFields(spec, known, at), ...Object.entries(words).flatMap(([path, allowed]) => wordProblem(spec, path, allowed, at))];
}

function unknownFields(value: unknown, known: Fields, at: string): Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([name, below]) => {
    const found = Object.hasOwn(known, name) ? known[name] : undefined;
    return found === undefined ? [unknown(name, Object.keys(known), at)] : found === true ? [] : unknownFields(below, found, `${at}.${name}`);
  });
}

function unknown(name: string, known: readonly string[], at: string): Problem {
  const meant = nearest(name, known) ?? (Object.hasOwn(SEEN, name) ? SEEN[name] : undefined);
  return {
    rule: 'OPERATOR_FIELD',
    prop: /^[\w-]+$/.test(name) ? `${at}.${name}` : `${at}["${name}"]`,
    why: `${at} has no such field, and the operator does nothing with it`,
    fix: meant === undefined ? 'Remove it' : `Write "${meant}"`,
  };
}

/** Names that people take from elsewhere. */
const SEEN: { readonly [name: string]: string } = { executors: 'executor', sparkConfig: 'sparkConf', conf: 'sparkConf', args: 'arguments', replicas: 'instances', limits: 'coreLimit' };

function wordProblem(spec: unknown, path: string, allowed: readonly string[], at: string): Problem[] {
  const value = path.split('.').reduce<unknown>((parent, name) => (parent as { [name: string]: unknown } | undefined)?.[name], spec ?? {});
  return value === undefined || typeof value === 'object' || allowed.includes(String(value)) ? [] : [
    {
      rule: 'OPERATOR_FIELD',
      prop: `${at}.${path}`,
      value: String(value),
      why: `the operator takes ${allowed.map((word) => `"${word}"`).join(', ')} only`,
      fix: `Write "${nearest(String(value), allowed) ?? allowed[0]}"`,
    },
  ];
}
