import { ConfEntry, fromProp } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldFromProp } from '../plan/field-origin';
import { Share } from '../plan/share';
import { fieldPath } from '../pod/field-path';
import { checkAnnotations, checkLabels } from '../pod/labels';

const EXECUTOR_LABEL = 'spark.kubernetes.executor.label.';
const EXECUTOR_ANNOTATION = 'spark.kubernetes.executor.annotation.';

/**
 * Labels and annotations of the pods. Those of the executors are conf, not
 * template: only there does Spark replace `{{APP_ID}}` and `{{EXECUTOR_ID}}`.
 */
export const metadata: Feature = {
  ownedKeys: {
    'spark.kubernetes.driver.label.': 'driver.labels',
    'spark.kubernetes.driver.annotation.': 'driver.annotations',
    [EXECUTOR_LABEL]: 'executor.labels',
    [EXECUTOR_ANNOTATION]: 'executor.annotations',
  },

  contribute({ props }: Application): Share {
    const driver = { labels: props.driver?.labels ?? {}, annotations: props.driver?.annotations ?? {} };
    const executor = { labels: props.executor?.labels ?? {}, annotations: props.executor?.annotations ?? {} };
    return {
      conf: [
        ...entries(EXECUTOR_LABEL, executor.labels, 'executor.labels'),
        ...entries(EXECUTOR_ANNOTATION, executor.annotations, 'executor.annotations'),
      ],
      driver,
      problems: [
        ...checkLabels(driver.labels, 'driver', 'driver.labels'),
        ...checkAnnotations(driver.annotations, 'driver.annotations'),
        ...checkLabels(executor.labels, 'executor', 'executor.labels'),
        ...checkAnnotations(executor.annotations, 'executor.annotations'),
      ],
    };
  },

  fields({ props }: Application): FieldOrigin[] {
    return (['labels', 'annotations'] as const).flatMap((kind) =>
      Object.keys(props.driver?.[kind] ?? {}).map((key) => fieldFromProp('driver', fieldPath(`metadata.${kind}`, key), `driver.${kind}["${key}"]`)));
  },
};

function entries(prefix: string, values: { [key: string]: string }, prop: string): ConfEntry[] {
  return Object.entries(values).map(([key, value]) => fromProp(prefix + key, value, `${prop}["${key}"]`));
}
