import { SparkImage, SparkVersion } from '../../src';

test.each([
  [SparkVersion.V4_1_4, '3.4.2', '1.32'],
  [SparkVersion.V4_2_1, '3.5.0', '1.34'],
  [SparkVersion.V4_3_0, '3.5.0', '1.34'],
])('Spark %s has Hadoop %s, and documents Kubernetes %s', (version, hadoopVersion, minimumKubernetesVersion) => {
  expect(version.facts).toMatchObject({ hadoopVersion, minimumKubernetesVersion, scalaVersion: '2.13', javaVersions: [21, 17] });
});

test('a constant is called after its version', () => {
  const constants = Object.entries(SparkVersion).filter(([name]) => name.startsWith('V'));
  expect(constants.length).toBeGreaterThan(6);
  expect(constants.map(([, { version }]) => `V${version.replaceAll('.', '_')}`)).toEqual(constants.map(([name]) => name));
});

test.each([['4.1.7', true], ['4.3.2', true], ['4.0.1', false], ['4.4.0', false], ['4.1', false], ['newest', false]])('the rules of Spark %s are known: %s', (version, isKnown) => {
  expect(SparkVersion.of(version).isSupported).toBe(isKnown);
});

test('there is one default, of which Apache has images', () => {
  expect(SparkVersion.DEFAULT.version).toBe('4.1.2');
  expect(SparkImage.apache().sparkVersion).toBe(SparkVersion.DEFAULT);
});
