import { Build } from './app';
import { PodSecurityLevel } from './namespace';
import { End, Run } from './run';

/** What happens to an application on the cluster, and what is expected of it. */
export interface Expectation {
  /** What happens while it runs. */
  readonly play?: (run: Run) => Promise<void>;
  /** How the Job ends, or all of them; an unfinished one, and what never ends, has been waited for by `play`. */
  readonly end: End;
  /** Of the driver, if it is seen to end. */
  readonly exitCode?: number;
  /** What stands in the driver's log. */
  readonly says?: readonly RegExp[];
  /** Warnings of Kubernetes that belong to this case, besides those that always may be. */
  readonly warnings?: readonly RegExp[];
  /** Differences between a pod and its template or preview that belong to this case, because somebody else changes the pod. */
  readonly differs?: readonly RegExp[];
  /** What is left when the Job has ended and the dust has settled. @default - nothing but drivers */
  readonly left?: { readonly executors: number; readonly configMaps: number };
  /** Whether the pods reach the maximum of the footprint. @default - if nothing happens to the application and it completes */
  readonly reachesFootprint?: boolean;
  /** Further checks: what is wrong, in sentences. */
  readonly check?: (run: Run) => string[] | Promise<string[]>;
}

/** An application of the suite's own. */
export interface Case extends Expectation {
  readonly name: string;
  readonly build: Build;
  /** @default 'restricted' */
  readonly level?: PodSecurityLevel;
  /** Whether the namespace is left to `kubectl apply --namespace`. */
  readonly withoutNamespace?: boolean;
  /** Makes what is in the namespace before. */
  readonly prepare?: (namespace: string) => Promise<void>;
  /** Undoes what `prepare` has done outside the namespace. */
  readonly undo?: () => Promise<void>;
  /** Why it cannot be run here, if so. */
  readonly skipped?: string;
  /** What the library says of it at synthesis, if it cannot go well: then it is not run. */
  readonly unlessFound?: RegExp;
  /** A known fault of the library: what is right, and by what it shows. Until it is mended, the case has to fail by it. */
  readonly fault?: { readonly right: string; readonly seen: RegExp };
}
