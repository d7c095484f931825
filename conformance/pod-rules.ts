import { Manifest } from './manifests';

/** Why a real API server would refuse a pod, as far as two writers of one pod can get into each other's way. */
export function refusalOf(pod: Manifest): string | undefined {
  const repeated = [
    ...repetitions('volume', pod.spec.volumes, 'name'),
    ...pod.spec.containers.flatMap((container: any) => [
      ...repetitions('mount path', container.volumeMounts, 'mountPath'),
      ...repetitions('port', container.ports, 'name'),
      ...repetitions('variable', container.env, 'name'),
    ]),
  ];
  return repeated.length === 0 ? undefined : `Pod "${pod.metadata.name}" is invalid: ${repeated.join(', ')}`;
}

function repetitions(what: string, items: any[] | undefined, field: string): string[] {
  const values = (items ?? []).map((item) => item[field]);
  return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${what} ${value} twice`);
}
