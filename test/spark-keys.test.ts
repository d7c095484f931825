import { readFileSync } from 'fs';
import { join } from 'path';
import { kubernetesKeys, otherKeys, sparkKeysPage } from '../scripts/spark-keys-page';
import { catalogueFor } from '../src/conf/catalogue';
import { structOf } from '../src/shapes/shape';

const KEYS = kubernetesKeys();
const ALL = [...KEYS, ...otherKeys()];

test('the page is what the library does; if not, run `npx ts-node -T scripts/write-spark-keys-page.ts`', () => {
  expect(readFileSync(join(__dirname, '..', 'docs', 'spark-keys.md'), 'utf8')).toBe(sparkKeysPage());
});

test.each(['4.1', '4.2', '4.3'])('every public key of Spark %s on Kubernetes is on it', (line) => {
  const keys = catalogueFor(line).all().filter(({ key, internal }) => key.startsWith('spark.kubernetes.') && !internal).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(75);
  expect(keys.filter((key) => !KEYS.some((one) => one.key === key && one.lines.includes(line)))).toEqual([]);
});

test('every key has a prop, or a reason why not', () => {
  const withoutReason = ALL.filter(({ place }) => (place.kind === 'noEffect' || place.kind === 'sparkConf') && place.why === '');
  expect(withoutReason.map(({ key, place }) => `${key}: ${place.kind}`)).toEqual([]);
});

/** The first words of a prop, as they stand in the structs of all workloads. */
const named = ALL.flatMap(({ key, place }) => (place.kind === 'prop' ? [...place.props.matchAll(/`([a-z]\w*)(?:\.(\w+))?/g)].map(([, owner, option]) => [key, owner, option]) : []));

test('every prop that it names is there', () => {
  const kinds = ['SparkJobProps', 'ScheduledSparkJobProps', 'SparkConnectServerProps', 'SparkThriftServerProps'] as const;
  const isThere = (owner: string, option: string | undefined) => kinds.some((kind) => structOf(kind).fields.has(owner))
    && (option === undefined || (owner !== 'driver' && owner !== 'executor')
      || structOf(owner === 'driver' ? 'SparkDriverOptions' : 'SparkExecutorOptions').fields.has(option));
  const others = named.filter(([, owner, option]) => !isThere(owner, option) && owner !== 'shuffleRecovery');
  expect(others).toEqual([]);
});
