import { Manifest } from '../manifests';

/** Amounts by resource, as a ResourceQuota names them: `requests.cpu`. */
export type Amounts = { [resource: string]: number };

const UNITS: { [suffix: string]: number } = {
  '': 1, 'm': 1e-3, 'k': 1e3, 'M': 1e6, 'G': 1e9, 'Ki': 2 ** 10, 'Mi': 2 ** 20, 'Gi': 2 ** 30,
};

/** The number that a quantity of Kubernetes stands for, to a thousandth. */
export function quantity(text: string): number {
  const [, digits, suffix] = /^([\d.]+)([a-zA-Z]*)$/.exec(text) ?? [];
  if (UNITS[suffix] === undefined) {
    throw new Error(`no quantity that this suite can read: ${text}`);
  }
  return Math.round(Number(digits) * UNITS[suffix] * 1000) / 1000;
}

/**
 * What the pods ask for that have not ended: how a ResourceQuota counts them, if no init container asks for more than what follows.
 * A limit counts only if every container has one.
 */
export function sumOf(pods: readonly Manifest[]): Amounts {
  const counted = pods.filter(({ status }) => status.phase === 'Pending' || status.phase === 'Running');
  const containers = counted.flatMap(({ spec }) => [
    ...spec.containers,
    ...(spec.initContainers ?? []).filter(({ restartPolicy }: any) => restartPolicy === 'Always'),
  ]);
  const sum: Amounts = { pods: counted.length };
  for (const [kind, name] of containers.flatMap(({ resources }) => namesIn(resources))) {
    const amounts: (string | undefined)[] = containers.map(({ resources }) => resources?.[kind]?.[name]);
    // Of a device a quota counts requests only.
    const counts = kind === 'requests' || (!amounts.includes(undefined) && !name.includes('/'));
    if (counts) {
      const total = amounts.reduce((before, amount) => before + (amount === undefined ? 0 : quantity(amount)), 0);
      sum[`${kind}.${name}`] = Math.round(total * 1000) / 1000;
    }
  }
  return sum;
}

/** What claims there are, and how much they ask for, in all and of each StorageClass. */
export function sumOfClaims(objects: readonly Manifest[]): Amounts {
  const sum: Amounts = {};
  for (const { spec } of objects.filter(({ kind }) => kind === 'PersistentVolumeClaim')) {
    const storage = quantity(spec.resources.requests.storage);
    const ofClass = `${spec.storageClassName}.storageclass.storage.k8s.io/requests.storage`;
    for (const [name, amount] of [['persistentvolumeclaims', 1], ['requests.storage', storage], [ofClass, storage]] as const) {
      sum[name] = (sum[name] ?? 0) + amount;
    }
  }
  return sum;
}

function namesIn(resources: any): [kind: string, name: string][] {
  return ['requests', 'limits'].flatMap((kind) => Object.keys(resources?.[kind] ?? {}).map((name): [string, string] => [kind, name]));
}

/** The larger of two amounts, for every resource. */
export function largest(some: Amounts, others: Amounts): Amounts {
  return Object.fromEntries([...Object.keys(some), ...Object.keys(others)].map((name) => [name, Math.max(some[name] ?? 0, others[name] ?? 0)]));
}
