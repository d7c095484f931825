import { readFileSync } from 'fs';
import { compare, Comparison } from './differential';
import { Distribution, DISTRIBUTIONS } from '../distributions';
import { opaqueIn } from './exceptions';
import { DATA_FILE, generate, Generated } from './generate';
import { outdatedNoise } from './noise';
import { Catalogue, catalogueFor } from '../../src/conf/catalogue';

const MINUTES = 60_000;

let generated: Generated;

beforeAll(() => {
  generated = generate();
}, 20 * MINUTES);

describe('the catalogue of configuration keys', () => {
  test('is what Spark itself declares', () => {
    const [committed, fresh] = [readFileSync(DATA_FILE, 'utf8'), generated.text].map((text) => text.split('\n'));
    const missing = fresh.filter((line) => !committed.includes(line));
    const outdated = committed.filter((line) => !fresh.includes(line));
    expect({ missing, outdated }).toEqual({ missing: [], outdated: [] });
    expect(fresh).toEqual(committed);
  });

  test('leaves out only constants that are in Spark', () => {
    expect(outdatedNoise(generated.dumps[0].constants)).toEqual([]);
  });

  test.each(DISTRIBUTIONS.map(({ version }, index) => [version, index] as const))('of %s is read back as it was printed', (version, index) => {
    const printed = generated.dumps[index].keys.map(({ key }) => key);
    expect(catalogueFor(version).all().map(({ key }) => key).sort()).toEqual([...printed].sort());
  });
});

describe.each([
  ...DISTRIBUTIONS.map((distribution): [string, Distribution, { [key: string]: string }] =>
    [distribution.version, distribution, opaqueIn(distribution.line)]),
])('the value rules and the parsers of Spark %s', (version, distribution, opaque) => {
  let catalogue: Catalogue;
  let comparison: Comparison;

  beforeAll(() => {
    catalogue = catalogueFor(version);
    comparison = compare(catalogue, distribution);
    const { questions, accepted, byType, disagreements } = comparison;
    process.stdout.write(`Spark ${version}: ${questions} values, ${accepted} of them accepted; ${JSON.stringify(byType)}; `
      + `${disagreements.length} wrong values of opaque keys and regular expressions pass\n`);
  }, 10 * MINUTES);

  test('have been asked about enough', () => {
    expect(comparison.questions).toBeGreaterThan(100_000);
    expect(comparison.accepted).toBeGreaterThan(15_000);
  });

  test('never disagree on a value that Spark accepts', () => {
    expect(comparison.disagreements.filter(({ spark }) => spark === 'accepts')).toEqual([]);
  });

  test('agree on every refused value of a key that is not opaque', () => {
    const known = comparison.disagreements.filter(({ key, type }) => opaque[key] === undefined && type !== 'regex');
    expect(known).toEqual([]);
  });

  test('are opaque where Spark has a check of its own, and nowhere else', () => {
    const marked = catalogue.all().filter((facts) => facts.opaque).map(({ key }) => key);
    expect(marked.sort()).toEqual(Object.keys(opaque).sort());
  });
});
