import { Duration, Size } from 'cdk8s';
import { ConfReader } from '../../src/conf/conf-reader';
import { keyedOptions } from '../../src/features/keyed-options';

interface Options {
  readonly number?: number;
  readonly flag?: boolean;
  readonly text?: string;
  readonly list?: string[];
  readonly time?: Duration;
  readonly size?: Size;
}

const OPTIONS = keyedOptions<Options>('some.options', {
  number: { key: 'spark.executor.maxNumFailures', form: 'number' },
  flag: { key: 'spark.decommission.enabled', form: 'flag' },
  text: { key: 'spark.kubernetes.executor.rollPolicy', form: 'text' },
  list: { key: 'spark.plugins', form: 'list' },
  time: { key: 'spark.kubernetes.allocation.batch.delay', form: 'time' },
  size: { key: 'spark.driver.maxResultSize', form: 'size' },
});

const ALL: Options = { number: 3, flag: false, text: 'ID', list: ['a', 'b'], time: Duration.seconds(90), size: Size.mebibytes(1536) };
const TEXTS = {
  'spark.executor.maxNumFailures': '3',
  'spark.decommission.enabled': 'false',
  'spark.kubernetes.executor.rollPolicy': 'ID',
  'spark.plugins': 'a,b',
  'spark.kubernetes.allocation.batch.delay': '90s',
  'spark.driver.maxResultSize': '1536m',
};

test('every form is written with its prop for an origin', () => {
  expect(Object.fromEntries(OPTIONS.entries(ALL).map(({ key, value }) => [key, value]))).toEqual(TEXTS);
  expect(OPTIONS.entries(ALL)[0].origin).toEqual({ kind: 'prop', name: 'some.options.number' });
  expect(OPTIONS.entries(undefined)).toEqual([]);
});

test('and read back', () => {
  const read = OPTIONS.read(new ConfReader(new Map(Object.entries(TEXTS)), '4.1.4'))!;
  expect({ ...read, time: read.time?.toSeconds(), size: read.size?.toMebibytes() }).toEqual({ ...ALL, time: 90, size: 1536 });
  expect(OPTIONS.read(new ConfReader(new Map(), '4.1.4'))).toBeUndefined();
});

test('a size that is no whole number of mebibytes is written in kibibytes', () => {
  expect(OPTIONS.entries({ size: Size.kibibytes(1025) })[0].value).toBe('1025k');
});

test('what Spark does not take is found, with what it takes', () => {
  expect(OPTIONS.problems({ text: 'OLDEST' }, '4.1.4')).toEqual([
    expect.objectContaining({ rule: 'INVALID_VALUE', prop: 'some.options.text', value: 'OLDEST', fix: expect.stringContaining('OUTLIER') }),
  ]);
  expect(OPTIONS.problems(ALL, '4.1.4')).toEqual([]);
});

test('a key that this Spark does not know is found, with the Spark that does', () => {
  const newer = keyedOptions<{ cost?: number }>('some', { cost: { key: 'spark.kubernetes.executor.podDeletionCost', form: 'number' } });
  expect(newer.problems({ cost: 1 }, '4.1.4')).toEqual([expect.objectContaining({ rule: 'KEY_TOO_NEW', why: 'Spark 4.1.4 does not know it; it came with Spark 4.2' })]);
  expect(newer.problems({ cost: 1 }, '4.2.0')).toEqual([]);
});
