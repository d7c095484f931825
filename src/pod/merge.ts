import { isDeepStrictEqual } from 'util';
import { fieldPath } from './field-path';
import { identityIn } from './identity';
import { PodAddition, SparkPod } from './spark-pod';

/** How two values of one field become one. Maps are always merged, and what is absent or empty changes nothing. */
export interface MergeRules {
  /** Whether the elements of a list are known by a name, so that none of them is there twice; else they are appended. */
  readonly namedElements: boolean;
  /** Fields that are replaced as a whole. */
  readonly replaced: readonly string[];
  /** The one that counts of two values. */
  choose(path: string, present: unknown, added: unknown): unknown;
}

/** As Spark's own builders do: lists are appended to, and the later one of two values counts. */
export const AS_SPARK: MergeRules = { namedElements: false, replaced: ['lifecycle'], choose: (_path, _present, added) => added };

/** Fields of which two halves of two writers would make no sense: what a probe or a hook asks. */
const ASKED = ['livenessProbe', 'readinessProbe', 'startupProbe', 'postStart', 'preStop'];

/**
 * As several writers of one pod want it: a named element is there once, and of two values that differ `choose` takes one.
 *
 * @param agree is told of values that two have written alike
 */
export function asWriters(choose: MergeRules['choose'], agree: (path: string) => void = () => undefined): MergeRules {
  return {
    namedElements: true,
    replaced: ASKED,
    choose: (path, present, added) => {
      if (!isDeepStrictEqual(present, added)) {
        return choose(path, present, added);
      }
      agree(path);
      return present;
    },
  };
}

/** A pod that is being merged: its parts are changed in place, but nothing that was added to it. */
export interface MergedPod {
  readonly metadata: Fields;
  readonly spec: Fields;
  readonly container: Fields;
}

/** The fields of an object. */
export interface Fields {
  [field: string]: unknown;
}

/** Adds to a pod, and leaves the given one as it is. */
export function mergePod({ pod, container }: SparkPod, addition: PodAddition, rules: MergeRules): SparkPod {
  const merged: MergedPod = { metadata: { ...pod.metadata }, spec: { ...pod.spec }, container: { ...container } };
  mergeInto(merged, addition, rules);
  const metadata = pod.metadata === undefined && addition.metadata === undefined ? {} : { metadata: merged.metadata };
  return { pod: { ...pod, ...metadata, spec: merged.spec }, container: merged.container };
}

/** Adds to a pod in place. */
export function mergeInto(target: MergedPod, { metadata, spec, container }: PodAddition, rules: MergeRules): void {
  if (metadata !== undefined) {
    mergeFields(target.metadata, metadata, rules, 'metadata');
  }
  if (spec !== undefined) {
    mergeFields(target.spec, spec, rules, 'spec');
  }
  if (container !== undefined) {
    mergeFields(target.container, container, rules, 'container');
  }
}

function mergeFields(target: Fields, addition: object, rules: MergeRules, path: string): void {
  for (const field of Object.keys(addition)) {
    const value = (addition as Fields)[field];
    if (value !== undefined && !isEmpty(value)) {
      // Labels and the like may be called as what every object has.
      const present = Object.hasOwn(target, field) ? target[field] : undefined;
      target[field] = present === undefined ? value : mergeValues(present, value, field, rules, path);
    }
  }
}

function mergeValues(present: unknown, added: unknown, field: string, rules: MergeRules, path: string): unknown {
  if (Array.isArray(present) && Array.isArray(added)) {
    return mergeLists(present, added, field, rules, path);
  }
  return isMap(present) && isMap(added) && !rules.replaced.includes(field)
    ? mergeMaps(present, added, rules, fieldPath(path, field))
    : rules.choose(fieldPath(path, field), present, added);
}

function mergeMaps(present: object, added: object, rules: MergeRules, path: string): object {
  const merged = { ...present };
  mergeFields(merged, added, rules, path);
  return merged;
}

/** A command line is one value: two halves of two writers would make no sense. */
const WHOLE_LISTS = ['args', 'command'];

const IS_CONTAINERS = /[cC]ontainers$/;

function mergeLists(present: readonly unknown[], added: readonly unknown[], field: string, rules: MergeRules, path: string): unknown {
  if (!rules.namedElements) {
    return [...present, ...added];
  }
  if (WHOLE_LISTS.includes(field)) {
    return rules.choose(fieldPath(path, field), present, added);
  }
  const result = [...present];
  for (const element of added) {
    const name = identityIn(field, element);
    const index = result.findIndex((other) => (name === undefined ? isDeepStrictEqual(other, element) : identityIn(field, other) === name));
    if (index < 0) {
      result.push(element);
    } else if (name !== undefined) {
      result[index] = mergeElements(result[index], element, `${fieldPath(path, field)}[${name}]`, field, rules);
    }
  }
  return result;
}

/** Two writers may each add to a container; of a variable, a volume or a port, half is nothing. */
function mergeElements(present: unknown, added: unknown, path: string, field: string, rules: MergeRules): unknown {
  return IS_CONTAINERS.test(field) && isMap(present) && isMap(added)
    ? mergeMaps(present, added, rules, path)
    : rules.choose(path, present, added);
}

/** The paths at which an addition has something, as `choose` is told of them. */
export function writtenPaths({ metadata, spec, container }: PodAddition): string[] {
  return Object.entries({ metadata, spec, container }).flatMap(([part, fields]) => (fields === undefined ? [] : pathsBelow(fields, part)));
}

function pathsBelow(fields: object, path: string): string[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const at = fieldPath(path, field);
    if (Array.isArray(value)) {
      return [at, ...value.flatMap((element) => elementPaths(field, element, at))];
    }
    return isMap(value) ? [at, ...pathsBelow(value, at)] : value === undefined ? [] : [at];
  });
}

function elementPaths(list: string, element: unknown, path: string): string[] {
  const name = identityIn(list, element);
  const at = `${path}[${name}]`;
  return name === undefined ? [] : [at, ...(IS_CONTAINERS.test(list) && isMap(element) ? pathsBelow(element, at) : [])];
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  for (const _ in value) {
    return false;
  }
  return true;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
