import { ConfReader } from '../../conf/conf-reader';
import { isAtLeast } from '../../conf/versions';
import { parseQuantity } from '../../pod/quantity';
import { PodAddition, SparkPod } from '../../pod/spark-pod';
import { executorSize } from '../../sizing/executor-size';
import { CONFIGURATION_DIRECTORY, CONTAINER_NAMES, PORTS } from '../../sizing/spark-constants';
import { add } from '../add';
import { customResources } from '../custom-resources';
import { driverUrl, executorEnvironment } from '../executor-environment';
import { podAnnotations, podLabels } from '../labels';
import { namePrefix } from '../name-prefix';
import { Step, StepInput } from '../step';

const CONFIGURATION_VOLUME = 'spark-conf-volume-exec';
const ESCALATION = 'spark.kubernetes.executor.securityContext.allowPrivilegeEscalation';
const HOST_NAME_LENGTH = 63;

/** The heart of an executor's pod: its name, size, image, environment and owner. */
export const basicExecutor: Step = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.BasicExecutorFeatureStep',

  check({ conf, run }) {
    executorImage(conf);
    executorSize(conf);
    driverUrl(conf);
    blockManagerPort(conf);
    namePrefix(conf, run);
    conf.check('spark.kubernetes.executor.disableConfigMap', ESCALATION);
  },

  configure(pod, input) {
    const steps = [identity, scheduling, container, configuration, decommissioning];
    return steps.reduce((changed, step) => add(changed, step(input, changed)), pod);
  },
};

function identity(input: StepInput): PodAddition {
  const { conf, run } = input;
  const name = `${namePrefix(conf, run)}-exec-${run.executorId}`;
  const allocator = conf.get('spark.kubernetes.allocation.pods.allocator') ?? 'direct';
  const forever = allocator === 'statefulset' || (allocator === 'deployment' && isAtLeast(conf.sparkVersion, '4.2'));
  return {
    metadata: {
      name,
      labels: podLabels(input),
      annotations: podAnnotations(input),
      ownerReferences: run.driverPod === undefined ? [] : [{ apiVersion: 'v1', kind: 'Pod', controller: true, ...run.driverPod }],
    },
    spec: {
      hostname: hostName(name, allocator, conf),
      restartPolicy: forever ? 'Always' : 'Never',
      terminationGracePeriodSeconds: conf.time('spark.kubernetes.executor.terminationGracePeriodSeconds'),
    },
  };
}

function hostName(podName: string, allocator: string, conf: ConfReader): string {
  const name = podName.slice(-HOST_NAME_LENGTH).replace(/^\W+/, '').replace(/[^\w-]+/g, '_');
  return allocator === 'deployment' && isAtLeast(conf.sparkVersion, '4.2') ? name.toLowerCase() : name;
}

function scheduling({ conf }: StepInput): PodAddition {
  const selectors = ['spark.kubernetes.node.selector.', 'spark.kubernetes.executor.node.selector.'];
  return {
    spec: {
      nodeSelector: Object.fromEntries(selectors.flatMap((prefix) => [...conf.withPrefix(prefix)])),
      imagePullSecrets: conf.list('spark.kubernetes.container.image.pullSecrets').map((name) => ({ name })),
      schedulerName: conf.get('spark.kubernetes.executor.scheduler.name') ?? conf.get('spark.kubernetes.scheduler.name'),
    },
  };
}

function container({ conf, run }: StepInput, { container: template }: SparkPod): PodAddition {
  const newer = isAtLeast(conf.sparkVersion, '4.2');
  return {
    container: {
      name: template.name ?? CONTAINER_NAMES.executor,
      image: executorImage(conf),
      imagePullPolicy: conf.text('spark.kubernetes.container.image.pullPolicy'),
      resources: resources(conf),
      // Executors of newer versions may be resized in place.
      resizePolicy: newer ? ['cpu', 'memory'].map((resourceName) => ({ resourceName, restartPolicy: 'NotRequired' })) : [],
      securityContext: isAtLeast(conf.sparkVersion, '4.3')
        ? { allowPrivilegeEscalation: conf.isTrue(ESCALATION) }
        : undefined,
      env: executorEnvironment(conf, run),
      ports: blockManagerPort(conf),
      args: ['executor'],
    },
  };
}

function executorImage(conf: ConfReader): string {
  const image = conf.get('spark.kubernetes.executor.container.image');
  if (image === undefined) {
    throw new Error('Spark needs an image for executors; set "spark.kubernetes.container.image"');
  }
  return image.replaceAll('{{SPARK_VERSION}}', conf.sparkVersion);
}

function resources(conf: ConfReader) {
  const size = executorSize(conf);
  const memory = `${size.memory}Mi`;
  const cpu = conf.get('spark.kubernetes.executor.request.cores') ?? String(size.cores);
  const limit = conf.get('spark.kubernetes.executor.limit.cores');
  if (limit !== undefined && amount(limit) < amount(cpu)) {
    throw new Error(`Spark refuses an executor whose CPU request (${cpu}) is above its limit, "spark.kubernetes.executor.limit.cores" = "${limit}"`);
  }
  return {
    requests: { memory, cpu },
    limits: { memory, ...customResources(conf, 'executor'), ...(limit === undefined ? {} : { cpu: limit }) },
  };
}

/** Spark looks into the quantities only to compare them. */
function amount(quantity: string): number {
  const value = parseQuantity(quantity);
  if (value === undefined) {
    throw new Error(`Spark cannot compare the CPU request and limit of an executor: "${quantity}" is not a quantity; write for example 2 or 1500m`);
  }
  return value;
}

function blockManagerPort(conf: ConfReader) {
  const port = conf.plainInteger('spark.blockManager.port', PORTS.blockManager);
  if (port !== 0 && (port < 1024 || port > 65535)) {
    throw new Error(`Spark refuses "spark.blockManager.port" = "${port}"; write 0 or a number from 1024 to 65535`);
  }
  return port === 0 ? [] : [{ name: 'blockmanager', containerPort: port }];
}

/** The files of the driver's configuration directory, in a ConfigMap that the driver makes. */
function configuration({ conf, run }: StepInput): PodAddition {
  if (conf.isTrue('spark.kubernetes.executor.disableConfigMap')) {
    return {};
  }
  const items = run.configurationFiles.map((file) => ({ key: file, mode: 0o644, path: file }));
  const configMap = { name: run.executorConfigMap, ...(items.length === 0 ? {} : { items }) };
  return {
    spec: { volumes: [{ name: CONFIGURATION_VOLUME, configMap }] },
    container: { volumeMounts: [{ name: CONFIGURATION_VOLUME, mountPath: CONFIGURATION_DIRECTORY }] },
  };
}

/** A script that tells the driver before the pod goes. It replaces what the template has. */
function decommissioning({ conf }: StepInput): PodAddition {
  return conf.isTrue('spark.decommission.enabled')
    ? { container: { lifecycle: { preStop: { exec: { command: [conf.text('spark.kubernetes.decommission.script')] } } } } }
    : {};
}
