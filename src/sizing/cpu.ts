import { RoleName } from './spark-constants';
import { Problem } from '../findings/finding';
import { either, prop, say } from '../findings/say';
import { parseQuantity } from '../pod/quantity';
import { SparkPodOptions } from '../props/spark-pod-options';

const DEFAULT_CORES = 1;

/** Cores of a role. */
export function coresOf(role: SparkPodOptions | undefined): number {
  return role?.cores ?? DEFAULT_CORES;
}

/** The CPU request of a role's container, as a Kubernetes quantity. */
export function cpuRequestOf(role: SparkPodOptions | undefined): string {
  return role?.coreRequest?.amount ?? String(coresOf(role));
}

/** Checks the CPU props of a role. */
export function checkCpu(role: SparkPodOptions | undefined, name: RoleName): Problem[] {
  const problems: Problem[] = [];
  const cores = coresOf(role);
  if (!Number.isInteger(cores) || cores < 1) {
    problems.push({
      rule: 'CORES',
      prop: `${name}.cores`,
      value: cores,
      why: 'Spark counts whole cores, at least one',
      fix: say`Write a whole number, and the share of CPU in ${prop(`${name}.coreRequest`)}`,
    });
  }
  for (const option of ['coreRequest', 'coreLimit'] as const) {
    const amount = role?.[option]?.amount;
    if (amount !== undefined && (parseQuantity(amount) ?? 0) < 0) {
      problems.push(amountProblem(`${name}.${option}`, amount));
    }
  }
  if (problems.length > 0) {
    return problems;
  }
  const request = parseQuantity(cpuRequestOf(role));
  const limit = role?.coreLimit === undefined ? undefined : parseQuantity(role.coreLimit.amount);
  if (request !== undefined && limit !== undefined && request > limit) {
    problems.push({
      rule: 'REQUEST_ABOVE_LIMIT',
      prop: `${name}.coreLimit`,
      value: role?.coreLimit?.amount,
      why: say`it is below the request of ${cpuRequestOf(role)}, set by ${prop(`${name}.${role?.coreRequest ? 'coreRequest' : 'cores'}`)}`,
      fix: say`Raise ${prop(`${name}.coreLimit`)}, or lower the request with ${prop(`${name}.coreRequest`)}`,
    });
  }
  return problems;
}

function amountProblem(at: string, amount: string): Problem {
  return { rule: 'CORES', prop: at, value: amount, why: 'Kubernetes refuses less than no CPU', fix: say`Write a share of CPU above zero, such as ${either('Cpu.millis(500)', '500m')}` };
}
