import { fits, structFits } from './fits';
import { StructName } from './prop-shapes.generated';
import { Shape, shapeOf, structOf } from './shape';
import { Problem } from '../findings/finding';

/** What is right of what was given, and what is wrong with the rest. */
export interface CheckedProps<T> {
  /**
   * What was given itself, if nothing is wrong with it. Else a copy without what is wrong: entries, elements and
   * fields are left out, also required ones of the struct itself, which are reported like any other.
   */
  readonly props: T;
  readonly problems: Problem[];
}

/** How props are given. */
export interface GivenProps {
  /**
   * The prop in which the struct stands.
   *
   * @default - none: its fields are the construct's own props
   */
  readonly prop?: string;

  /**
   * Whether somebody else may have added props, as the author of a subclass does. Names that are near a known one are
   * then told as a warning, and others not at all.
   *
   * @default false
   */
  readonly open?: boolean;
}

/**
 * Checks what the compiler checks for those who write TypeScript, and nobody for others: that every prop exists, and
 * that its value is of its type. Whether the value makes sense is left to others, who get none that is wrong.
 */
export function checkProps<T extends object>(struct: StructName, given: unknown, options: GivenProps = {}): CheckedProps<T> {
  if (structFits(structOf(struct), given, options.open)) {
    return { props: given as T, problems: [] };
  }
  return wrongProps().separateProps(struct, given, options) as CheckedProps<T>;
}

/**
 * The same for the parameter of a method.
 *
 * @param notation what may be given, for example `LimitRangeItem[]`; see `Shape`
 * @returns `value` is undefined where nothing of it is right
 */
export function checkValue<T>(notation: string, given: unknown, prop: string): { value?: T; problems: Problem[] } {
  const shape = shapeOf(notation);
  const { value, problems } = fits(shape, given) ? { value: given, problems: [] } : wrongProps().separateValue(shape, given, prop);
  return { value: value as T | undefined, problems };
}

/** What is wrong with a struct of Kubernetes that stands in a manifest. */
export function checkManifest(struct: StructName, given: unknown, prop: string): Problem[] {
  const shape: Shape = { kind: 'struct', name: struct, inManifest: true };
  return fits(shape, given) ? [] : wrongProps().separateValue(shape, given, prop).problems;
}

/** Loaded when something is wrong. */
function wrongProps() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./wrong-props') as typeof import('./wrong-props');
}
