import { ApplicationKind } from './application';
import { Check } from './check';
import { Feature } from './feature';
import { StructName } from '../shapes/prop-shapes.generated';

/** A kind of workload, as data: constructs differ in this, and in little else. */
export interface WorkloadKind extends ApplicationKind {
  /** The struct of its construct's props. */
  readonly props: StructName;
  /** Its capabilities, in the order in which their shares are merged. */
  readonly features: readonly Feature[];
  /** The rules over its finished plan, in the order in which findings are told. */
  readonly checks: readonly Check[];
}
