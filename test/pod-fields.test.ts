import { readFileSync } from 'fs';
import { join } from 'path';
import * as typescript from 'typescript';
import { LocalStorage, PodTemplate } from '../src';
import { EVERYTHING } from './support/everything';
import { containerOf, planOf } from './support/plan';
import { FieldSetter, PodField, podFields, podFieldsPage } from '../scripts/pod-fields-page';
import { NEWEST_KUBERNETES_VERSION } from '../src/pod/kubernetes-fields.generated';
import { StructName } from '../src/shapes/prop-shapes.generated';
import { manifestStructOf, Shape, structOf, structOfShape } from '../src/shapes/shape';
import { workloadOf } from '../src/workload/from-plan';
import { previewExecutor } from '../src/workload/preview';

const STRUCTS = ['PodSpec', 'Container'] as const;
const FIELDS = STRUCTS.flatMap(podFields);
const ROLES = ['driver', 'executor'] as const;
type Role = typeof ROLES[number];

/** The fields with a kind of setter, by role. */
function fieldsWith<K extends FieldSetter['kind']>(kind: K) {
  const isOfKind = (setter: FieldSetter): setter is FieldSetter & { kind: K } => setter.kind === kind;
  return ROLES.flatMap((role) => FIELDS.flatMap(({ field, setters }: PodField) => {
    const { [role]: setter } = setters;
    return isOfKind(setter) ? [[role, field, setter] as const] : [];
  }));
}

/** The names of a struct's fields, as its declaration has them. */
function declared(struct: string): string[] {
  const file = require.resolve('cdk8s-plus-30/lib/imports/k8s.d.ts');
  const source = typescript.createSourceFile(file, readFileSync(file, 'utf8'), typescript.ScriptTarget.ES2022);
  const found = source.statements.filter((node) => typescript.isInterfaceDeclaration(node)).find(({ name }) => name.text === struct)!;
  return found.members.map((member) => (member.name as typescript.Identifier).text);
}

/** The pod of a role, as it will be. */
function podOf(role: Role, props: object): any {
  // Spot nodes have the executors hand over their data, too.
  const plan = planOf({ ...EVERYTHING, placement: { ...EVERYTHING.placement, spot: undefined }, ...props });
  return role === 'driver' ? { spec: plan.driver.spec, container: containerOf(plan.driver) } : executorOf(plan);
}

function executorOf(plan: ReturnType<typeof planOf>): any {
  const { pod } = previewExecutor(workloadOf(plan));
  return { spec: pod.spec, container: pod.spec?.containers?.at(-1) };
}

function valueAt(pod: any, field: string): unknown {
  return field.split('.').reduce((value, name) => value?.[name], pod);
}

/** Something that may stand in a place. */
function sampleOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'string':
      return 'a';
    case 'number':
      return 7;
    case 'boolean':
      return true;
    case 'words':
      return shape.words.at(-1);
    case 'either':
      return sampleOf(shape.of[0]);
    case 'list':
      return [sampleOf(shape.of)];
    case 'map':
      return { a: sampleOf(shape.of) };
    case 'struct':
      return Object.fromEntries([...structOfShape(shape).fields.values()].filter(({ name, required }) => required || name === 'name')
        .map((one) => [one.name, sampleOf(one.shape)]));
    default:
      throw new Error(`no sample of a ${shape.kind}`);
  }
}

test('the page is what the library does; if not, run `npx ts-node -T scripts/write-pod-fields-page.ts`', () => {
  expect(readFileSync(join(__dirname, '..', 'docs', 'pod-fields.md'), 'utf8')).toBe(podFieldsPage());
});

test.each(STRUCTS)('every field of a %s is on it', (struct) => {
  const listed = podFields(struct).map(({ field }) => field.replace(/^\w+\./, '').toLowerCase());
  expect(listed).toEqual(declared(struct).map((name) => name.toLowerCase()));
  expect(listed.length).toBeGreaterThan(20);
});

test('most fields have a prop', () => {
  expect(fieldsWith('props').length).toBeGreaterThan(60);
});

/** Values without which a prop has another one; props of a workload as they are without it. */
const WITHOUT: { readonly [prop: string]: object } = {
  'arguments': { arguments: ['another'] },
  'image': { image: undefined },
  'imagePullPolicy': { imagePullPolicy: 'Never' },
  'mainApplicationFile': { mainApplicationFile: 'local:///another.py' },
  'mainClass': { mainApplicationFile: 'local:///another.jar', mainClass: 'Main' },
  'podSecurity': { podSecurity: 'none' },
  'driver.localStorage': { driver: { ...EVERYTHING.driver, localStorage: LocalStorage.emptyDir({ disks: 2 }) } },
  // Spot nodes bring it along.
  'executor.decommission': { placement: undefined, executor: { ...EVERYTHING.executor, decommission: undefined } },
  'executor.localStorage': { executor: { ...EVERYTHING.executor, localStorage: LocalStorage.emptyDir({ disks: 2 }) } },
};

const BY_PROPS = fieldsWith('props').flatMap(([role, field, { props }]) => props.map((prop) => [role, field, prop] as const));

test.each(BY_PROPS)('%s: %s changes with %s', (role, field, prop) => {
  const [owner, option] = prop.split('.');
  const { [owner]: whole } = EVERYTHING as { [prop: string]: any };
  const without = WITHOUT[prop] ?? { [owner]: option === undefined ? undefined : { ...whole, [option]: undefined } };
  expect(structOf('SparkJobProps').fields.has(owner)).toBe(true);
  expect(option === undefined || structOf('SparkExecutorOptions').fields.has(option)).toBe(true);
  // The construct hands the names of the ServiceAccounts to the plan; of templates, see below.
  if (option !== 'serviceAccount' && option !== 'podTemplate') {
    expect(valueAt(podOf(role, without), field)).not.toEqual(valueAt(podOf(role, {}), field));
  }
});

/** Lists of which a sample alone would be refused for what is in it. */
const SAMPLES: { readonly [field: string]: unknown } = {
  'spec.containers': [{ name: 'spark' }, { name: 'proxy', image: 'proxy:1' }],
  'spec.volumes': [{ name: 'a', emptyDir: {} }],
  'container.ports': [{ name: 'jmx', containerPort: 9999 }],
  'container.volumeMounts': [{ name: 'spark-local-dir-1', mountPath: '/a' }],
  'container.volumeDevices': [{ name: 'spark-local-dir-1', devicePath: '/dev/a' }],
};

const BY_TEMPLATE = [
  ...fieldsWith('podTemplate').map(([role, field]) => [role, field] as const),
  ...fieldsWith('props').filter(([role, , { props }]) => props.includes(`${role}.podTemplate`)).map(([role, field]) => [role, field] as const),
];

test.each(BY_TEMPLATE)('%s: %s is taken from a template', (role, path) => {
  const [part, field] = path.split('.');
  const struct = (part === 'spec' ? 'k8s.PodSpec' : 'k8s.Container') as StructName;
  const sample = SAMPLES[path] ?? sampleOf(manifestStructOf(struct).fields.get(field)!.shape);
  const template = part === 'spec' ? { spec: { [field]: sample } } : { spec: { containers: [{ [field]: sample }] } };
  const surroundings = { allowedKeyPrefixes: [], namespaceLimits: { quotas: [], limitRanges: [] }, kubernetesVersion: NEWEST_KUBERNETES_VERSION };
  const plan = planOf({ [role]: { podTemplate: PodTemplate.fromYaml(JSON.stringify(template)) } }, { surroundings });
  expect(plan.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const value = valueAt(role === 'driver' ? { spec: plan.driver.spec, container: containerOf(plan.driver) } : executorOf(plan), path);
  expect(value).toEqual(Array.isArray(sample) ? expect.arrayContaining([expect.objectContaining(sample.at(-1))]) : sample);
});

test.each(fieldsWith('library'))('%s: %s is not taken from a template', (role, path) => {
  const [part, field] = path.split('.');
  const { driver, executor } = planOf();
  const present = valueAt({ spec: { driver, executor }[role].spec, container: containerOf({ driver, executor }[role]) }, path);
  // The name of a container only says which one is meant.
  if (path !== 'container.name') {
    const value = typeof present === 'boolean' ? !present : 'Always';
    const plan = planOf({ [role]: { podTemplate: PodTemplate.fromYaml(JSON.stringify({ [part]: { [field]: value } })) } });
    expect(plan.findings).toEqual([expect.objectContaining({ code: 'SPARK044', prop: `${role}.podTemplate.${path}` })]);
  }
});
