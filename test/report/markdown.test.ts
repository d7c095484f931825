import { code, details, list, table } from '../../src/report/markdown';

test('a table has heads, a line below them, and rows', () => {
  expect(table(['A', 'B'], [['1', '2'], ['3', '']], 'None.')).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |\n');
});

test('a bar or the end of a line does not end a cell', () => {
  expect(table(['A'], [['a|b|c\nd\r\ne']], 'None.')).toBe('| A |\n| --- |\n| a\\|b\\|c d e |\n');
});

test('a table without rows is a sentence', () => {
  expect(table(['A'], [], 'None.')).toBe('None.\n');
});

test('a list has a line for every sentence, or one sentence instead', () => {
  expect(list(['a', 'b'], 'None.')).toBe('- a\n- b\n');
  expect(list([], 'None.')).toBe('None.\n');
});

test.each([['a', '`a`'], ['a`b', '`` a`b ``'], ['', '']])('%j in code letters is %j', (text, written) => {
  expect(code(text)).toBe(written);
});

test('details are separated from their summary, so that they are Markdown too', () => {
  expect(details('More', '- a\n')).toBe('<details>\n<summary>More</summary>\n\n- a\n\n</details>\n');
});
