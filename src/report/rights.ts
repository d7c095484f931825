import { code, list, table } from './markdown';
import { Workload } from '../plan/workload';
import { Manifest, ManifestIndex, named } from '../pod/manifest';
import { Pod } from '../pod/spark-pod';

/** The ServiceAccounts of a workload, and what each may do in the cluster. */
export function rightsSection({ namespace, driver, role: own = 'driver', submitter }: Workload, executor: Pod | undefined, objects: readonly Manifest[]): string {
  const accounts = [
    ...(submitter === undefined ? [] : [{ role: 'submitter', spec: submitter.spec }]),
    { role: own, spec: driver.spec },
    ...(executor === undefined ? [] : [{ role: 'executors', spec: executor.spec }]),
  ].map(({ role, spec }) => ({ role, name: spec?.serviceAccountName ?? 'default', token: spec?.automountServiceAccountToken ?? true }));
  const identities = accounts.map(({ role, name, token }) =>
    `${role}: ServiceAccount ${code(name)}, ${token ? 'with a token' : 'without a token'}${rulesOf(name, namespace, objects).length === 0 ? ', no rights' : ''}`);
  const rows = [...new Set(accounts.map(({ name }) => name))].flatMap((name) => rulesOf(name, namespace, objects).map((row) => [code(name), ...row]));
  return `${list(identities, '')}\n${table(['ServiceAccount', 'Role', 'Resources', 'Verbs'], rows, 'No Role in these manifests is bound to them.')}`;
}

/** Bindings by the names of their subjects. */
const BINDINGS = new ManifestIndex(({ kind, subjects }) =>
  (/^(Cluster)?RoleBinding$/.test(kind ?? '') ? [...new Set<string>((subjects ?? []).map(({ name }: { name: string }) => name))] : []));

/** They are of no namespace, whatever is written. */
const CLUSTER_ROLES = new ManifestIndex(({ kind, metadata }) => (kind === 'ClusterRole' ? [metadata?.name ?? ''] : []));

/** The rules of every Role that is bound to a ServiceAccount. */
function rulesOf(account: string, namespace: string | undefined, objects: readonly Manifest[]): string[][] {
  const isAccount = (subject: any) => subject.kind === 'ServiceAccount' && subject.name === account && (subject.namespace ?? namespace) === namespace;
  const bindings = BINDINGS.find(objects, account).filter(({ subjects }) => subjects.some(isAccount));
  return bindings.flatMap(({ roleRef, metadata: { namespace: place } = {} }) => {
    const role = roleRef.kind === 'ClusterRole' ? CLUSTER_ROLES.find(objects, roleRef.name)[0] : named(objects, 'Role', place, roleRef.name);
    const rules: any[] = role?.rules ?? [];
    return rules.length === 0
      ? [[`${roleRef.kind} ${code(roleRef.name)}`, 'not in these manifests', '']]
      : rules.map((rule) => [`${roleRef.kind} ${code(roleRef.name)}`, resourcesOf(rule), (rule.verbs ?? []).join(', ')]);
  });
}

function resourcesOf({ apiGroups = [], resources = [], resourceNames = [], nonResourceURLs = [] }: any): string {
  const all = apiGroups.flatMap((group: string) => resources.map((resource: string) => code(group === '' ? resource : `${resource}.${group}`)));
  const only = resourceNames.length === 0 ? '' : ` (only ${resourceNames.map(code).join(', ')})`;
  return `${[...all, ...nonResourceURLs.map(code)].join(', ')}${only}`;
}
