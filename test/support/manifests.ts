import { Chart, Testing } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { Deployment, StatefulSet } from 'kubernetes-models/apps/v1';
import { CronJob, Job } from 'kubernetes-models/batch/v1';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Role, RoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import { ConfigMap, Pod, ResourceQuota, Service, ServiceAccount } from 'kubernetes-models/v1';
import { parse } from 'yaml';
import { flawsOfCustomResource } from './custom-resources';
import { restrictedViolations } from './restricted';

/** A manifest as it comes out of synthesis. */
export type Manifest = any;

/** Independent schemas, from the OpenAPI description of Kubernetes. */
const SCHEMAS: { [kind: string]: new (manifest: any) => { validate(): void } } = {
  'v1/ServiceAccount': ServiceAccount,
  'v1/ConfigMap': ConfigMap,
  'v1/Pod': Pod,
  'v1/ResourceQuota': ResourceQuota,
  'rbac.authorization.k8s.io/v1/Role': Role,
  'rbac.authorization.k8s.io/v1/RoleBinding': RoleBinding,
  'v1/Service': Service,
  'networking.k8s.io/v1/Ingress': Ingress,
  'networking.k8s.io/v1/NetworkPolicy': NetworkPolicy,
  'policy/v1/PodDisruptionBudget': PodDisruptionBudget,
  'batch/v1/Job': Job,
  'batch/v1/CronJob': CronJob,
  'apps/v1/Deployment': Deployment,
  'apps/v1/StatefulSet': StatefulSet,
};

/** Synthesizes a chart, and checks every manifest of it. All tests get their manifests from here. */
export function synthesize(chart: Chart): Manifest[] {
  const manifests = Testing.synth(chart);
  checkManifests(manifests);
  return manifests;
}

/** The one manifest of a kind. */
export function only(manifests: Manifest[], kind: string): Manifest {
  const found = manifests.filter((manifest) => manifest.kind === kind);
  if (found.length !== 1) {
    throw new Error(`expected one ${kind}, found ${found.length}`);
  }
  return found[0];
}

/** The template of the executors' pods, from the job's ConfigMap. */
export function executorTemplate(manifests: Manifest[]): Manifest {
  return parse(only(manifests, 'ConfigMap').data['executor-pod.yaml.template']);
}

/** Throws if a manifest breaks the schema of its kind, has an unknown field, or has a pod that "restricted" refuses. */
export function checkManifests(manifests: Manifest[], options: { restricted?: boolean } = {}): void {
  for (const manifest of manifests) {
    checkSchema(manifest);
    const pods = [manifest.spec?.template, manifest.spec?.jobTemplate?.spec?.template, embeddedPod(manifest)].filter((pod) => pod !== undefined);
    for (const pod of pods) {
      const violations = options.restricted ?? true ? restrictedViolations(pod.spec) : [];
      if (violations.length > 0) {
        throw new Error(`${manifest.kind} ${manifest.metadata.name}: ${violations.join('; ')}`);
      }
    }
  }
}

function checkSchema(manifest: Manifest): void {
  const flaws = flawsOfCustomResource(manifest);
  if (flaws !== undefined) {
    if (flaws.length > 0) {
      throw new Error(`${manifest.kind} ${manifest.metadata?.name} has flaws: ${flaws.join(', ')}`);
    }
    return;
  }
  const Schema = SCHEMAS[`${manifest.apiVersion}/${manifest.kind}`];
  if (Schema === undefined) {
    throw new Error(`no schema for ${manifest.apiVersion}/${manifest.kind}: add it here`);
  }
  new Schema(manifest).validate();
  const unknown = unknownFields(manifest);
  if (unknown.length > 0) {
    throw new Error(`${manifest.kind} ${manifest.metadata?.name} has unknown fields: ${unknown.join(', ')}`);
  }
}

function embeddedPod(manifest: Manifest): Manifest | undefined {
  const text = manifest.kind === 'ConfigMap' ? manifest.data['executor-pod.yaml.template'] : undefined;
  if (text === undefined) {
    return undefined;
  }
  const pod = parse(text);
  checkSchema({ ...pod, spec: { ...pod.spec, containers: pod.spec.containers.map((c: any) => ({ image: 'spark', ...c })) } });
  return pod;
}

/**
 * Fields that Kubernetes 1.30 does not have. The schemas above let them pass;
 * the serializers of cdk8s-plus do not.
 */
export function unknownFields(manifest: Manifest): string[] {
  const serialize = (k8s as any)[`toJson_Kube${manifest.kind}Props`];
  const { apiVersion, kind, ...body } = manifest;
  const known = new Set(paths(serialize(boxed(body))));
  return paths(body).filter((path) => !known.has(path));
}

/** The serializers read quantities from a field `value`: every string and number gets one. */
function boxed(value: any): any {
  if (Array.isArray(value)) {
    return value.map(boxed);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, boxed(field)]));
  }
  return typeof value === 'boolean' ? value : Object.assign(Object(value), { value });
}

function paths(value: any, at = ''): string[] {
  if (value === null || typeof value !== 'object' || value instanceof String || value instanceof Number) {
    return [at];
  }
  const children = Object.entries(value).filter(([, child]) => child !== undefined);
  return [at, ...children.flatMap(([key, child]) => paths(child, `${at}/${key}`))];
}
