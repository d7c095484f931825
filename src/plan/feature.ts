import { Application } from './application';
import { FieldOrigin } from './field-origin';
import { Share } from './share';

/** Stands for a key's prop where there is none: the library sets the key itself. */
export const LIBRARY = Symbol('set by the library');

/**
 * One capability: from the application's props to a share of its plan. The same
 * idea as a feature step of Spark's own Kubernetes backend, without a builder
 * that steps change under each other's feet.
 */
export interface Feature {
  /**
   * The Spark keys that this feature alone sets, each with the prop to write
   * instead. A key that ends in a dot stands for all that begin with it.
   */
  readonly ownedKeys?: { readonly [key: string]: string | typeof LIBRARY };

  contribute(application: Application): Share;

  /** Where the fields come from that the feature adds to the pods; asked for only when somebody wants an explanation. */
  fields?(application: Application): FieldOrigin[];
}
