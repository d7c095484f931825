import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Check } from '../plan/check';
import { fieldOrigins } from '../plan/field-origin';
import { Leaf } from '../pod/leaves';
import { podLeaves } from '../pod/pod-leaves';
import { Pod, selectContainer } from '../pod/spark-pod';

/** What the feature itself holds against Spark's keys; and lists whose elements have numbers only, to which Spark appends. */
const TOLD_ELSEWHERE = /^metadata\.(labels|annotations)|^container\.lifecycle|\[\d+\]/;

/** Fields of a template of one's own that Spark writes otherwise when it makes an executor's pod. */
export const checkPodTemplate: Check = ({ application, pieces, workload }) => {
  const role = application.roles.find(({ name, madeBy, options }) => name === 'executor' && madeBy === 'spark' && options.podTemplate !== undefined);
  if (role === undefined || pieces === undefined) {
    return [];
  }
  const prop = `${role.prop('podTemplate')}.`;
  const own = fieldOrigins('executor', pieces.executor.filter(({ origin }) => origin.kind === 'prop' && origin.name.startsWith(prop)));
  const preview = previewOf(workload);
  if (preview === undefined) {
    return [];
  }
  const [before, after] = [valuesOf(workload().executorTemplate ?? {}, false), valuesOf(preview, true)];
  return own.filter(({ field }) => !TOLD_ELSEWHERE.test(field) && before.get(field) !== after.get(field)).map(({ field, origin }): Problem => ({
    rule: 'TEMPLATE_FIELD',
    prop: origin.name,
    value: shown(field, before.get(field) ?? ''),
    why: `when Spark makes an executor's pod, it writes ${after.get(field) ?? 'nothing'} to ${field}`,
    fix: `Remove it, or set the key of Spark that decides: explain("executor.${field}") names it`,
  }));
};

function previewOf(workload: Parameters<Check>[0]['workload']): Pod | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { previewExecutor } = require('../workload/preview') as typeof import('../workload/preview');
  try {
    return previewExecutor(workload()).pod;
  } catch {
    // What Spark itself refuses, other checks tell.
    return undefined;
  }
}

/** The values of a pod's fields. In a template Spark's container stands first, in a finished pod last. */
function valuesOf(pod: Pod, isFinished: boolean): Map<string, string> {
  const container = isFinished ? pod.spec?.containers?.at(-1) ?? {} : selectContainer(pod, undefined).container;
  return new Map(podLeaves(pod, container).map(({ path, value }: Leaf) => [path, JSON.stringify(value)]));
}
