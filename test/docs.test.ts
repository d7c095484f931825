import { mkdtempSync, readdirSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { basename, join } from 'path';
import { App, Chart, Size, Testing } from 'cdk8s';
import * as typescript from 'typescript';
import { parseAllDocuments } from 'yaml';
import { findingsPage } from '../scripts/findings-page';
import { SparkJob } from '../src';
import { checkManifests } from './support/manifests';

const ROOT = join(__dirname, '..');
const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((file) => join('docs', file))];

/** Every TypeScript example of the documentation, by page and place in it. */
const EXAMPLES = PAGES.flatMap((page) => {
  const blocks = readFileSync(join(ROOT, page), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, code], index) => ({ name: `${page}, example ${index + 1}`, file: `${basename(page, '.md')}-${index + 1}.ts`, code }));
});

test('every construct has a page with an example', () => {
  const constructs = [
    'SparkJob', 'ScheduledSparkJob', 'StreamingSparkJob', 'SparkConnectServer', 'SparkThriftServer', 'SparkRbac', 'SparkApp', 'SparkChart',
    'SparkResourceQuota', 'SparkChecks', 'SparkReport', 'SdpPipelineJob', 'ScheduledSdpPipelineJob',
  ];
  for (const construct of constructs) {
    expect(EXAMPLES.filter(({ name, code }) => name.startsWith('docs/') && new RegExp(`\\b${construct}\\b[.(]`).test(code)).map(() => construct)).toContain(construct);
  }
});

test('all examples compile', () => {
  const sources = new Map(EXAMPLES.map(({ file, code }) => [join(ROOT, 'examples', file), code]));
  const options: typescript.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    noUnusedLocals: true,
    target: typescript.ScriptTarget.ES2022,
    module: typescript.ModuleKind.Node16,
    moduleDetection: typescript.ModuleDetectionKind.Force,
    paths: { 'cdk8s-spark': [join(ROOT, 'src', 'index.ts')] },
    types: [],
  };
  const host = typescript.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => sources.has(file) || fileExists(file);
  host.readFile = (file) => sources.get(file) ?? readFile(file);
  const program = typescript.createProgram([...sources.keys()], options, host);
  const errors = [...sources.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  const inWords = ({ file, messageText }: typescript.Diagnostic) =>
    `${basename(file?.fileName ?? '')}: ${typescript.flattenDiagnosticMessageText(messageText, '\n')}`;
  expect(errors.map(inWords)).toEqual([]);
});

test.each(EXAMPLES)('$name synthesizes', ({ code }) => {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-spark-docs-'));
  process.env.CDK8S_OUTDIR = outdir;
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const compilerOptions = { module: typescript.ModuleKind.CommonJS, target: typescript.ScriptTarget.ES2022 };
  const { outputText } = typescript.transpileModule(code, { compilerOptions });
  new Function('require', 'exports', outputText)(jest.requireActual, {});
  jest.restoreAllMocks();
  delete process.env.CDK8S_OUTDIR;
  const files = readdirSync(outdir).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    checkManifests(parseAllDocuments(readFileSync(join(outdir, file), 'utf8')).map((document) => document.toJS()));
  }
});

test('the error in README.md is what the library says', () => {
  const chart = new Chart(new App(), 'sales', { namespace: 'spark' });
  new SparkJob(chart, 'daily', {
    mainApplicationFile: 'local:///opt/app.py',
    driver: { memory: Size.mebibytes(256) },
    executor: { memory: Size.gibibytes(8) },
    dynamicAllocation: { minExecutors: 5, maxExecutors: 2 },
    sparkConf: { 'spark.executor.memory': '4g' },
  });
  const [, shown] = /^```\n(Validation failed[\s\S]*?)\n```$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))!;
  expect(() => Testing.synth(chart)).toThrow(new Error(shown));
});

test('the page of findings lists the rules as they are', () => {
  expect(readFileSync(join(ROOT, 'docs', 'findings.md'), 'utf8')).toBe(findingsPage());
});
