import { spawnSync } from 'child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { isDeepStrictEqual } from 'util';
import { Chart, Yaml } from 'cdk8s';
import * as typescript from 'typescript';
import { parseAllDocuments } from 'yaml';
import { inFreshProcess, run } from './fresh-process';
import { addJob, jobs } from './jobs';
import { alternate } from './measure';
import { count, MILLISECONDS, ratioRow, Row } from './table';
import { SparkApp } from 'cdk8s-spark';

/** A program with many jobs, from start to end, against Helm with a template of such a job. Without Helm, nothing. */
export function helm(size: number, rounds: number): Row[] {
  if (spawnSync('helm', ['version'], { stdio: 'ignore' }).status !== 0) {
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-spark-bench-helm-'));
  try {
    const [chart, outdir] = [join(folder, 'chart'), join(folder, 'dist')];
    writeChart(chart, size);
    const script = programOf(size, outdir);
    const template = () => run('helm', ['template', 'sales', chart]);
    inFreshProcess(script);
    expectTheSame(template().output, readFileSync(join(outdir, 'sales.k8s.yaml'), 'utf8'));
    const pair = alternate({ rounds }, () => ({ time: template().milliseconds }), () => ({ time: inFreshProcess(script).milliseconds }));
    return [ratioRow(`program with ${count(size)} jobs in a SparkApp, against helm template`, pair, 'time', MILLISECONDS, '1.00x')];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The program of a user, in JavaScript. */
function programOf(size: number, outdir: string): string {
  const source = readFileSync(join(__dirname, 'jobs.ts'), 'utf8');
  const compilerOptions = { module: typescript.ModuleKind.CommonJS, target: typescript.ScriptTarget.ES2022 };
  const { outputText } = typescript.transpileModule(source, { compilerOptions });
  return `${outputText}
    const app = new (require('cdk8s-spark').SparkApp)({ outdir: ${JSON.stringify(outdir)} });
    const chart = new (require('cdk8s').Chart)(app, 'sales', { namespace: 'spark' });
    jobs(${size}).forEach((props) => addJob(chart, props));
    app.synth();
  `;
}

/**
 * A chart with a template of one job, and values for what differs between jobs. It does no more than that: no helpers, no
 * conditions, no quoting, and the hash in a name is a value, so that a chart of people's own takes longer.
 */
function writeChart(folder: string, size: number): void {
  const lines = jobs(size).map((props) => {
    const chart = new Chart(new SparkApp(), 'sales', { namespace: 'spark' });
    addJob(chart, props);
    return Yaml.stringify(...chart.toJson()).split('\n');
  });
  const values: { [name: string]: string }[] = lines.map(() => ({}));
  const names = new Map<string, string>();
  const template = lines[0].map((first, index) => {
    const all = lines.map((text) => text[index]);
    const start = commonLength(all, (line, at) => line[at]);
    const end = Math.min(commonLength(all, (line, at) => line[line.length - 1 - at]), Math.min(...all.map(({ length }) => length)) - start);
    const parts = all.map((line) => line.slice(start, line.length - end));
    if (parts.every((part) => part === '')) {
      return literal(first);
    }
    const key = JSON.stringify(parts);
    const name = names.get(key) ?? `value${names.size}`;
    names.set(key, name);
    parts.forEach((part, job) => {
      values[job][name] = part;
    });
    return `${literal(first.slice(0, start))}{{ .${name} }}${literal(first.slice(first.length - end))}`;
  });
  mkdirSync(join(folder, 'templates'), { recursive: true });
  writeFileSync(join(folder, 'Chart.yaml'), Yaml.stringify({ apiVersion: 'v2', name: 'sales', version: '1.0.0' }));
  writeFileSync(join(folder, 'values.yaml'), Yaml.stringify({ jobs: values }));
  writeFileSync(join(folder, 'templates', 'jobs.yaml'), `{{- range .Values.jobs }}\n---\n${template.join('\n')}{{- end }}\n`);
}

/** How many letters all lines have in common. */
function commonLength(lines: readonly string[], letterAt: (line: string, at: number) => string | undefined): number {
  const [first] = lines;
  let length = 0;
  while (length < first.length && lines.every((line) => letterAt(line, length) === letterAt(first, length))) {
    length++;
  }
  return length;
}

function literal(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}

/** Helm sorts by kind, and has comments of its own. */
function expectTheSame(theirs: string, ours: string): void {
  const objectsOf = (text: string) => parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS()).filter((object) => object !== null)
    .map((object): [string, unknown] => [`${object.kind} ${object.metadata.name}`, object]);
  if (!isDeepStrictEqual(new Map(objectsOf(theirs)), new Map(objectsOf(ours)))) {
    throw new Error('the two that are compared have different manifests');
  }
}
