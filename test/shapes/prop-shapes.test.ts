import { execFileSync } from 'child_process';
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import * as typescript from 'typescript';
import {
  KUBERNETES_SHAPES_FILE, KUBERNETES_WORDS, PROP_SHAPES_FILE, readPropStructs, renderKubernetesShapes, renderPropShapes,
} from '../../scripts/prop-shapes';
import { CLASSES } from '../../src/shapes/classes';
import { KUBERNETES_SHAPES } from '../../src/shapes/kubernetes-shapes.generated';
import { PROP_SHAPES, StructName } from '../../src/shapes/prop-shapes.generated';
import { Shape, structOf } from '../../src/shapes/shape';

const SOURCE = join(__dirname, '..', '..', 'src');
const STRUCTS = readPropStructs();
const SHAPES = { ...PROP_SHAPES, ...KUBERNETES_SHAPES };

/** Fields that take words, without those of Kubernetes, whose documentation is not ours. */
const FIELDS_WITH_WORDS = [...STRUCTS]
  .filter(([, { file }]) => file.startsWith('src'))
  .flatMap(([struct, { fields }]) => [...fields].map(([name, field]) => ({ place: `${struct}.${name}`, words: wordsOf(field.notation), ...field })))
  .filter(({ words }) => words.length > 0);

/** Fields whose documentation does not name the words yet. */
const TO_BE_DOCUMENTED: string[] = [];

function wordsOf(notation: string): string[] {
  return /=([-\w|]+)/.exec(notation)?.[1].split('|') ?? [];
}

function wordOf(type: typescript.TypeNode): string | undefined {
  return typescript.isLiteralTypeNode(type) && typescript.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

/** The unions of texts that a file of the library declares, without regard to who uses them. */
function unionsIn(file: string): string[] {
  const unions: string[] = [];
  const visit = (node: typescript.Node) => {
    if (typescript.isUnionTypeNode(node)) {
      const words = node.types.map(wordOf);
      unions.push(...(words.every((word) => word !== undefined) ? [`=${words.sort().join('|')}`] : []));
    }
    typescript.forEachChild(node, visit);
  };
  visit(typescript.createSourceFile(file, readFileSync(file, 'utf8'), typescript.ScriptTarget.ES2022));
  return unions;
}

function shapesOf(name: StructName): Shape[] {
  return [...structOf(name).fields.values()].map(({ shape }) => innermost(shape));
}

function innermost(shape: Shape): Shape {
  return shape.kind === 'list' || shape.kind === 'map' ? innermost(shape.of) : shape;
}

function structsBelow(name: StructName, seen: readonly string[] = []): void {
  expect(seen).not.toContain(name);
  shapesOf(name).forEach((shape) => shape.kind === 'struct' && structsBelow(shape.name, [...seen, name]));
}

test('the files are what the sources give; if not, run `npx ts-node -T scripts/write-prop-shapes.ts`', () => {
  expect(readFileSync(PROP_SHAPES_FILE, 'utf8')).toBe(renderPropShapes(STRUCTS));
  expect(readFileSync(KUBERNETES_SHAPES_FILE, 'utf8')).toBe(renderKubernetesShapes(STRUCTS));
});

test('the file that every program loads which imports the library is small; that of Kubernetes is loaded by those who need it', () => {
  expect(readFileSync(PROP_SHAPES_FILE).length).toBeLessThan(25_000);
  const loaded = execFileSync(process.execPath, ['-r', 'ts-node/register/transpile-only', '-e', `
    const { App, Chart, Testing } = require('cdk8s');
    const { SparkJob } = require('./src');
    const chart = new Chart(new App(), 'c');
    new SparkJob(chart, 'job', { mainApplicationFile: 'local:///a.py', driver: { memory: undefined, labels: { a: 'b' } } });
    Testing.synth(chart);
    console.log(Object.keys(require.cache).filter((file) => /shapes.generated/.test(file)).join());
  `], { cwd: join(SOURCE, '..'), encoding: 'utf8' });
  expect(loaded.trim()).toBe(PROP_SHAPES_FILE);
});

test.each(['SparkJobProps', 'SparkRbacProps', 'SparkSubmissionProps', 'SparkResourceQuotaProps', 'LargestNodeOptions', 'LimitRangeItemOptions', 'k8s.Toleration'])(
  '%s can be handed to the library, and has a shape', (name) => {
    expect(Object.keys(SHAPES)).toContain(name);
  },
);

test('what the library only hands out has none', () => {
  expect(Object.keys(SHAPES)).not.toContain('SparkFinding');
  expect(Object.keys(SHAPES)).not.toContain('k8s.KubePodProps');
});

test('a struct has the fields that it inherits, with what is asked of them', () => {
  const { fields, required } = structOf('SparkExecutorOptions');
  expect(fields.get('instances')).toEqual({ name: 'instances', shape: { kind: 'number' }, required: false });
  expect(fields.get('memory')).toEqual({ name: 'memory', shape: { kind: 'class', name: 'Size' }, required: false });
  expect(fields.get('tolerations')?.shape).toEqual({ kind: 'list', of: { kind: 'struct', name: 'k8s.Toleration' } });
  expect(required).toBe(0);
  expect(structOf('k8s.TopologySpreadConstraint').required).toBe(3);
});

test('every class that a prop can have is known', () => {
  const names = (Object.keys(SHAPES) as StructName[]).flatMap(shapesOf).map((shape) => (shape.kind === 'class' ? shape.name : undefined));
  expect(Object.keys(CLASSES)).toEqual(expect.arrayContaining(names.filter((name) => name !== undefined)));
});

test('no struct contains itself: a check comes to an end', () => {
  (Object.keys(SHAPES) as StructName[]).forEach((name) => structsBelow(name));
});

test('the words of every union of the props are checked', () => {
  const files = readdirSync(join(SOURCE, 'props')).map((file) => join(SOURCE, 'props', file));
  const unions = [...files, join(SOURCE, 'spark-checks.ts')].flatMap(unionsIn);
  const shapes = Object.values(SHAPES).flatMap((fields) => Object.values(fields)).join('\n');
  expect(unions.length).toBeGreaterThan(3);
  unions.forEach((union) => expect(shapes).toContain(union));
});

test.each(Object.keys(KUBERNETES_WORDS))('%s is a field that can be given', (place) => {
  const [, struct, field] = /^(.+)\.(\w+)$/.exec(place)!;
  expect(SHAPES[struct][field]).toMatch(/^=/);
});

test.each(FIELDS_WITH_WORDS.filter(({ place }) => !TO_BE_DOCUMENTED.includes(place)))(
  'the documentation of $place names its words: other languages than TypeScript see a text', ({ words, documentation }) => {
    expect(words.filter((word) => !new RegExp(`[\`']${word}[\`']`).test(documentation))).toEqual([]);
  },
);
