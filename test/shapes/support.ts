import { Problem } from '../../src/findings/finding';
import { checkProps, GivenProps } from '../../src/shapes/check-props';
import { StructName } from '../../src/shapes/prop-shapes.generated';

/** What is wrong with props, each as prop, value, reason and remedy. */
export function problemsOf(given: unknown, struct: StructName = 'SparkJobProps', options: GivenProps = {}): Problem[] {
  return checkProps(struct, given, options).problems;
}

/** What is left of the props of a job. */
export function rightOf(given: unknown): object {
  return checkProps('SparkJobProps', given).props;
}

/** Rule, prop and remedy of everything that is wrong. */
export function remediesOf(given: unknown, struct: StructName = 'SparkJobProps', options: GivenProps = {}): string[] {
  return problemsOf(given, struct, options).map(({ rule, prop, fix }) => `${rule} ${prop}: ${fix}`);
}
