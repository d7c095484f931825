import { KUBEFLOW_APPLICATION, KUBEFLOW_CLOSED_WORDS, KUBEFLOW_SCHEDULE } from './kubeflow-fields.generated';
import { Problem } from '../findings/finding';
import { nearest } from '../shapes/nearest';
import { structOf } from '../shapes/shape';

/** The fields that an operator knows, with those below them; `true` stands for what is anybody's own, or Kubernetes'. */
interface Fields {
  readonly [name: string]: true | Fields;
}

/** The closed words of fields, by their paths. */
interface Words {
  readonly [path: string]: readonly string[];
}

/** Names that stand for the same value. */
function fields(names: string, more: Fields = {}): Fields {
  return { ...Object.fromEntries(names.split(' ').map((name) => [name, true as const])), ...more };
}

const POD_TEMPLATE = { podTemplateSpec: true } as const;

/** `spec` of Apache's SparkApplication, from its classes ApplicationSpec and ApplicationTolerations and those in them. */
const APACHE = fields('mainClass jars pyFiles sparkRFiles files deploymentMode proxyUser driverArgs sparkConf'
  + ' driverServiceIngressList driverHttpRouteList driverGrpcRouteList', {
  runtimeVersions: fields('sparkVersion scalaVersion jdkVersion'),
  driverSpec: POD_TEMPLATE,
  executorSpec: POD_TEMPLATE,
  configMapSpecs: fields('name labels annotations data'),
  applicationTolerations: fields('resourceRetainPolicy resourceRetainDurationMillis ttlAfterStopMillis', {
    restartConfig: fields('restartPolicy maxRestartAttempts restartBackoffMillis restartCounterResetMillis maxRestartOnFailure'
      + ' restartBackoffMillisForFailure maxRestartOnSchedulingFailure restartBackoffMillisForSchedulingFailure'),
    applicationTimeoutConfig: fields('driverStartTimeoutMillis driverReadyTimeoutMillis executorStartTimeoutMillis forceTerminationGracePeriodMillis'
      + ' terminationRequeuePeriodMillis'),
    instanceConfig: fields('initExecutors minExecutors maxExecutors'),
  }),
});

const OPERATORS: { readonly [operator: string]: readonly [Fields, Words] } = {
  // A word of Kubernetes, which the operator hands on.
  'kubeflow': [KUBEFLOW_APPLICATION, { ...KUBEFLOW_CLOSED_WORDS, imagePullPolicy: ['Always', 'IfNotPresent', 'Never'] }],
  'kubeflow-schedule': [KUBEFLOW_SCHEDULE, { concurrencyPolicy: ['Allow', 'Forbid', 'Replace'] }],
  'apache': [APACHE, {
    'deploymentMode': ['ClusterMode', 'ClientMode'],
    'applicationTolerations.restartConfig.restartPolicy': ['Always', 'Never', 'OnFailure', 'OnInfrastructureFailure'],
    'applicationTolerations.resourceRetainPolicy': ['Always', 'OnFailure', 'Never'],
  }],
};

/** What an operator does not know in its own resource: it drops the fields, or refuses the object. */
export function fieldProblems(spec: unknown, at: string, operator: 'kubeflow' | 'kubeflow-schedule' | 'apache'): Problem[] {
  const [known, words] = OPERATORS[operator];
  return [...unknownFields(spec, known, at), ...Object.entries(words).flatMap(([path, allowed]) => wordProblem(spec, path, allowed, at))];
}

function unknownFields(value: unknown, known: Fields, at: string): Problem[] {
  if (Array.isArray(value)) {
    return value.flatMap((element, index) => unknownFields(element, known, `${at}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, below]) => {
    const found = Object.hasOwn(known, name) ? known[name] : undefined;
    return found === undefined ? [unknown(name, Object.keys(known), at)] : found === true ? [] : unknownFields(below, found, `${at}.${name}`);
  });
}

function unknown(name: string, known: readonly string[], at: string): Problem {
  const meant = nearest(name, known) ?? (Object.hasOwn(SEEN, name) ? SEEN[name] : undefined) ?? ofTemplate(name, known);
  return {
    rule: 'OPERATOR_FIELD',
    prop: /^[\w-]+$/.test(name) ? `${at}.${name}` : `${at}["${name}"]`,
    why: `${at} has no such field, and the operator does nothing with it`,
    fix: meant === undefined ? 'Remove it' : `Write "${meant}"`,
  };
}

/** A field of pods that has no name of its own, but a place in the template. */
function ofTemplate(name: string, known: readonly string[]): string | undefined {
  return known.includes('template') && structOf('k8s.PodSpec').fields.has(name) ? `template.spec.${name}` : undefined;
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
