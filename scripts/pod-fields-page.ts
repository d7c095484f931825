import { manifestFields } from './prop-shapes';
import { explain } from '../src/explain/explain';
import { REFUSED_FIELDS } from '../src/features/template-fields';
import { Role } from '../src/plan/application';
import { RoleKind } from '../src/plan/carrier';
import { StructName } from '../src/shapes/prop-shapes.generated';
import { manifestStructOf } from '../src/shapes/shape';
import { RoleName } from '../src/sizing/spark-constants';
import { explainedWorkloadOf } from '../src/workload/from-plan';
import { EVERYTHING } from '../test/support/everything';
import { planOf } from '../test/support/plan';

const INTRODUCTION = `# Which prop sets which field of a pod

Every field that a pod and a container have in Kubernetes 1.30, and the prop that sets it: in the driver's pod and in those of the
executors. It is found out from a job with every prop, so it is what the library does.

- \`driver.podTemplate\` and \`executor.podTemplate\` stand where there is no prop: the field goes into a
  [pod template](pods.md#a-pod-template), which takes fields that have a prop as well, unless the finding SPARK133 says otherwise.
- *The library* sets what a workload cannot run without, or not safely.
- *Never* stands for what only Spark or the cluster can set, with the reason.`;

const CONTAINER = `Fields of \`spark-kubernetes-driver\` or \`spark-kubernetes-executor\` in \`spec.containers\`. Other containers are given as they are,
in \`sidecars\` and \`initContainers\` of the role.`;

/** The structs whose fields the page lists, with the place of their fields in a pod. */
const PARTS = [
  { title: 'The pod', struct: 'PodSpec', at: 'spec', text: 'Fields of `spec`.' },
  { title: 'The container that Spark runs in', struct: 'Container', at: 'container', text: CONTAINER },
] as const;

/** Variables by which Spark tells its own process what the configuration says. */
const SPARKS_OWN = /^container\.env\[_?SPARK_/;

const ROLES: readonly RoleKind[] = [{ name: 'driver', madeBy: 'library' }, { name: 'executor', madeBy: 'spark' }];

/** What decides a field of a role's pods. */
export type FieldSetter =
  | { readonly kind: 'props'; readonly props: readonly string[] }
  | { readonly kind: 'podTemplate' }
  | { readonly kind: 'library' | 'never'; readonly why: string };

/** A field of Kubernetes, and what sets it. */
export interface PodField {
  /** As the paths of a pod are written: `spec.affinity`, `container.image`. */
  readonly field: string;
  readonly setters: { readonly [role in 'driver' | 'executor']: FieldSetter };
}

/** Every field of a part of a pod, in Kubernetes' order. */
export function podFields(struct: typeof PARTS[number]['struct']): PodField[] {
  const { at } = PARTS.find((part) => part.struct === struct)!;
  return manifestFields(`k8s.${struct}`).map(({ inManifest }) => {
    const field = `${at}.${inManifest}`;
    const isList = manifestStructOf(`k8s.${struct}` as StructName).fields.get(inManifest)?.shape.kind === 'list';
    return { field, setters: { driver: setterOf(ROLES[0], field, isList), executor: setterOf(ROLES[1], field, isList) } };
  });
}

/** The page of the documentation, from what the library does. */
export function podFieldsPage(): string {
  return [
    INTRODUCTION,
    ...PARTS.flatMap(({ title, struct, text }) => ['', `## ${title}`, '', text, '', '| Field | Driver | Executors |', '| --- | --- | --- |', ...podFields(struct).map(row)]),
    '',
  ].join('\n');
}

function row({ field, setters: { driver, executor } }: PodField): string {
  return `| \`${field.replace(/^\w+\./, '')}\` | ${inWords(driver, 'driver')} | ${inWords(executor, 'executor')} |`;
}

function inWords(setter: FieldSetter, role: RoleName): string {
  switch (setter.kind) {
    case 'props':
      return setter.props.map((prop) => `\`${prop}\``).join(', ');
    case 'podTemplate':
      return `\`${role}.podTemplate\``;
    case 'library':
      return `*the library*: ${setter.why}`;
    case 'never':
      return `*never*: ${setter.why}`;
  }
}

/** Who has set the fields of a pod in which everything is set: path and origin, in the words of an explanation. */
const EXPLAINED = new Map<RoleName, { readonly path: string; readonly origin: string }[]>();

function explained(role: RoleName) {
  const known = EXPLAINED.get(role);
  if (known !== undefined) {
    return known;
  }
  const plan = planOf(EVERYTHING);
  const explanations = explain(explainedWorkloadOf(plan, plan.pieces), role);
  const fields = explanations.map(({ subject, origin }) => ({ path: subject.slice(role.length + 1), origin }));
  EXPLAINED.set(role, fields);
  return fields;
}

function setterOf({ name: role, madeBy }: RoleKind, field: string, isList: boolean): FieldSetter {
  const isBelow = (path: string) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
  const origins = explained(role).filter(({ path }) => isBelow(path) && !SPARKS_OWN.test(path)).map(({ origin }) => origin);
  const named = new Set(origins.flatMap(propsIn));
  const props = [...named].filter((prop) => prop !== `${role}.podTemplate`).sort((a, b) => rank(a, role, field) - rank(b, role, field));
  const refused = REFUSED_FIELDS.find((one) => one.field === field && (one.of?.({ madeBy } as Role) ?? true));
  // To a list, a template adds.
  const template = isList && refused === undefined && !props.some((prop) => prop.startsWith(`${role}.`)) ? [`${role}.podTemplate`] : [];
  if (props.length > 0) {
    return { kind: 'props', props: [...props, ...template] };
  }
  if (refused !== undefined) {
    return { kind: 'never', why: refused.why };
  }
  const [library] = origins.flatMap((origin) => /^the library: (.*)$/.exec(origin)?.[1] ?? []);
  return library === undefined || isList ? { kind: 'podTemplate' } : { kind: 'library', why: library };
}

/** The prop that is called as the field comes first, then those of the role. */
function rank(prop: string, role: RoleName, field: string): number {
  return prop === `${role}.${field.replace(/^\w+\./, '')}` ? 0 : prop.startsWith(`${role}.`) ? 1 : 2;
}

/** The props that an explanation names: of the field itself, or of the keys from which Spark makes it. */
function propsIn(origin: string): string[] {
  const names = /^Spark\b/.test(origin) ? [...origin.matchAll(/\(([^()]+)\)/g)].map(([, name]) => name) : [origin];
  return names
    .filter((name) => !/^(the library|the default of|Apache)/.test(name))
    .flatMap((name) => name.split(/, | and /))
    .map((name) => /^((driver|executor)\.\w+|\w+)/.exec(name)?.[1] ?? name);
}
