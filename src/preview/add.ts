import { AS_SPARK, mergePod } from '../pod/merge';
import { PodAddition, SparkPod } from '../pod/spark-pod';

/** Adds to a pod as Spark's own builders do. */
export function add(pod: SparkPod, addition: PodAddition): SparkPod {
  return mergePod(pod, addition, AS_SPARK);
}
