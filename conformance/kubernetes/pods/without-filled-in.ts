import { FILLED_IN, FilledIn } from './filled-in';
import { Manifest } from '../../manifests';

/** Keys that hold dots themselves: they are the rest of the path. */
const MAPS = new Set(['labels', 'annotations', 'nodeSelector']);

const SEEN = new Set<FilledIn>();

/** A pod, without what is filled in for it; and without what that leaves empty. */
export function withoutFilledIn(pod: Manifest): any {
  const copy = JSON.parse(JSON.stringify(pod));
  for (const entry of FILLED_IN) {
    const before = JSON.stringify(copy);
    remove(copy, stepsOf(entry.path), entry.value);
    if (JSON.stringify(copy) !== before) {
      SEEN.add(entry);
    }
  }
  return withoutEmpty(copy);
}

/** The entries of the list that no pod has needed so far. */
export function neverSeen(): string[] {
  return FILLED_IN.filter((entry) => !SEEN.has(entry) && !entry.sometimes).map(({ path }) => path);
}

interface Step {
  readonly key: string;
  /** All elements of a list, or those of which a field begins like this. */
  readonly elements?: { readonly field?: string; readonly text?: string };
}

function stepsOf(path: string): Step[] {
  const steps: Step[] = [];
  let rest = path;
  while (rest !== '') {
    if (MAPS.has(steps.at(-1)?.key ?? '')) {
      return [...steps, { key: rest }];
    }
    const [whole, key, list, field, text] = /^([^.[]+)(\[(?:(\w+)=([^\]]+))?\])?\.?/.exec(rest)!;
    steps.push(list === undefined ? { key } : { key, elements: { field, text } });
    rest = rest.slice(whole.length);
  }
  return steps;
}

function remove(parent: any, [step, ...others]: Step[], value: unknown): void {
  const child = parent?.[step.key];
  if (child === undefined) {
    return;
  }
  if (step.elements === undefined) {
    if (others.length > 0) {
      remove(child, others, value);
    } else if (value === undefined || JSON.stringify(child) === JSON.stringify(value)) {
      delete parent[step.key];
    }
    return;
  }
  const { field, text } = step.elements;
  const isMeant = (element: any) => field === undefined || String(element[field] ?? '').startsWith(text ?? '');
  if (others.length > 0) {
    child.filter(isMeant).forEach((element: any) => remove(element, others, value));
  } else {
    parent[step.key] = child.filter((element: any) => !isMeant(element));
  }
}

/** An empty list, or labels without any, say the same as none. */
function withoutEmpty(pod: any): any {
  for (const parent of [pod.metadata, pod.spec, ...pod.spec.initContainers ?? [], ...pod.spec.containers]) {
    for (const [key, value] of Object.entries<any>(parent)) {
      if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) {
        delete parent[key];
      }
    }
  }
  return pod;
}
