import { servicePorts } from '../../sizing/driver-ports';
import { DriverStep, DriverStepInput } from '../step';

const SUFFIX = '-driver-svc';
const NAME_LENGTH = 63;
const RANDOM_NAME = `spark-0000000000000000${SUFFIX}`;
const MANAGED = ['spark.driver.bindAddress', 'spark.driver.host'];

/** The Service under whose name executors find the driver. It changes nothing of the pod. */
export const driverService: DriverStep = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.DriverServiceFeatureStep',

  check({ conf }) {
    const managed = MANAGED.find((key) => conf.has(key));
    if (managed !== undefined) {
      throw new Error(`Spark refuses "${managed}" in cluster mode, where it comes from the driver's own Service and pod; remove it`);
    }
    conf.check(
      'spark.kubernetes.driver.service.ipFamilyPolicy',
      'spark.kubernetes.driver.service.ipFamilies',
      'spark.kubernetes.driver.service.publishNotReadyAddresses',
    );
    servicePorts(conf);
  },

  configure: (pod) => pod,

  properties(input) {
    const { driver, blockManager } = servicePorts(input.conf);
    return new Map([
      ['spark.driver.host', `${serviceName(input)}.${input.conf.text('spark.kubernetes.namespace')}.svc`],
      ['spark.driver.port', String(driver)],
      ['spark.driver.blockManager.port', String(blockManager)],
    ]);
  },

  notes(input) {
    const preferred = preferredName(input);
    return isTooLong(preferred) ? [`The driver's Service gets a random name, because "${preferred}" has more than ${NAME_LENGTH} characters.`] : [];
  },
};

function serviceName(input: DriverStepInput): string {
  const preferred = preferredName(input);
  return isTooLong(preferred) ? RANDOM_NAME : preferred;
}

function preferredName({ run }: DriverStepInput): string {
  return run.generatedPrefix + SUFFIX;
}

function isTooLong(name: string): boolean {
  return name.length > NAME_LENGTH;
}
