import { Problem } from '../findings/finding';
import { Role } from '../plan/application';
import { checkLabels } from '../pod/labels';
import { SparkPodOptions } from '../props/spark-pod-options';

/** What the API server refuses of the options by which Kubernetes chooses a node; for executors, at run time only. */
export function checkScheduling({ nodeSelector = {}, tolerations = [], priorityClassName, topologySpreadConstraints = [] }: SparkPodOptions, prop: Role['prop']): Problem[] {
  return [
    ...checkLabels(nodeSelector, undefined, prop('nodeSelector')).map((problem) => ({ ...problem, fix: 'Write a label as `kubectl get nodes --show-labels` shows it' })),
    ...tolerations.flatMap((toleration, index) => checkToleration(toleration, `${prop('tolerations')}[${index}]`)),
    ...checkSpread(topologySpreadConstraints, prop('topologySpreadConstraints')),
    ...(priorityClassName === undefined || isObjectName(priorityClassName)
      ? []
      : [
        {
          rule: 'INVALID_NAME' as const,
          prop: prop('priorityClassName'),
          value: priorityClassName,
          why: 'no PriorityClass has such a name: it would have a blank, a capital letter or a sign in it',
          fix: 'Write the name as `kubectl get priorityclasses` shows it',
        },
      ]),
  ];
}

function checkToleration({ key = '', operator = 'Equal', value = '', effect, tolerationSeconds }: NonNullable<SparkPodOptions['tolerations']>[number], at: string): Problem[] {
  const refused = (field: string, given: unknown, why: string, fix: string): Problem => ({ rule: 'INVALID_POD', prop: `${at}.${field}`, value: given, why, fix });
  return [
    ...(operator === 'Exists' && value !== '' ? [refused('value', value, 'Kubernetes takes no value beside the operator "Exists"', 'Remove it, or write the operator "Equal"')] : []),
    ...(key === '' && operator !== 'Exists' ? [refused('operator', operator, 'without a key Kubernetes takes the operator "Exists" only', 'Write it, or a key')] : []),
    ...(tolerationSeconds !== undefined && effect !== 'NoExecute'
      ? [refused('tolerationSeconds', tolerationSeconds, 'Kubernetes takes seconds beside the effect "NoExecute" only', 'Remove them, or write that effect')]
      : []),
    ...checkLabels(key === '' ? {} : { [key]: '' }, undefined, at).map((problem) => ({ ...problem, prop: `${at}.key`, value: key, fix: 'Write the key of a taint, like "example.com/spot"' })),
  ];
}

function checkSpread(constraints: NonNullable<SparkPodOptions['topologySpreadConstraints']>, at: string): Problem[] {
  const identities = constraints.map(({ topologyKey, whenUnsatisfiable }) => `${topologyKey} ${whenUnsatisfiable}`);
  return constraints.flatMap(({ maxSkew, minDomains, topologyKey, whenUnsatisfiable }, index): Problem[] => {
    const refused = (field: string, value: unknown, why: string, fix: string): Problem => ({ rule: 'INVALID_POD', prop: `${at}[${index}].${field}`, value, why, fix });
    return [
      ...(maxSkew > 0 ? [] : [refused('maxSkew', maxSkew, 'Kubernetes takes a difference of 1 or more', 'Write 1 for pods that are spread evenly')]),
      ...(topologyKey === '' ? [refused('topologyKey', topologyKey, 'Kubernetes wants the label of nodes that tells their places', 'Write for example "topology.kubernetes.io/zone"')] : []),
      ...(minDomains !== undefined && whenUnsatisfiable !== 'DoNotSchedule'
        ? [refused('minDomains', minDomains, 'Kubernetes takes it beside "DoNotSchedule" only', 'Remove it, or write that for whenUnsatisfiable')]
        : []),
      ...(identities.indexOf(identities[index]) < index
        ? [refused('topologyKey', topologyKey, `there is a constraint for this label with ${whenUnsatisfiable} already, and Kubernetes takes one`, 'Remove one of the two')]
        : []),
    ];
  });
}

function isObjectName(name: string): boolean {
  return /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name) && name.length <= 253;
}
