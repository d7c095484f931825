import { ApiRequest } from './api-request';
import { Manifest } from './manifests';

/** A request as a short text, for example `create pods` or `patch apps/statefulsets/scale`. */
export function callOf({ verb, apiGroup, resource }: ApiRequest): string {
  return `${verb} ${apiGroup === '' ? '' : `${apiGroup}/`}${resource}`;
}

/** All that a Role allows, one call for every verb of every rule. */
export function callsOf(role: Manifest): string[] {
  const calls = role.rules.flatMap(({ apiGroups, resources, verbs }: { [field: string]: string[] }) =>
    apiGroups.flatMap((apiGroup) => resources.flatMap((resource) => verbs.map((verb) => callOf({ verb, apiGroup, resource })))));
  return calls.sort();
}
