import { Problem } from '../findings/finding';
import { parseQuantity } from '../pod/quantity';
import { SparkRole } from '../props/spark-role';

const DEFAULT_CORES = 1;

/** Cores of a role. */
export function coresOf(role: SparkRole | undefined): number {
  return role?.cores ?? DEFAULT_CORES;
}

/** The CPU request of a role's container, as a Kubernetes quantity. */
export function cpuRequestOf(role: SparkRole | undefined): string {
  return role?.coreRequest?.amount ?? String(coresOf(role));
}

/** Checks the CPU props of a role. */
export function checkCpu(role: SparkRole | undefined, prop: 'driver' | 'executor'): Problem[] {
  const problems: Problem[] = [];
  const cores = coresOf(role);
  if (!Number.isInteger(cores) || cores < 1) {
    problems.push({
      rule: 'CORES',
      prop: `${prop}.cores`,
      value: cores,
      why: 'Spark counts whole cores, at least one',
      fix: `Write a whole number, and the share of CPU in ${prop}.coreRequest`,
    });
  }
  const request = parseQuantity(cpuRequestOf(role));
  const limit = role?.coreLimit === undefined ? undefined : parseQuantity(role.coreLimit.amount);
  if (request !== undefined && limit !== undefined && request > limit) {
    problems.push({
      rule: 'REQUEST_ABOVE_LIMIT',
      prop: `${prop}.coreLimit`,
      value: role?.coreLimit?.amount,
      why: `it is below the request of ${cpuRequestOf(role)}, set by ${prop}.${role?.coreRequest ? 'coreRequest' : 'cores'}`,
      fix: `Raise ${prop}.coreLimit, or lower the request with ${prop}.coreRequest`,
    });
  }
  return problems;
}
