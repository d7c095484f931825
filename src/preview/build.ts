import { PodPreview } from './pod-preview';
import { Step, StepInput } from './step';
import { readTemplate } from '../pod/read-template';
import { finish, Pod, selectContainer, SparkPod } from '../pod/spark-pod';

/** What Spark starts from without a template. */
const INITIAL: Pod = { metadata: {}, spec: {} };

/** Builds a pod as Spark does: the template first, then every step that is not excluded, in order. */
export function buildPod<Input extends StepInput>(steps: readonly Step<Input>[], template: Pod | undefined, input: Input): PodPreview {
  const { conf, role } = input;
  steps.forEach((step) => step.check?.(input));
  const excluded = conf.list(`spark.kubernetes.${role}.pod.excludedFeatureSteps`);
  const kept = steps.filter(({ sparkClass }) => !excluded.includes(sparkClass));
  const start = selectContainer(template === undefined ? INITIAL : readTemplate(template), conf.get(`spark.kubernetes.${role}.podTemplateContainerName`));
  const built = kept.reduce((pod: SparkPod, step) => step.configure(pod, input), start);
  return { pod: finish(built), notes: [...kept.flatMap((step) => step.notes?.(input) ?? []), ...ownStepNotes(input, excluded)] };
}

/** What a user's own step does is only in its code. */
function ownStepNotes({ conf, role }: StepInput, excluded: string[]): string[] {
  const own = conf.list(`spark.kubernetes.${role}.pod.featureSteps`).filter((step) => !excluded.includes(step));
  return own.map((step) => `What the step "${step}" of the application's own code adds is not shown.`);
}
