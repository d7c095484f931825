import { parseQuantity } from './quantity';

/** Amounts by resource: thousandths of a core, bytes of memory and storage, the number of anything else. Always whole numbers. */
export interface ResourceList {
  readonly [resource: string]: number;
}

const BINARY_UNITS = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/**
 * The amount that a quantity of a resource stands for. What is finer than the
 * resource's unit is rounded up, as Kubernetes does. Undefined if it is not a
 * quantity, or below zero.
 */
export function parseAmount(resource: string, quantity: string | number): number | undefined {
  const value = parseQuantity(String(quantity));
  if (value === undefined || value < 0) {
    return undefined;
  }
  const scaled = unitOf(resource) === 'millicores' ? value * 1000 : value;
  // The last digits of a binary fraction are noise: 1.1 cores are 1100 thousandths, not one more.
  return Math.ceil(Number(scaled.toFixed(6)));
}

/** An amount of a resource as Kubernetes writes it: `1500m`, `1408Mi`, `3`. */
export function formatAmount(resource: string, amount: number): string {
  const unit = unitOf(resource);
  if (unit === 'millicores') {
    return amount % 1000 === 0 ? String(amount / 1000) : `${amount}m`;
  }
  return unit === 'bytes' ? formatBytes(amount) : String(amount);
}

/** How a resource is counted; also by a quota's name of it, such as `requests.cpu` or `gold.storageclass.storage.k8s.io/requests.storage`. */
function unitOf(resource: string): 'millicores' | 'bytes' | 'number' {
  const name = resource.replace(/^(.*\/)?(requests|limits)\./, '');
  if (name === 'cpu') {
    return 'millicores';
  }
  return /^(memory|storage|ephemeral-storage|hugepages-.*)$/.test(name) ? 'bytes' : 'number';
}

/** The largest unit that leaves no fraction. */
function formatBytes(amount: number): string {
  const power = BINARY_UNITS.reduce((best, _unit, index) => (amount > 0 && amount % 1024 ** (index + 1) === 0 ? index + 1 : best), 0);
  return power === 0 ? String(amount) : `${amount / 1024 ** power}${BINARY_UNITS[power - 1]}`;
}
