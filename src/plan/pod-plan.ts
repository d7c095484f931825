import { k8s } from 'cdk8s-plus-30';
import { PodShare } from './share';
import { Plain } from '../pod/plain';

/** Everything known of one pod: one Spark container, and what is around it. */
export interface PodPlan {
  readonly labels: { [key: string]: string };
  readonly annotations: { [key: string]: string };
  readonly spec: Plain<k8s.PodSpec>;
}

/** Merges the shares of one pod. Two features that set the same single field are a fault of this library. */
export function mergePod(containerName: string, shares: (PodShare | undefined)[]): PodPlan {
  const labels: { [key: string]: string } = {};
  const annotations: { [key: string]: string } = {};
  const spec: Fields = {};
  const container: Fields = {};
  for (const share of shares) {
    Object.assign(labels, share?.labels);
    Object.assign(annotations, share?.annotations);
    mergeFields(spec, share?.spec);
    mergeFields(container, share?.container);
  }
  const spark = { name: containerName, ...container } as Plain<k8s.Container>;
  return { labels, annotations, spec: { ...spec, containers: [spark] } };
}

/** The pod as the template of a Job or another workload. */
export function podTemplate(plan: PodPlan): Plain<k8s.PodTemplateSpec> {
  return { metadata: metadataOf(plan), spec: plan.spec };
}

type Fields = { [field: string]: unknown };

function mergeFields(target: Fields, share: object | undefined): void {
  for (const [field, value] of Object.entries(share ?? {})) {
    const present = target[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      continue;
    }
    if (present === undefined) {
      target[field] = value;
    } else if (Array.isArray(present) && Array.isArray(value)) {
      target[field] = [...present, ...value];
    } else {
      throw new Error(`two features set the pod field "${field}"`);
    }
  }
}

/** Labels and annotations, if there are any. */
export function metadataOf({ labels, annotations }: Pick<PodPlan, 'labels' | 'annotations'>): Plain<k8s.ObjectMeta> | undefined {
  const metadata = {
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
  return Object.keys(metadata).length === 0 ? undefined : metadata;
}
