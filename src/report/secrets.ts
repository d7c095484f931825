import { code, table } from './markdown';
import { Workload } from '../plan/workload';
import { Pod } from '../pod/spark-pod';

/** The Secrets that the pods of a workload refer to. */
export function secretsSection(workload: Workload, executor: Pod): string {
  const rows = [...secretsOf('driver', workload.driver), ...secretsOf('executors', executor)];
  return table(['Secret', 'Key', 'Pods', 'Used as'], rows, 'None.');
}

function secretsOf(pods: string, { spec }: Pod): string[][] {
  const containers = [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])];
  const pull = (spec?.imagePullSecrets ?? []).map(({ name = '' }) => [code(name), '', pods, 'credentials of the registry']);
  const variables = containers.flatMap(({ env = [] }) => env.flatMap(({ name, valueFrom }) => {
    const reference = valueFrom?.secretKeyRef;
    return reference === undefined ? [] : [[code(reference.name ?? ''), code(reference.key), pods, `variable ${code(name)}`]];
  }));
  const whole = containers.flatMap(({ envFrom = [] }) => envFrom.flatMap(({ secretRef }) =>
    (secretRef === undefined ? [] : [[code(secretRef.name ?? ''), 'all', pods, 'variables']])));
  const volumes = (spec?.volumes ?? []).flatMap(({ name, secret, projected, csi }) => [
    ...(secret === undefined ? [] : [[code(secret.secretName ?? ''), keysOf(secret.items), pods, `volume ${code(name)}`]]),
    ...(projected?.sources ?? []).flatMap(({ secret: source }) => (source === undefined ? [] : [[code(source.name ?? ''), keysOf(source.items), pods, `volume ${code(name)}`]])),
    ...(csi?.nodePublishSecretRef === undefined ? [] : [[code(csi.nodePublishSecretRef.name ?? ''), 'all', pods, `volume ${code(name)}, by its driver`]]),
  ]);
  return [...pull, ...variables, ...whole, ...volumes];
}

function keysOf(items: readonly { readonly key: string }[] | undefined): string {
  return items === undefined ? 'all' : items.map(({ key }) => code(key)).join(', ');
}
