import * as fc from 'fast-check';
import { parseProperties } from '../../src/conf/read-properties';
import { renderProperties } from '../../src/conf/write-properties';

/** Every expectation was checked with `java.util.Properties`. */
test.each([
  ['a=1', [['a', '1', 1]]],
  ['a 1', [['a', '1', 1]]],
  ['a:1', [['a', '1', 1]]],
  ['a \t=  1', [['a', '1', 1]]],
  ['a = = 1', [['a', '= 1', 1]]],
  ['  spark.app.name   sales of a day  ', [['spark.app.name', 'sales of a day', 1]]],
  ['# a=1\n! b=2\n\n  # c=3\nd=4', [['d', '4', 5]]],
  ['a=1\r\nb=2\rc=3', [['a', '1', 1], ['b', '2', 2], ['c', '3', 3]]],
  ['a=1,\\\n   2,\\\r\n\t3\nb=4', [['a', '1,2,3', 1], ['b', '4', 4]]],
  ['a=1\\\\\nb=2', [['a', '1\\', 1], ['b', '2', 2]]],
  ['a=1 \\\n# no comment', [['a', '1 # no comment', 1]]],
  ['a=1\\\n\nb=2', [['a', '1', 1], ['b', '2', 3]]],
  ['a\\ b\\=c\\:d=1', [['a b=c:d', '1', 1]]],
  ['a=C\\:\\\\data\\q', [['a', 'C:\\dataq', 1]]],
  ['a=gr\\u00f6\\u00DFe', [['a', 'größe', 1]]],
  ['a=\\ 1 ', [['a', '1', 1]]],
  ['a=\\n1\\t', [['a', '\n1', 1]]],
  ['a', [['a', '', 1]]],
  ['=1', [['', '1', 1]]],
  ['a=1\\', [['a', '1', 1]]],
  ['a=1\na=2', [['a', '1', 1], ['a', '2', 2]]],
])('%j', (text, expected) => {
  expect(parseProperties(text).map(({ key, value, line }) => [key, value, line])).toEqual(expected);
});

test('an escape that is no character is refused, with its line', () => {
  expect(() => parseProperties('a=1\nb=\\u00x1')).toThrow('line 2: "\\u00x1" is no character; write four hexadecimal digits');
});

/** Spark itself trims what it reads, so no configuration has more than this. */
const value = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/^[^!-\uffff\r\n]+|[^!-\uffff\r\n]+$/g, ''));

test('what the library writes is read back', () => {
  const entries = fc.uniqueArray(fc.record({ key: fc.string({ minLength: 1, unit: 'grapheme' }), value }), { selector: ({ key }) => key });
  fc.assert(fc.property(entries, (written) => {
    const text = renderProperties(written.map((entry) => ({ ...entry, origin: { kind: 'sparkConf', name: '' } })));
    expect(parseProperties(text)).toEqual(written.map((entry, index) => ({ ...entry, line: index + 1 })));
  }));
});

test('comments and blank lines change the numbers of lines, and nothing else', () => {
  const junk = fc.array(fc.constantFrom('', '   ', '# a=1\\', '\t! b', '\f'), { maxLength: 4 });
  fc.assert(fc.property(junk, junk, (before, between) => {
    const text = [...before, 'spark.a=1', ...between, 'spark.b 2'].join('\n');
    expect(parseProperties(text)).toEqual([
      { key: 'spark.a', value: '1', line: before.length + 1 },
      { key: 'spark.b', value: '2', line: before.length + between.length + 2 },
    ]);
  }));
});
