import { code, table } from './markdown';
import { Workload } from '../plan/workload';
import { Manifest, ofKind } from '../pod/manifest';
import { Pod } from '../pod/spark-pod';

/** The ports that the pods of a workload listen on, and the Services in front of them. */
export function portsSection(workload: Workload, executor: Pod, objects: readonly Manifest[]): string {
  const rows = [
    ...portsOf('driver', workload.driver),
    ...portsOf('executors', executor),
    ...ofKind(objects, 'Service', workload.namespace).filter((service) => selects(service, workload.driver)).flatMap(servicePorts),
  ];
  return table(['Where', 'Port', 'Name'], rows, 'None.');
}

function portsOf(where: string, { spec }: Pod): string[][] {
  // Sidecars stand among the init containers.
  const ports = [...spec?.containers ?? [], ...spec?.initContainers ?? []].flatMap((container) => container.ports ?? []);
  return ports.map(({ name = '', containerPort, protocol = 'TCP' }) => [where, `${containerPort}/${protocol}`, code(name)]);
}

function selects(service: Manifest, pod: Pod): boolean {
  const selector = Object.entries((service.spec?.selector ?? {}) as { [label: string]: string });
  return selector.length > 0 && selector.every(([label, value]) => pod.metadata?.labels?.[label] === value);
}

function servicePorts({ metadata, spec }: Manifest): string[][] {
  const ports: any[] = spec?.ports ?? [];
  return ports.map(({ port, protocol = 'TCP', name = '' }) => [`Service ${code(metadata?.name ?? '')} (${spec?.type ?? 'ClusterIP'})`, `${port}/${protocol}`, code(name)]);
}
