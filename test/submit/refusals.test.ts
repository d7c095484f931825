import { ConfReader } from '../../src/conf/conf-reader';
import { checkSubmission } from '../../src/submit/refusals';

const INSTANCES = 'spark.executor.instances';
const ALLOCATION = 'spark.dynamicAllocation.enabled';

type Conf = { [key: string]: string };

const REFUSED: Conf[] = [{ [INSTANCES]: '0' }, { [INSTANCES]: '-1' }, { [INSTANCES]: '0', [ALLOCATION]: 'false' }];
const TAKEN: Conf[] = [{}, { [INSTANCES]: '1' }, { [INSTANCES]: '0', [ALLOCATION]: 'TRUE' }];

const check = (conf: Conf) => checkSubmission(new ConfReader(new Map(Object.entries(conf)), '4.1.2'));

test.each(REFUSED)('Spark does not start with %j', (conf) => {
  expect(() => check(conf)).toThrow(`write 1 or more, or set "${ALLOCATION}" to true`);
});

test('a client of Spark Connect has no master', () => {
  expect(() => check({ 'spark.remote': 'sc://server', 'spark.master': 'k8s://https://cluster:6443' })).toThrow('Spark does not start with "spark.remote"');
  expect(() => check({ 'spark.remote': 'sc://server', 'spark.submit.deployMode': 'client' })).toThrow('remove it');
  expect(() => check({ 'spark.remote': 'sc://server' })).not.toThrow();
});

test.each(TAKEN)('it starts with %j', (conf) => {
  expect(() => check(conf)).not.toThrow();
});
