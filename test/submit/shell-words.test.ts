import * as fc from 'fast-check';
import { readScript, shellCommands } from '../../src/submit/shell-words';

test.each([
  ['a b  c', [['a', 'b', 'c']]],
  ['a \'b c\' "d e" f\\ g', [['a', 'b c', 'd e', 'f g']]],
  ['a --conf=\'x=1\'"y"', [['a', '--conf=x=1y']]],
  ['a "b \\"c\\" \\$d \\e"', [['a', 'b "c" $d \\e']]],
  ['a \\\n  b \\\r\n  c', [['a', 'b', 'c']]],
  ['a "b\\\nc"', [['a', 'bc']]],
  ['a b\\\nc', [['a', 'bc']]],
  ['cd /app && exec a --x "$Y" | tee log; b', [['cd', '/app'], ['exec', 'a', '--x', '$Y'], ['tee', 'log'], ['b']]],
  ['a 1>log 2>&1 >> more b', [['a', 'b']]],
  ['# a comment\na b # c\n\nd#e', [['a', 'b'], ['d#e']]],
  ['a $(date +%F) "$(date)" $(POD_IP) k=$(POD_NAME)', [['a', '$(date +%F)', '$(date)', '$(POD_IP)', 'k=$(POD_NAME)']]],
  ['a ""', [['a', '']]],
  ['a $(b', [['a', '$'], ['b']]],
  ['', []],
])('%j', (script, expected) => {
  expect(shellCommands(script)).toEqual(expected);
});

test('a quotation mark without a partner is told', () => {
  expect(() => shellCommands('a "b')).toThrow('a quotation mark (") has no partner');
  expect(() => shellCommands('a \'b')).toThrow('a quotation mark (\') has no partner');
});

test('words in single quotes come back as they are', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (words) => {
    const quoted = words.map((word) => `'${word.replace(/'/g, '\'\\\'\'')}'`);
    expect(shellCommands(quoted.join(' '))).toEqual([words]);
  }));
});

test('words with a backslash before every character come back as they are', () => {
  const word = fc.stringMatching(/^[!-~ ]+$/);
  fc.assert(fc.property(fc.array(word, { minLength: 1 }), (words) => {
    expect(shellCommands(words.map((text) => text.replace(/./g, '\\$&')).join(' '))).toEqual([words]);
  }));
});

test('no script makes the reader hang', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\\', '$', '(', ')', '<', '>', '|', '&', ';', '#', '1') }), (script) => {
    expect(shellCommands(script).flat().length).toBeLessThanOrEqual(script.length);
  }));
});

describe('a script with its lines', () => {
  test('every word has its line', () => {
    const { commands } = readScript('#!/bin/sh\n\na b \\\n  c\n"d\ne" f\n');
    expect(commands).toEqual([{ words: ['a', 'b', 'c'], lines: [3, 3, 4] }, { words: ['d\ne', 'f'], lines: [5, 6] }]);
  });

  test('here-documents are no commands', () => {
    const script = 'cat > a.conf <<EOF\nspark-submit "x\nEOF\nb\ncat <<-\'END\' | c\n\td\n\tEND\ne <<< word f\n';
    expect(readScript(script).commands.map(({ words }) => words)).toEqual([['cat'], ['b'], ['cat'], ['c'], ['e', 'f']]);
  });

  test('what comes before a mistake is read', () => {
    const { commands, error } = readScript('a b\nc "d\ne');
    expect(commands.map(({ words }) => words)).toEqual([['a', 'b']]);
    expect(error).toEqual({ line: 2, message: expect.stringContaining('has no partner') });
  });
});
