import { fromProp, byDefault } from '../conf/origin';
import { sparkSize } from '../conf/units';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldFromProp, fieldOf } from '../plan/field-origin';
import { Share } from '../plan/share';
import { checkCpu, cpuRequestOf } from '../sizing/cpu';
import { checkMemory, heapOf, overheadOf, roleMemoryFormula } from '../sizing/memory';

/**
 * CPU and memory of the driver. Spark sizes only the pods that it makes itself,
 * so the driver's pod gets its numbers here, by Spark's formula.
 */
export const driverResources: Feature = {
  ownedKeys: {
    'spark.driver.cores': 'driver.cores',
    'spark.driver.memory': 'driver.memory',
    'spark.driver.memoryOverhead': 'driver.memoryOverhead',
    'spark.driver.memoryOverheadFactor': 'driver.memoryOverheadFactor',
    'spark.kubernetes.driver.request.cores': 'driver.coreRequest',
    'spark.kubernetes.driver.limit.cores': 'driver.coreLimit',
  },

  contribute({ props, language }: Application): Share {
    const { driver } = props;
    const heap = heapOf(driver);
    const memory = `${heap + overheadOf(driver, language)}Mi`;
    return {
      conf: [
        driver?.memory === undefined
          ? byDefault('spark.driver.memory', sparkSize(heap), 'the default of driver.memory')
          : fromProp('spark.driver.memory', sparkSize(heap), 'driver.memory'),
      ],
      driver: {
        container: {
          resources: {
            requests: { cpu: cpuRequestOf(driver), memory },
            limits: {
              ...(driver?.coreLimit === undefined ? {} : { cpu: driver.coreLimit.amount }),
              memory,
            },
          },
        },
      },
      problems: [...checkCpu(driver, 'driver'), ...checkMemory(driver, 'driver')],
    };
  },

  fields({ props, language }: Application): FieldOrigin[] {
    const { driver } = props;
    const memory = (kind: string) =>
      fieldOf('driver', `container.resources.${kind}.memory`, 'driver.memory', driver?.memory, roleMemoryFormula(driver, language));
    return [
      driver?.coreRequest === undefined
        ? fieldOf('driver', 'container.resources.requests.cpu', 'driver.cores', driver?.cores)
        : fieldFromProp('driver', 'container.resources.requests.cpu', 'driver.coreRequest'),
      fieldFromProp('driver', 'container.resources.limits.cpu', 'driver.coreLimit'),
      memory('requests'),
      memory('limits'),
    ];
  },
};
