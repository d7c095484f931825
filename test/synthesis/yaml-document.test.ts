import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { documentText } from '../../src/synthesis/yaml-document';

/** Texts that YAML reads as something else, or only in quotes, or not in one line. */
const TRAPS = [
  'y', 'No', 'null', '~', '', 'e5', '1e3', '0x1F', '0b1', '012', '1_000', '.5', '1.', '-1', '-.inf', '.nan', '+', '-', '?', '- a', '? b', 'a: b', 'a:', ':a', 'a #b',
  '#', '12:30:45', '12:30.5', '2001-01-01', '2001-1-1 1:2:3 Z', '2001-01-01T10:00:00.5+01:00', '<<', '---', '--- a', '...', '%a', '@x', '`x', '&a', '*a', '!t', '|',
  '>', '"', '\'', 'a"b', 'a\'b', 'a\'"b', '[a]', '{a}', 'a,b', '=', '\t', 'a\t', '\ta', 'a\tb', 'a\n', '\na', 'a\n\n', 'a\nb', 'a \nb', 'a\n b', 'a\n\tb\n', ' a\nb',
  'a\n ', 'a\n\nb\n', '---\na', 'a\n---\nb', 'a\r\nb', '\u00e4', '\u2028', '\u0085', '\u007f', '\u00a0', '\ufeff', '\ud800', '😀', '\0', '٣', '0o7', '1:2',
  'constructor', 'toString', `${'x'.repeat(90)} ${'y'.repeat(90)}`, 'x'.repeat(2000), `${'x '.repeat(90)}\n${'y '.repeat(90)}z`,
];
const fragment = fc.array(fc.constantFrom(...' \n\t:#-?"\'aBe01.+_x~\\%[{,&*!|>@`<=/nyä'), { maxLength: 9 }).map((letters) => letters.join(''));
const text = fc.oneof(fc.constantFrom(...TRAPS), fragment, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme-ascii' }));
const scalar = fc.oneof(text, fc.double(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('map'), tie('list')),
  map: fc.dictionary(fc.oneof(text, fc.constantFrom('name', 'spec')), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  list: fc.array(tie('tree'), { maxLength: 4 }),
}));

/** What is written is what cdk8s writes, or nothing at all. */
function isRight(document: object): boolean {
  const written = documentText(document);
  return written === undefined || written === Yaml.stringify(document);
}

test('writes every text as cdk8s writes it, as a value, a key and an element', () => {
  const places = (one: string) => [{ a: one }, { [one]: 1 }, { a: { [one]: [one] } }, { a: [one, [one, { b: one }]] }];
  fc.assert(fc.property(text, (one) => places(one).every(isRight)), { numRuns: 3000 });
});

test('writes whole documents as cdk8s writes them', () => {
  fc.assert(fc.property(fc.dictionary(text, tree, { noNullPrototype: true }), isRight), { numRuns: 1000 });
});

const ordinary = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.lorem(), fc.constantFrom('', 'yes', '1', 'a\nb\n', 'a\n\n  b'))
  .filter((one) => !/^(---|\.\.\.|<<$)/.test(one));

test('is certain of what manifests are made of', () => {
  const values = fc.array(fc.oneof(ordinary, fc.integer(), fc.boolean(), fc.constant(null)));
  fc.assert(fc.property(fc.dictionary(ordinary.filter((key) => !key.includes('\n')), values), (document) => {
    expect(documentText({ ...document })).toBe(Yaml.stringify({ ...document }));
  }));
});

test.each([
  ['a text with a control character', { a: 'b\u0007' }],
  ['a text with blanks at the ends of its lines', { a: 'a\nb  ' }],
  ['a text with several lines at its end', { a: 'a\n\n' }],
  ['a key of two lines', { 'a\nb': 1 }],
  ['a number that is none', { a: NaN }],
  ['nothing', { a: undefined }],
  ['an object of a class', { a: new Date(0) }],
  ['no object', 'a'],
])('leaves %s to cdk8s', (_what, document) => {
  expect(documentText(document)).toBeUndefined();
});

test('leaves to cdk8s what comes twice, because that is written as a reference', () => {
  const twice = { b: 1 };
  expect(documentText({ first: twice, second: twice })).toBeUndefined();
  expect(documentText({ first: { ...twice }, second: { ...twice } })).toBeDefined();
});
