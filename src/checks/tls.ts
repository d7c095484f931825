import { ConfEntry } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { either, say } from '../findings/say';
import { Check, Checked } from '../plan/check';
import { rpcPasswords } from '../sizing/rpc-passwords';
import { CONTAINER_NAMES } from '../sizing/spark-constants';

const TEMPLATE = 'spark.kubernetes.executor.podTemplateFile';

/** Passwords of TLS that the driver gets from an entry, and executors not at all: they open a connection before they have the driver's entries. */
export const checkTls: Check = (checked) => rpcPasswords(checked.conf).flatMap(({ key, variable }) => {
  const entry = checked.userEntries.find((candidate) => candidate.key === key);
  return entry === undefined || mayHave(variable, checked) ? [] : [problem(entry, variable)];
});

/** Whether executors have a variable, or have it from where nobody sees it here. */
function mayHave(variable: string, { application: { props: { executor } }, conf, workload }: Checked): boolean {
  const template = workload().executorTemplate;
  const containers = template?.spec?.containers ?? [];
  const container = containers.find(({ name }) => name === CONTAINER_NAMES.executor) ?? containers[0];
  return (conf.get(TEMPLATE) !== undefined && template === undefined)
    || [container?.envFrom, executor?.envFrom].some((sources) => (sources ?? []).length > 0)
    || (container?.env ?? []).some(({ name }) => name === variable)
    || Object.hasOwn(executor?.env ?? {}, variable);
}

function problem({ key, value, origin }: ConfEntry, variable: string): Problem {
  return {
    rule: 'SECRET_CONF',
    prop: origin.name,
    value: shown(key, value),
    why: 'executors open their first connection before they have this entry, and Spark hands them no password of TLS on Kubernetes',
    fix: say`${either(`Give sparkConfSecrets["${key}"] a reference to a Secret`,
      `Give executors the variable ${variable} from a Secret, with "spark.kubernetes.executor.secretKeyRef.${variable}"`)}`,
  };
}
