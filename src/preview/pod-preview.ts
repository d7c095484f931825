import { Pod } from '../pod/spark-pod';

/** A pod as Spark will build it. */
export interface PodPreview {
  readonly pod: Pod;
  /** What cannot be known before the run, or is left out, in plain sentences. */
  readonly notes: string[];
}
