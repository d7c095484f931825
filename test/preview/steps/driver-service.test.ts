import { STAND_INS } from '../../../src/preview/run';
import { driverService } from '../../../src/preview/steps/driver-service';
import { configured, driverInput, propertiesOf } from '../../support/driver-step';

test('the pod stays as it is', () => {
  expect(configured(driverService, driverInput())).toEqual({ pod: {}, container: {} });
});

test('executors find the driver by the name of its Service', () => {
  expect(propertiesOf(driverService, driverInput({ 'spark.kubernetes.namespace': 'etl', 'spark.driver.port': '7000' }))).toEqual({
    'spark.driver.host': 'sales-0f-driver-svc.etl.svc',
    'spark.driver.port': '7000',
    'spark.driver.blockManager.port': '7079',
  });
});

test('a name that is too long gives way to a random one', () => {
  const prefixed = (length: number) => driverInput({}, { run: { ...STAND_INS, generatedPrefix: 'p'.repeat(length) } });
  expect(propertiesOf(driverService, prefixed(52))).toMatchObject({ 'spark.driver.host': `${'p'.repeat(52)}-driver-svc.default.svc` });
  expect(driverService.notes?.(prefixed(52))).toEqual([]);
  expect(propertiesOf(driverService, prefixed(53))).toMatchObject({ 'spark.driver.host': 'spark-0000000000000000-driver-svc.default.svc' });
  expect(driverService.notes?.(prefixed(53))).toEqual([expect.stringContaining('gets a random name')]);
});

test.each(['spark.driver.host', 'spark.driver.bindAddress'])('%s is refused', (key) => {
  expect(() => driverService.check?.(driverInput({ [key]: 'localhost' }))).toThrow(`Spark refuses "${key}" in cluster mode`);
});

test('settings that Spark cannot read are refused', () => {
  expect(() => driverService.check?.(driverInput({ 'spark.kubernetes.driver.service.ipFamilies': 'IPv5' }))).toThrow('it is not one of IPv4');
  expect(() => driverService.check?.(driverInput({ 'spark.driver.port': 'x' }))).toThrow('it is not a whole number');
});
