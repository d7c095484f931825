import { ConfEntry, fromLibrary } from '../../src/conf/origin';
import { SparkConf } from '../../src/conf/spark-conf';
import { Checked, runChecks } from '../../src/plan/check';

const entry = (key: string, name: string): ConfEntry => ({ key, value: 'x', origin: { kind: 'sparkConf', name } });

test('the entries of sparkConf and hadoopConf are the user\'s, those of the library are not', () => {
  const { conf } = SparkConf.merge([
    entry('spark.a', 'sparkConf["spark.a"]'),
    entry('spark.hadoop.b', 'hadoopConf["b"]'),
    entry('spark.hadoop.c', 'sparkConf["spark.hadoop.c"]'),
    fromLibrary('spark.d', 'x', 'a reason'),
  ]);
  let seen: string[] = [];
  runChecks([({ userEntries }) => {
    seen = userEntries.map(({ key }) => key);
    return [];
  }], { conf } as Checked);
  expect(seen).toEqual(['spark.a', 'spark.hadoop.b', 'spark.hadoop.c']);
});

test('what checks find comes in their order', () => {
  const finding = (prop: string) => ({ rule: 'MEMORY', prop, why: '', fix: '' } as const);
  const { conf } = SparkConf.merge([]);
  expect(runChecks([() => [finding('a'), finding('b')], () => [], () => [finding('c')]], { conf } as Checked).map(({ prop }) => prop)).toEqual(['a', 'b', 'c']);
});
