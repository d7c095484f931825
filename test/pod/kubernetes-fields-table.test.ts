import { Answer, Answers, newFields, renderNewFields } from '../../scripts/kubernetes-fields/table';

const kept = (field: string): Answer => ({ field, kept: true });
const gated = (field: string, gate?: string): Answer => ({ field, kept: false, gated: true, gate });
const never = (field: string): Answer => ({ field, kept: false });

/** The table of three releases' answers about pods. */
const tableOf = (...answers: Answer[][]) => newFields(new Map(answers.map((of, index) => [`1.${8 + index}`, { Pod: of }])));

test('a field that the oldest release keeps is not in it', () => {
  expect(tableOf([kept('spec.a')], [kept('spec.a')], [kept('spec.a')])).toEqual([]);
});

test('a field behind a gate is there from the release that has it switched on', () => {
  expect(tableOf([gated('spec.a', 'G')], [gated('spec.a', 'G')], [kept('spec.a')])).toEqual([{ on: '1.10', gate: 'G', fields: { Pod: ['spec.a'] } }]);
});

test('a field that did not exist is known from the release that has it', () => {
  expect(tableOf([], [gated('spec.a', 'G')], [kept('spec.a')])).toEqual([{ known: '1.9', on: '1.10', gate: 'G', fields: { Pod: ['spec.a'] } }]);
  expect(tableOf([], [], [kept('spec.a')])).toEqual([{ known: '1.10', on: '1.10', fields: { Pod: ['spec.a'] } }]);
});

test('a field that no release has switched on is there, one that none ever takes is not', () => {
  expect(tableOf([], [], [gated('spec.a', 'G')])).toEqual([{ known: '1.10', gate: 'G', fields: { Pod: ['spec.a'] } }]);
  expect(tableOf([never('spec.a')], [never('spec.a')], [never('spec.a')])).toEqual([]);
});

test('a field in a new field is told only if it is newer still', () => {
  const all = [kept('spec.a'), kept('spec.a.b'), kept('spec.a.c.d')];
  expect(tableOf([], [kept('spec.a'), kept('spec.a.b'), gated('spec.a.c.d', 'G')], all)).toEqual([
    { known: '1.9', on: '1.10', gate: 'G', fields: { Pod: ['spec.a.c.d'] } },
    { known: '1.9', on: '1.9', fields: { Pod: ['spec.a'] } },
  ]);
});

test('a field of words is there with its first word, and newer words are told', () => {
  const closed = never('spec.a=Unheard-of');
  expect(tableOf(
    [closed, gated('spec.a', 'G'), gated('spec.a=X', 'G')],
    [closed, never('spec.a'), kept('spec.a=X')],
    [closed, never('spec.a'), kept('spec.a=X'), kept('spec.a=Y')],
  )).toEqual([
    { known: '1.10', on: '1.10', fields: { Pod: ['spec.a=Y'] } },
    { on: '1.9', gate: 'G', fields: { Pod: ['spec.a'] } },
  ]);
});

test('where every word is taken, words are not told', () => {
  const open = [kept('spec.a'), kept('spec.a=Unheard-of'), kept('spec.a=X')];
  expect(tableOf(open, open, [...open, kept('spec.a=Y')])).toEqual([]);
});

test('a field that an older release keeps cannot be gone', () => {
  expect(() => tableOf([kept('spec.a')], [kept('spec.a')], [kept('spec..a')])).toThrow('The newest release knows no more of Pod spec.a');
  expect(() => tableOf([gated('spec.a', 'G')], [kept('spec.b')], [kept('spec.b')])).not.toThrow();
});

test('fields that came together stand together, by kind', () => {
  const answers = { Job: [kept('spec.x')], Pod: [kept('spec.a'), kept('spec.b')] };
  expect(newFields(new Map<string, Answers>([['1.8', {}], ['1.9', answers]]))).toEqual([{ known: '1.9', on: '1.9', fields: { Job: ['spec.x'], Pod: ['spec.a', 'spec.b'] } }]);
});

test('the file is code that says the same', () => {
  const groups = tableOf([], [gated('spec.b', 'G'), gated('spec.a', 'G')], [kept('spec.b'), kept('spec.a')]);
  const text = renderNewFields('1.8', '1.10', groups);
  const exported = new Function(`${text.replace(/export const/g, 'const')}\nreturn [OLDEST_KUBERNETES_VERSION, NEWEST_KUBERNETES_VERSION, NEW_FIELDS];`)();
  expect(exported).toEqual(['1.8', '1.10', [{ known: '1.9', on: '1.10', gate: 'G', fields: { Pod: ['spec.a', 'spec.b'] } }]]);
});
