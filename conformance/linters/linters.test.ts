import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parseAllDocuments, stringify } from 'yaml';
import { askCheckov, askKubeScore, Complaint } from './lint';
import { checkov, kubeScore } from './tools';
import { Waiver, WAIVERS } from './waivers';
import { workloadsOf } from '../../src/manifests/workloads';
import { previewExecutor } from '../../src/workload/preview';

const EXAMPLES = join(__dirname, '..', '..', 'examples');
const NAMES = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
// Not beside the other things of the suites: Checkov does not look into hidden directories.
const DIRECTORY = mkdtempSync(join(tmpdir(), 'cdk8s-spark-linted-'));

/** Which waivers have been needed. */
const needed = new Set<Waiver>();

beforeAll(() => NAMES.forEach(write));
afterAll(() => rmSync(DIRECTORY, { recursive: true, force: true }));

/** The manifests of an example, and the pods of its executors. */
function write(example: string): void {
  const outdir = join(DIRECTORY, example);
  mkdirSync(outdir, { recursive: true });
  process.env.CDK8S_OUTDIR = outdir;
  jest.isolateModules(() => {
    jest.requireActual(join(EXAMPLES, example, 'main.ts'));
  });
  delete process.env.CDK8S_OUTDIR;
  const objects = filesIn(outdir).flatMap((file) => parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS()));
  const executors = workloadsOf(objects).filter(({ workload }) => workload.role === undefined).map(({ workload }) => previewExecutor(workload).pod);
  writeFileSync(join(outdir, 'executors.yaml'), executors.map((pod) => stringify({ apiVersion: 'v1', kind: 'Pod', ...JSON.parse(JSON.stringify(pod)) })).join('---\n'));
}

function filesIn(directory: string): string[] {
  return readdirSync(directory).filter((file) => file.endsWith('.yaml')).map((file) => join(directory, file));
}

function notWaived(complaints: readonly Complaint[]): string[] {
  return complaints.filter((complaint) => {
    const waiver = WAIVERS.find(({ linter, rule, of }) => linter === complaint.linter && rule === complaint.rule && (of?.test(complaint.of) ?? true));
    if (waiver !== undefined) {
      needed.add(waiver);
    }
    return waiver === undefined;
  }).map(({ rule, of, text }) => `${rule} ${of}: ${text}`);
}

function unneeded(linter: string): string[] {
  return WAIVERS.filter((waiver) => waiver.linter === linter && !needed.has(waiver)).map(({ rule, of }) => `${rule} ${of ?? ''}`);
}

test('Checkov has nothing against the examples and their executors that has no reason to stay', () => {
  const { passed, complaints } = askCheckov(checkov(), DIRECTORY);
  expect(passed).toBeGreaterThan(500);
  expect(notWaived(complaints)).toEqual([]);
  expect(unneeded('checkov')).toEqual([]);
});

const command = kubeScore();
const whereGoIs = command === undefined ? test.skip : test;

whereGoIs('kube-score has nothing against the examples and their executors that has no reason to stay (skipped without Go on PATH)', () => {
  const complaints = askKubeScore(command ?? [], NAMES.flatMap((name) => filesIn(join(DIRECTORY, name))));
  expect(notWaived(complaints)).toEqual([]);
  expect(unneeded('kube-score')).toEqual([]);
});
