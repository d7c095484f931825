import { runningDriverConf } from '../../src/preview/running-driver';

const OPTIONS = 'spark.executor.extraJavaOptions';
const optionsOf = (conf: { [key: string]: string }, sparkVersion = '4.1.2') =>
  (runningDriverConf(new Map(Object.entries(conf)), sparkVersion).get(OPTIONS) ?? '').split(' ');

test('what Spark\'s own code needs stands in front of the user\'s options', () => {
  const options = optionsOf({ [OPTIONS]: '-Da=b' });
  expect(options[0]).toBe('-Djava.net.preferIPv6Addresses=false');
  expect(options).toContain('--add-opens=java.base/java.nio=ALL-UNNAMED');
  expect(options.at(-1)).toBe('-Da=b');
});

test('without options of the user\'s there are Spark\'s alone', () => {
  expect(optionsOf({})).toEqual(optionsOf({ [OPTIONS]: '' }));
  expect(optionsOf({}).length).toBeGreaterThan(20);
});

test('the driver hands on that its own JVM prefers the newer addresses', () => {
  expect(optionsOf({ 'spark.driver.extraJavaOptions': '-Da -Djava.net.preferIPv6Addresses=true' })[0]).toBe('-Djava.net.preferIPv6Addresses=true');
});

test('versions of Spark need different options', () => {
  expect(optionsOf({}, '4.2.1')).toEqual(optionsOf({}, '4.3.0'));
  expect(optionsOf({}, '4.3.0')).toContain('--sun-misc-unsafe-memory-access=allow');
  expect(optionsOf({}, '4.1.4')).not.toContain('--sun-misc-unsafe-memory-access=allow');
});

test('everything else stays as it was', () => {
  const conf = new Map([['spark.executor.memory', '4g']]);
  expect(runningDriverConf(conf, '4.1.2').get('spark.executor.memory')).toBe('4g');
  expect(conf.has(OPTIONS)).toBe(false);
});
