import { ConfReader } from '../conf/conf-reader';

/** The options of an executor's JVM: the user's own, and the settings that it needs before it can ask the driver. */
export function executorJavaOptions(conf: ConfReader, substitute: (text: string) => string): string[] {
  const own = splitCommand(substitute(conf.get('spark.executor.extraJavaOptions') ?? ''));
  const startup = [...conf.all()].filter(([key]) => isStartupKey(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...own, ...startup.map(([key, value]) => `-D${key}=${value}`)];
}

/** Settings of connections: without them an executor does not reach the driver. */
function isStartupKey(key: string): boolean {
  return (key.startsWith('spark.auth') && key !== 'spark.authenticate.secret')
    || key.startsWith('spark.rpc')
    || key.startsWith('spark.network')
    || (key.startsWith('spark.ssl') && !key.includes('Password'))
    || (key.startsWith('spark.') && key.endsWith('.port'))
    || key.startsWith('spark.port.');
}

/** Splits a text into words as Spark does, which knows a shell's quotes, but a backslash only between double quotes. */
function splitCommand(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"' || letter === '\'') {
      word ??= '';
      for (at++; at < text.length && text[at] !== letter; at++) {
        if (letter === '"' && text[at] === '\\') {
          at++;
        }
        word += text[at] ?? '';
      }
    } else if (!/[ \t\r\n]/.test(letter)) {
      word = (word ?? '') + letter;
    } else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}
