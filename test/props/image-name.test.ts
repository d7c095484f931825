import { SparkImage } from '../../src';
import { isOfApache, versionOfSparkItself } from '../../src/props/image-name';

test.each([
  ['apache/spark:3.5.1-python3', '3.5.1'],
  ['docker.io/apache/spark:4.1.2', '4.1.2'],
  ['spark:4.0.0', '4.0.0'],
  ['registry.example.com/team/spark-py:v3.4.0', '3.4.0'],
  ['registry.example.com/team/spark-etl:1.4.2', undefined],
  ['registry.example.com/team/my-spark:1.4.2', undefined],
  ['apache/spark:latest', undefined],
  ['apache/spark@sha256:0123', undefined],
])('%s is Spark %s', (image, version) => {
  expect(versionOfSparkItself(image)).toBe(version);
});

test.each([
  [SparkImage.apache().reference, true],
  [SparkImage.apache({ repository: 'mirror.example.com/spark', languages: ['python', 'r'] }).reference, true],
  ['apache/spark:4.1.2', true],
  ['spark:4.1.2', true],
  ['registry.example.com/spark-py:4.1.2', false],
  ['registry.example.com/apache/spark-etl:1.0', false],
])('%s is of Apache: %p', (image, expected) => {
  expect(isOfApache(image)).toBe(expected);
});
