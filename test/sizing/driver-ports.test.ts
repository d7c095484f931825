import { containerPorts, servicePorts } from '../../src/sizing/driver-ports';
import { driverInput } from '../support/driver-step';

const conf = (entries: { [key: string]: string } = {}) => driverInput(entries).conf;

test('the ports are fixed by default', () => {
  expect(containerPorts(conf())).toEqual({ driver: 7078, blockManager: 7079, ui: 4040, connect: 15002 });
  expect(servicePorts(conf())).toEqual(containerPorts(conf()));
});

test('the ports are those of the configuration', () => {
  const given = conf({
    'spark.driver.port': '1', 'spark.driver.blockManager.port': '2', 'spark.ui.port': '3', 'spark.connect.grpc.binding.port': '4',
  });
  expect(containerPorts(given)).toEqual({ driver: 1, blockManager: 2, ui: 3, connect: 4 });
  expect(servicePorts(given)).toEqual(containerPorts(given));
});

test('the common port of block managers is the pod\'s, but not the Service\'s', () => {
  const given = conf({ 'spark.blockManager.port': '6000' });
  expect(containerPorts(given).blockManager).toBe(6000);
  expect(servicePorts(given).blockManager).toBe(7079);
});

test('a port that is no number is refused', () => {
  expect(() => servicePorts(conf({ 'spark.driver.port': 'any' }))).toThrow('Spark cannot read "spark.driver.port" = "any": it is not a whole number');
});
