import { k8s } from 'cdk8s-plus-30';

/**
 * A struct of Kubernetes as it is written in a manifest: quantities and the like
 * are plain values. The library writes its own parts in this form; what a user
 * gives as a struct goes through the struct's `toJson_` function first.
 */
export type Plain<T> = T extends k8s.Quantity
  ? string
  : T extends k8s.IntOrString
    ? string | number
    : T extends Date
      ? string
      : T extends object
        ? { readonly [K in keyof T]: Plain<T[K]> }
        : T;
