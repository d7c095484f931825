import { code, table } from './markdown';
import { inWords } from '../explain/explanation';
import { explainFields } from '../explain/pod-field';
import { shown } from '../findings/redaction';
import { Workload } from '../plan/workload';
import { RoleName } from '../sizing/spark-constants';

/** Every entry of a workload's configuration, with who set it. */
export function configurationSection({ conf }: Workload): string {
  const rows = conf.map(({ key, value, origin }) => [code(key), code(shown(key, value)), inWords(origin)]);
  return table(['Key', 'Value', 'Set by'], rows, 'None.');
}

/** How the sizes of the pods came about. */
export function sizesSection(workload: Workload): string {
  const roles: readonly RoleName[] = workload.role === undefined ? ['driver', 'executor'] : [workload.role];
  const rows = roles.flatMap((role) => sizes(workload, role));
  return table(['Field', 'Value', 'Formula', 'Set by'], rows, 'No pod asks for CPU or memory.');
}

function sizes(workload: Workload, role: RoleName): string[][] {
  const all = explainFields(workload, role, 'container.resources');
  // A limit that equals its request has nothing more to tell.
  const told = all.filter(({ subject, value }) => {
    const request = subject.replace('.limits.', '.requests.');
    return request === subject || !all.some((other) => other.subject === request && other.value === value);
  });
  return told.map(({ subject, value = '', origin, formula = '' }) => [code(subject), code(value), formula, origin]);
}
