import { ConfReader } from '../../src/conf/conf-reader';
import { checkValues } from '../../src/preview/check-values';

const KEYS = ['spark.driver.cores', 'spark.kubernetes.container.image.pullPolicy', 'spark.kubernetes.driver.service.publishNotReadyAddresses'];

function check(key: string, value: string, sparkVersion = '4.1.4'): void {
  checkValues(new ConfReader(new Map([[key, value]]), sparkVersion), KEYS);
}

test('values that Spark reads, and its defaults, are taken', () => {
  expect(() => check('spark.driver.cores', '2')).not.toThrow();
});

test('a value that Spark cannot read is refused', () => {
  expect(() => check('spark.driver.cores', 'two')).toThrow('Spark cannot read "spark.driver.cores" = "two": it is not a whole number of 32 bits');
  expect(() => check('spark.kubernetes.container.image.pullPolicy', 'always')).toThrow('it is not one of Always, IfNotPresent, Never');
});

test('a key that the version does not have is not read', () => {
  const key = 'spark.kubernetes.driver.service.publishNotReadyAddresses';
  expect(() => check(key, 'yes')).not.toThrow();
  expect(() => check(key, 'yes', '4.3.0')).toThrow('it is neither true nor false');
});
