import { Construct } from 'constructs';
import { findingOf } from '../../src/findings/finding';
import { findingsAt, findingsBelow, isError, report } from '../../src/tree/reporting';
import { declareAt } from '../../src/tree/settings';

const root = (id: string) => new Construct(undefined as never, id);
const QUEUE = { rule: 'OTHER_CLUSTER_MANAGER', prop: 'a', why: 'why', fix: 'fix' } as const;
const NAME = { rule: 'INVALID_NAME', prop: 'name', why: 'why', fix: 'fix' } as const;
const JUDGED = { rule: 'PLAIN_SECRET', prop: 'arguments[1]', why: 'why', fix: 'fix' } as const;

function reporting(...problems: Parameters<typeof findingOf>[0][]): Construct {
  const construct = new Construct(root('app'), 'job');
  problems.forEach((problem) => report(construct, () => [findingOf(problem, construct.node.path)]));
  return construct;
}

const acknowledge = (construct: Construct, code: string, reason: string, prop?: string) =>
  declareAt(construct, (settings) => settings.acknowledged.push({ code, reason, prop }));
const reasonsOf = (construct: Construct) => findingsAt(construct).map(({ acknowledged }) => acknowledged);

test('every producer of a construct is heard, in order, and fails the synthesis once', () => {
  const construct = reporting(NAME, QUEUE);
  expect(findingsAt(construct).map(({ code }) => code)).toEqual(['SPARK050', 'SPARK107']);
  expect(construct.node.validate()).toEqual(['SPARK050 name: why. fix.']);
});

test('findings of all below are found from above', () => {
  const app = root('app');
  for (const id of ['a', 'b']) {
    const construct = new Construct(app, id);
    report(construct, () => [findingOf(QUEUE, construct.node.path)]);
  }
  expect(findingsBelow(app).map(({ path }) => path)).toEqual(['app/a', 'app/b']);
  expect(findingsAt(app)).toEqual([]);
});

test('an acknowledgement of one prop is for no other', () => {
  const construct = reporting(QUEUE, { ...QUEUE, prop: 'b' });
  acknowledge(construct, 'SPARK107', 'of b', 'b');
  expect(reasonsOf(construct)).toEqual([undefined, 'of b']);
  acknowledge(construct, 'SPARK107', 'of all');
  expect(reasonsOf(construct)).toEqual(['of all', 'of all']);
});

test('the nearest reason counts', () => {
  const construct = reporting(QUEUE);
  acknowledge(construct, 'SPARK107', 'near');
  acknowledge(construct.node.root, 'SPARK107', 'far');
  expect(reasonsOf(construct)).toEqual(['near']);
  acknowledge(construct, 'SPARK107', 'nearer, for another prop', 'b');
  expect(reasonsOf(construct)).toEqual(['near']);
});

test('an acknowledgement of one code is for no other', () => {
  const construct = reporting(QUEUE);
  acknowledge(construct, 'SPARK101', 'of another');
  expect(reasonsOf(construct)).toEqual([undefined]);
});

test('an error stays one, unless it is a judgement', () => {
  const construct = reporting(NAME, JUDGED);
  acknowledge(construct, 'SPARK050', 'No.');
  acknowledge(construct, 'SPARK070', 'It is the name of a column.', 'arguments[1]');
  expect(findingsAt(construct).map((finding) => [finding.code, isError(finding)])).toEqual([['SPARK050', true], ['SPARK070', false]]);
  expect(construct.node.validate()).toEqual(['SPARK050 name: why. fix.']);
});

test('a warning fails nothing', () => {
  expect(reporting(QUEUE).node.validate()).toEqual([]);
});
