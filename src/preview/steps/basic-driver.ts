import { ConfReader } from '../../conf/conf-reader';
import { isAtLeast } from '../../conf/versions';
import { PodAddition, SparkPod } from '../../pod/spark-pod';
import { containerPorts } from '../../sizing/driver-ports';
import { commonOverheadFactor, driverSize } from '../../sizing/driver-size';
import { CONTAINER_NAMES } from '../../sizing/spark-constants';
import { add } from '../add';
import { customResources } from '../custom-resources';
import { localDependencies, uploadedDependencies } from '../dependencies';
import { doubleText } from '../double-text';
import { podAnnotations, podLabels } from '../labels';
import { uploadNotes } from '../local-files';
import { DriverStep, DriverStepInput } from '../step';

const IMAGE = 'spark.kubernetes.driver.container.image';
const PULL_POLICY = 'spark.kubernetes.container.image.pullPolicy';
const ESCALATION = 'spark.kubernetes.driver.securityContext.allowPrivilegeEscalation';
const SIZES = [
  'spark.driver.cores',
  'spark.driver.memory',
  'spark.driver.memoryOverhead',
  'spark.driver.memoryOverheadFactor',
  'spark.driver.minMemoryOverhead',
  'spark.kubernetes.memoryOverheadFactor',
];

/** The heart of a driver's pod: its name, size, image, ports and environment. */
export const basicDriver: DriverStep = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.BasicDriverFeatureStep',

  check({ conf }) {
    if (conf.get(IMAGE) === undefined) {
      throw new Error('Spark needs an image for the driver; set "spark.kubernetes.container.image"');
    }
    conf.check(...SIZES, ESCALATION);
  },

  configure(pod, input) {
    return [identity, scheduling, container].reduce((changed, part) => add(changed, part(input, changed)), pod);
  },

  properties(input) {
    const { conf, run, application } = input;
    return new Map([
      ['spark.kubernetes.driver.pod.name', podName(input)],
      ['spark.app.id', run.applicationId],
      ['spark.kubernetes.submitInDriver', 'true'],
      ['spark.kubernetes.memoryOverheadFactor', doubleText(commonOverheadFactor(conf, application.language))],
      ...uploadedDependencies(conf),
    ]);
  },

  notes: ({ conf }) => uploadNotes(localDependencies(conf)),
};

function podName({ conf, run }: DriverStepInput): string {
  return conf.get('spark.kubernetes.driver.pod.name') ?? `${run.generatedPrefix}-driver`;
}

function identity(input: DriverStepInput): PodAddition {
  return { metadata: { name: podName(input), labels: podLabels(input), annotations: podAnnotations(input) } };
}

function scheduling({ conf }: DriverStepInput): PodAddition {
  const selectors = ['spark.kubernetes.node.selector.', 'spark.kubernetes.driver.node.selector.'];
  return {
    spec: {
      restartPolicy: 'Never',
      nodeSelector: Object.fromEntries(selectors.flatMap((prefix) => [...conf.withPrefix(prefix)])),
      imagePullSecrets: conf.list('spark.kubernetes.container.image.pullSecrets').map((name) => ({ name })),
      schedulerName: conf.get('spark.kubernetes.driver.scheduler.name') ?? conf.get('spark.kubernetes.scheduler.name'),
    },
  };
}

function container(input: DriverStepInput, { container: template }: SparkPod): PodAddition {
  const { conf } = input;
  return {
    container: {
      name: template.name ?? CONTAINER_NAMES.driver,
      image: conf.text(IMAGE).replaceAll('{{SPARK_VERSION}}', conf.sparkVersion),
      imagePullPolicy: conf.text(PULL_POLICY),
      ports: ports(conf),
      env: environment(input),
      resources: resources(input),
      securityContext: isAtLeast(conf.sparkVersion, '4.3') ? { allowPrivilegeEscalation: conf.isTrue(ESCALATION) } : undefined,
    },
  };
}

function ports(conf: ConfReader) {
  const { driver, blockManager, ui, connect } = containerPorts(conf);
  const named: [string, number][] = [['driver-rpc-port', driver], ['blockmanager', blockManager], ['spark-ui', ui], ['spark-connect', connect]];
  return named.map(([name, containerPort]) => ({ name, containerPort, protocol: 'TCP' }));
}

function environment({ conf, run, application }: DriverStepInput) {
  const user = isAtLeast(conf.sparkVersion, '4.3') ? application.proxyUser ?? run.userName : run.userName;
  const variables: [string, string][] = [
    ['SPARK_USER', user],
    ['SPARK_APPLICATION_ID', run.applicationId],
    ...conf.withPrefix('spark.kubernetes.driverEnv.'),
  ];
  return [
    ...variables.map(([name, value]) => ({ name, value })),
    { name: 'SPARK_DRIVER_BIND_ADDRESS', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
  ];
}

/** Spark does not compare the CPU limit of a driver with its request. */
function resources({ conf, application }: DriverStepInput) {
  const size = driverSize(conf, application.language);
  const memory = `${size.memory}Mi`;
  const limit = conf.get('spark.kubernetes.driver.limit.cores');
  return {
    requests: { cpu: conf.get('spark.kubernetes.driver.request.cores') ?? String(size.cores), memory },
    limits: { ...(limit === undefined ? {} : { cpu: limit }), memory, ...customResources(conf, 'driver') },
  };
}
