import { mkdtempSync, readdirSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { checkManifests } from './support/manifests';

const EXAMPLES = join(__dirname, '..', 'examples');

/** Runs the main file of an example, as its cdk8s.yaml does, and gives back the directory with what was written. */
function run(example: string): string {
  const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-spark-'));
  process.env.CDK8S_OUTDIR = outdir;
  jest.isolateModules(() => {
    jest.requireActual(join(EXAMPLES, example, 'main.ts'));
  });
  delete process.env.CDK8S_OUTDIR;
  return outdir;
}

function manifestsOf(outdir: string): string {
  const files = readdirSync(outdir).filter((file) => file.endsWith('.yaml')).sort();
  return files.map((file) => readFileSync(join(outdir, file), 'utf8')).join('---\n');
}

const names = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

test('there are examples', () => {
  expect(names.length).toBeGreaterThanOrEqual(3);
});

test.each(names)('%s', (example) => {
  const text = manifestsOf(run(example));
  checkManifests(parseAllDocuments(text).map((document) => document.toJS()));
  expect(text).toMatchSnapshot();
});

test('the report of the largest example is the one in its folder', () => {
  const report = readFileSync(join(run('review-report'), 'spark-report.md'), 'utf8');
  // To renew it: npm run examples, then copy it from the example's dist.
  expect(report).toBe(readFileSync(join(EXAMPLES, 'review-report', 'spark-report.md'), 'utf8'));
});
