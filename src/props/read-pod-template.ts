import { readFileSync } from 'fs';
import { k8s } from 'cdk8s-plus-30';
import { PodTemplateOptions } from './pod-template-options';
import { Problem } from '../findings/finding';
import { readTemplate } from '../pod/read-template';
import { Pod } from '../pod/spark-pod';
import { checkManifest, checkProps, checkValue } from '../shapes/check-props';

/** How a template was given; in JavaScript, anything can be. */
export type PodTemplateSource =
  | { readonly kind: 'object'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: unknown }
  | { readonly kind: 'file'; readonly path: unknown };

/** A template, and what is wrong with it. */
export interface ReadPodTemplate {
  /** Undefined if nobody can use it. */
  readonly pod?: Pod;
  readonly containerName?: string;
  readonly problems: readonly Problem[];
}

/** What a manifest of a pod has on top. */
const PARTS = ['apiVersion', 'kind', 'metadata', 'spec'];

/** Rules after which nothing of a template is used: what is of a wrong type cannot be merged. */
const FATAL = ['INVALID_TYPE', 'INVALID_WORD'];

export function readPodTemplate(source: PodTemplateSource, options: unknown, prop: string): ReadPodTemplate {
  const { props, problems } = checkProps<PodTemplateOptions>('PodTemplateOptions', options, { prop });
  const { pod, problems: ofPod } = source.kind === 'object' ? readObject(source.value, prop) : readText(source, prop);
  const all = [...problems, ...ofPod];
  return { pod: all.some(({ rule }) => FATAL.includes(rule)) ? undefined : pod, containerName: props.containerName, problems: all };
}

function readObject(given: unknown, prop: string): ReadPodTemplate {
  const { value, problems } = checkValue<k8s.PodTemplateSpec>('k8s.PodTemplateSpec', given, prop);
  // What is undefined is not there.
  return value === undefined ? { problems } : { pod: asSparkReads(JSON.parse(JSON.stringify(k8s.toJson_PodTemplateSpec(value)))), problems };
}

function readText(source: Exclude<PodTemplateSource, { kind: 'object' }>, prop: string): ReadPodTemplate {
  const [factory, given] = source.kind === 'file' ? ['fromFile', source.path] : ['fromYaml', source.text];
  const { value, problems } = checkValue<string>('string', given, `${prop} (PodTemplate.${factory})`);
  if (value === undefined) {
    return { problems };
  }
  try {
    const pod = onlyPod(source.kind === 'file' ? fileText(value) : value);
    const { metadata, spec } = pod;
    return { pod, problems: [...checkParts(pod, prop), ...checkManifest('k8s.PodTemplateSpec', { metadata, spec }, prop).map(inManifest)] };
  } catch (error) {
    const why = (error as Error).message;
    return { problems: [{ rule: 'POD_TEMPLATE', prop, ...(source.kind === 'file' ? { value } : {}), why, fix: 'Give it one Pod, as Kubernetes and Spark read it' }] };
  }
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? `there is no such file in ${process.cwd()}` : `the file cannot be read (${code})`);
  }
}

/** The one pod of a text. */
function onlyPod(text: string): Pod {
  // YAML is for those who have it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { readYaml } = require('../pod/read-yaml') as typeof import('../pod/read-yaml');
  let documents: any[];
  try {
    documents = readYaml(text).filter((document) => document !== null);
  } catch (error) {
    throw new Error(`it ${(error as Error).message}`);
  }
  if (documents.length !== 1) {
    throw new Error(documents.length === 0 ? 'there is nothing in it' : `there are ${documents.length} documents in it, and nobody knows which one is meant`);
  }
  const [document] = documents;
  if (typeof document !== 'object' || Array.isArray(document)) {
    throw new Error('it is no manifest');
  }
  if (document.kind !== undefined && document.kind !== 'Pod') {
    throw new Error(`it is a ${document.kind}, not a Pod`);
  }
  return asSparkReads(document);
}

/** Numbers where Kubernetes wants a text are texts for Spark, and so they are here, whoever makes the pod. */
function asSparkReads(pod: Pod): Pod {
  const isObject = typeof pod.spec === 'object' && !Array.isArray(pod.spec);
  return pod.spec === undefined ? readTemplate({ ...pod, spec: {} }) : isObject && isList(pod.spec?.containers) ? readTemplate(pod) : pod;
}

function isList(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}

/** What a pod that runs has besides, somebody has forgotten to take away. */
function checkParts(pod: Pod, prop: string): Problem[] {
  return Object.keys(pod).filter((part) => !PARTS.includes(part)).map((part) => ({
    rule: 'POD_TEMPLATE',
    prop: `${prop}.${part}`,
    why: 'a template has nothing but metadata and spec',
    fix: 'Remove it',
  }));
}

/** A field that is newer than the types of this library may be in the cluster. */
function inManifest(problem: Problem): Problem {
  const why = 'Kubernetes 1.30 has no such field there';
  switch (problem.rule) {
    case 'MISSPELT_PROP':
      return { ...problem, why };
    case 'UNKNOWN_PROP':
      return { ...problem, why: `${why}; it is written as it stands`, fix: 'Correct it, or acknowledge the finding if your cluster has the field' };
    default:
      return problem;
  }
}
