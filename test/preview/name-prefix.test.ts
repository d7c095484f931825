import { namePrefix } from '../../src/preview/name-prefix';
import { Entries, executorInput } from '../support/executor-step';

const KEY = 'spark.kubernetes.executor.podNamePrefix';
const prefixOf = (entries: Entries) => {
  const { conf, run } = executorInput(entries, { generatedPrefix: 'made-up' }, '4.3.0');
  return namePrefix(conf, run);
};

test('names begin with the configured text, else with one that Spark makes up', () => {
  expect(prefixOf({ [KEY]: '${spark.app.name}', 'spark.app.name': 'sales' })).toBe('sales');
  expect(prefixOf({})).toBe('made-up');
});

test.each(['a.b-c', '1a', 'p'.repeat(237)])('the prefix %s is taken', (prefix) => {
  expect(prefixOf({ [KEY]: prefix })).toBe(prefix);
});

test.each(['p'.repeat(238), 'Sales', 'a.', 'a-', ''])('the prefix %j is refused', (prefix) => {
  expect(() => prefixOf({ [KEY]: prefix }))
    .toThrow(`Spark refuses "${KEY}" = "${prefix}"; write at most 237 lower-case letters, digits, "-" and ".", with a letter or digit at the ends`);
});
