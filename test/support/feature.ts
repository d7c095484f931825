import { TestPlan } from './plan';
import { propsOf } from '../../src/cli/application-of';
import { ConfReader } from '../../src/conf/conf-reader';
import { ConfEntry, fromLibrary } from '../../src/conf/origin';
import { Feature } from '../../src/plan/feature';
import { fieldOrigins } from '../../src/plan/field-origin';
import { WorkloadKind } from '../../src/plan/kind';
import { WorkloadProps } from '../../src/plan/workload-props';
import { WrittenKeys } from '../../src/plan/written-keys';
import { SPARK_JOB } from '../../src/planner/kinds';

/** A job with a further feature before all others. */
export function withFeature(feature: Feature, kind: WorkloadKind = SPARK_JOB): WorkloadKind {
  return { ...kind, features: [feature, ...kind.features] };
}

/** A job with a further feature after all others. */
export function endingWith(feature: Feature, kind: WorkloadKind = SPARK_JOB): WorkloadKind {
  return { ...kind, features: [...kind.features, feature] };
}

/** A feature that contributes entries. */
export function contributing(conf: { [key: string]: string }): Feature {
  return { contribute: () => ({ conf: entriesOf(conf) }) };
}

/** A feature that settles entries. */
export function settling(conf: { [key: string]: string }): Feature {
  return { settle: () => ({ conf: entriesOf(conf) }) };
}

/** Who has set the fields of a plan's pods: `kind name`, by role and path. */
export function originsOf({ pieces }: TestPlan): { [field: string]: string } {
  const fields = [...fieldOrigins('driver', pieces.driver), ...fieldOrigins('executor', pieces.executor)];
  return Object.fromEntries(fields.map(({ role, field, origin: { kind, name } }) => [`${role}.${field}`, `${kind} ${name}`]));
}

/** The props that say what somebody has written in Spark's own keys. */
export function propsFrom(conf: { [key: string]: string }, written: Partial<WrittenKeys> = {}): WorkloadProps {
  return propsOf({
    conf: new ConfReader(new Map(Object.entries(conf)), '4.1.2'),
    main: {},
    language: 'java',
    deployMode: 'cluster',
    environment: {},
    ...written,
  });
}

function entriesOf(conf: { [key: string]: string }): ConfEntry[] {
  return Object.entries(conf).map(([key, value]) => fromLibrary(key, value, 'a test'));
}
