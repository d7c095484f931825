import { readdirSync } from 'fs';
import { SPARK_LINES } from '../../src/conf/versions';
import { DISTRIBUTIONS, install, jarDirectory } from '../distributions';

const MINUTES = 60_000;

test('every line that the library knows has a Spark here, and the other way round', () => {
  expect(SPARK_LINES.map(({ line }) => line)).toEqual(DISTRIBUTIONS.map(({ line }) => line));
});

test.each(DISTRIBUTIONS.map((distribution) => [distribution.version, distribution] as const))('Spark %s has the Hadoop and the Scala of its line', (_version, distribution) => {
  install(distribution);
  const jars = readdirSync(jarDirectory(distribution));
  const { hadoopVersion, scalaVersion } = SPARK_LINES.find(({ line }) => line === distribution.line)!;
  expect(jars).toContain(`hadoop-client-api-${hadoopVersion}.jar`);
  expect(jars).toContain(`spark-core_${scalaVersion}-${distribution.version}.jar`);
}, 20 * MINUTES);
