import { driverWords, executorWords } from '../../src/conf/option-words';

test.each([
  ['plain blanks part options', ' -Da  -Db\t-Dc\n-Dd ', ['-Da', '-Db', '-Dc', '-Dd']],
  ['quotation marks keep an option together', '-Da="x y"z -Db=\'p "q"\'', ['-Da=x yz', '-Db=p "q"']],
  ['a backslash is itself between single quotes', '-Da=\'\\d+\\\'', ['-Da=\\d+\\']],
  ['between double quotes it takes the next character as it is', '-Da="a\\"b\\n"', ['-Da=a"bn']],
  ['empty quotation marks are an empty option', '"" \'\'', ['', '']],
])('to driver and executors alike, %s', (_name, text, words) => {
  expect([driverWords(text), executorWords(text)]).toEqual([words, words]);
});

test.each([
  ['a backslash outside quotation marks', '-Da=C:\\x -Db=\\"', ['-Da=C:x', '-Db="'], ['-Da=C:\\x', '-Db=\\']],
  ['one before a blank', '-Da=x\\ y', ['-Da=x y'], ['-Da=x\\', 'y']],
  ['white space that is rare', '-Da\f-Db\u2003-Dc\u2028-Dd', ['-Da', '-Db', '-Dc', '-Dd'], ['-Da\f-Db\u2003-Dc\u2028-Dd']],
  ['characters of two halves', '-Da=😀', ['-Da=😀\udE00'], ['-Da=😀']],
])('they differ in %s', (_name, text, driver, executors) => {
  expect([driverWords(text), executorWords(text)]).toEqual([driver, executors]);
});

test.each(['a "b', 'a \'b', 'a\\', '"a\\"', '\'a\\\'\''])('a driver does not start with what has no partner: %s', (text) => {
  expect(driverWords(text)).toBeUndefined();
  expect(executorWords(text)).not.toEqual([]);
});

test('what keeps words together for Java parts none', () => {
  expect(driverWords('a\u00a0b\u202fc')).toEqual(['a\u00a0b\u202fc']);
});
