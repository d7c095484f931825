import { Construct } from 'constructs';
import { NodeSize } from '../../src/pod/cluster-limits';
import { revisionOf } from '../../src/tree/revisions';
import { CheckSettings, declareAt, settingsFor } from '../../src/tree/settings';

function tree() {
  const app = new Construct(undefined as never, 'app');
  const chart = new Construct(app, 'sales');
  return { app, chart, job: new Construct(chart, 'daily'), other: new Construct(app, 'other') };
}

const node = (cpu: number): NodeSize => ({ cpu, memory: 1024 });
const largest = (cpu: number) => (settings: CheckSettings) => Object.assign(settings, { largestNode: node(cpu) });
const acknowledged = (reason: string, prop?: string) => ({ acknowledged: list }: CheckSettings) => list.push({ code: 'SPARK107', reason, prop });

test('nobody has said anything', () => {
  const nothing = { acknowledged: [], allowedPrefixes: [], largestNode: undefined, namespaceLimits: { quotas: [], limitRanges: [] } };
  expect(settingsFor(tree().job)).toEqual(nothing);
});

test.each([
  ['the app first', ['app', 'chart', 'job']],
  ['the job first', ['job', 'chart', 'app']],
] as const)('the nearest node counts, whoever spoke first: %s', (_, order) => {
  const scopes = tree();
  order.forEach((scope) => declareAt(scopes[scope], largest({ app: 1, chart: 2, job: 3 }[scope])));
  expect(settingsFor(scopes.job).largestNode).toEqual(node(3));
  expect(settingsFor(scopes.chart).largestNode).toEqual(node(2));
  expect(settingsFor(scopes.app).largestNode).toEqual(node(1));
  expect(settingsFor(scopes.other).largestNode).toEqual(node(1));
});

test('at one place the later one counts', () => {
  const { job } = tree();
  declareAt(job, largest(1));
  declareAt(job, largest(2));
  expect(settingsFor(job).largestNode).toEqual(node(2));
});

test('what is known better comes nearest first, and at one place the later one first', () => {
  const { app, chart, job, other } = tree();
  declareAt(job, acknowledged('job 1'));
  declareAt(app, acknowledged('app', 'a'));
  declareAt(job, acknowledged('job 2', 'b'));
  declareAt(chart, acknowledged('chart'));
  const reasonsOf = (construct: Construct) => settingsFor(construct).acknowledged.map(({ reason, prop }) => [reason, prop]);
  expect(reasonsOf(job)).toEqual([['job 2', 'b'], ['job 1', undefined], ['chart', undefined], ['app', 'a']]);
  expect(reasonsOf(chart)).toEqual([['chart', undefined], ['app', 'a']]);
  expect(reasonsOf(other)).toEqual([['app', 'a']]);
});

test('prefixes, quotas and ranges of all places hold', () => {
  const { app, chart, job, other } = tree();
  for (const [index, construct] of [app, chart, job].entries()) {
    declareAt(construct, ({ allowedPrefixes, namespaceLimits }) => {
      allowedPrefixes.push(`spark.${index}.`);
      namespaceLimits.quotas.push({ hard: { pods: String(index) } });
      namespaceLimits.limitRanges.push({ limits: [{ type: 'Pod', max: { cpu: String(index) } }] });
    });
  }
  const { allowedPrefixes, namespaceLimits: { quotas, limitRanges } } = settingsFor(job);
  expect(allowedPrefixes).toEqual(['spark.2.', 'spark.1.', 'spark.0.']);
  expect(quotas.map(({ hard }) => hard!.pods)).toEqual(['2', '1', '0']);
  expect(limitRanges.map(({ limits }) => limits![0].max!.cpu)).toEqual(['2', '1', '0']);
  expect(settingsFor(other).allowedPrefixes).toEqual(['spark.0.']);
});

test('every declaration is a new revision of the whole tree, and of no other', () => {
  const { app, job, other } = tree();
  const elsewhere = tree().job;
  const before = [app, job, other].map(revisionOf);
  declareAt(job, largest(1));
  const after = [app, job, other].map(revisionOf);
  expect(after).toEqual(before.map((revision) => revision + 1));
  expect(revisionOf(elsewhere)).toBe(0);
});
