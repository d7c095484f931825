import { executorJavaOptions } from '../../src/preview/java-options';
import { Entries, readerOf } from '../support/executor-step';

const optionsOf = (entries: Entries, substitute = (text: string) => text) => executorJavaOptions(readerOf(entries), substitute);
const wordsOf = (text: string) => optionsOf({ 'spark.executor.extraJavaOptions': text });

test('without entries there are no options', () => {
  expect(optionsOf({})).toEqual([]);
});

describe('the user\'s own options', () => {
  test.each([
    ['blanks, tabs and ends of lines part words', ' -Da  -Db\t-Dc\n-Dd ', ['-Da', '-Db', '-Dc', '-Dd']],
    ['other white space does not', '-Da\f-Db\u00a0-Dc', ['-Da\f-Db\u00a0-Dc']],
    ['double quotes keep a word together', '-Da="x y"z', ['-Da=x yz']],
    ['single quotes do so, too', '-Db=\'p "q"\'', ['-Db=p "q"']],
    ['a backslash between double quotes takes the next character as it is', '-Dc="a\\"b\\n"', ['-Dc=a"bn']],
    ['a backslash anywhere else is a character like others', '-Dd=e\\ f \'g\\h\'', ['-Dd=e\\', 'f', 'g\\h']],
    ['empty quotes are an empty word', '"" \'\'', ['', '']],
    ['a quote without its partner reaches to the end', 'a "open end', ['a', 'open end']],
  ])('%s', (_name, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('ids are put in before the text is split', () => {
    expect(optionsOf({ 'spark.executor.extraJavaOptions': '-Dlog=ID.log' }, (text) => text.replace('ID', 'a b'))).toEqual(['-Dlog=a', 'b.log']);
  });

  test('Spark\'s own defaults come first', () => {
    expect(optionsOf({ 'spark.executor.defaultJavaOptions': '-Da', 'spark.executor.extraJavaOptions': '-Db' })).toEqual(['-Da', '-Db']);
  });
});

describe('settings that an executor needs before it can ask the driver', () => {
  test('follow the user\'s options, in order', () => {
    expect(optionsOf({ 'spark.rpc.io.threads': '2', 'spark.executor.extraJavaOptions': '-Da', 'spark.network.timeout': '2min' }))
      .toEqual(['-Da', '-Dspark.network.timeout=2min', '-Dspark.rpc.io.threads=2']);
  });

  test.each(['spark.authenticate', 'spark.rpc.message.maxSize', 'spark.network.timeout', 'spark.ssl.enabled', 'spark.driver.port', 'spark.port.maxRetries'])('%s is one', (key) => {
    expect(optionsOf({ [key]: '1' })).toEqual([`-D${key}=1`]);
  });

  test.each(['spark.authenticate.secret', 'spark.ssl.keyPassword', 'spark.executor.memory', 'other.port'])('%s is none', (key) => {
    expect(optionsOf({ [key]: '1' })).toEqual([]);
  });

  test('are as they were written: a reference stays', () => {
    expect(optionsOf({ 'spark.network.timeout': '${spark.x}', 'spark.x': '2min' })).toEqual(['-Dspark.network.timeout=${spark.x}']);
  });
});
