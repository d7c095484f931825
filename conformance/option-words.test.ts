import { execFileSync } from 'child_process';
import * as fc from 'fast-check';
import { javaTool } from './java';
import { DRIVER_JAR, sparkJars } from './spark-home';
import { driverWords, executorWords } from '../src/conf/option-words';

/** What the rules are about, and what Java may take for a blank. */
const PIECES = ['a', '-D', '=', '\\', '"', '\'', ' ', '\t', '\n', '\r', '\f', '\u000b', '\u001c', '\u0085', '\u00a0', '\u2003', '\u2007', '\u2028', '\u202f', '\u3000', '😀', 'ö', '$(A)'];

/** What Spark's own code makes of texts: the words of a driver's options, if it takes them, and those of executors'. */
function wordsOfSpark(texts: readonly string[]): { driver?: string[]; executors: string[] }[] {
  const input = texts.map((text) => `${Buffer.from(text).toString('base64')}\n`).join('');
  const options = { input, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const lines = execFileSync(javaTool('java'), ['-cp', `${DRIVER_JAR}:${sparkJars()}`, 'org.apache.spark.launcher.OptionWords'], options).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

test('options of JVMs are taken apart as Spark does it, for drivers and for executors', () => {
  const texts = fc.sample(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')), { numRuns: 20_000, seed: 1 });
  const answers = wordsOfSpark(texts);
  const own = texts.map((text) => {
    const driver = driverWords(text);
    return { ...(driver === undefined ? {} : { driver }), executors: executorWords(text) };
  });
  expect(answers).toHaveLength(texts.length);
  expect(answers.filter(({ driver }) => driver === undefined).length).toBeGreaterThan(1000);
  const others = texts.filter((_, index) => JSON.stringify(answers[index]) !== JSON.stringify(own[index]));
  expect(others.slice(0, 5).map((text) => JSON.stringify(text))).toEqual([]);
});
