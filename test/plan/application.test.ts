import { SparkImage, SparkVersion } from '../../src';
import { findingsOf, planOf } from '../support/plan';

const languageOf = (file: string | undefined) => planOf({ mainApplicationFile: file }).application.language;

test.each([
  ['local:///opt/app.jar', 'java'],
  ['spark-internal', 'java'],
  [undefined, 'java'],
  ['s3a://bucket/app.py', 'python'],
  ['local:///opt/app.R', 'r'],
  ['app.r', 'r'],
])('%s is %s', (file, language) => {
  expect(languageOf(file)).toBe(language);
});

test('fails for a file of no known language', () => {
  expect(findingsOf({ mainApplicationFile: 'local:///opt/app.sh' })).toEqual(['SPARK010 mainApplicationFile']);
});

test('without an image, Apache\'s with the language of the application', () => {
  expect(planOf().application.image.reference).toBe('apache/spark:4.1.2-scala2.13-java21-ubuntu');
  expect(planOf({ mainClass: undefined, mainApplicationFile: 'app.py' }).application.image.reference)
    .toBe('apache/spark:4.1.2-scala2.13-java21-python3-ubuntu');
  expect(planOf({ sparkVersion: SparkVersion.V4_1_1 }).application.image.reference).toBe('apache/spark:4.1.1-scala2.13-java21-ubuntu');
});

test('the image tells the version, else the prop', () => {
  const of = (sparkVersion?: SparkVersion, imageVersion?: SparkVersion) =>
    planOf({ sparkVersion, image: SparkImage.custom('x:1', { sparkVersion: imageVersion }) }).application.sparkVersion.version;
  expect(of(undefined, SparkVersion.V4_1_0)).toBe('4.1.0');
  expect(of(SparkVersion.V4_1_1, undefined)).toBe('4.1.1');
  expect(of(undefined, undefined)).toBe('4.1.2');
});

test('fails when image and prop name two versions', () => {
  expect(findingsOf({ sparkVersion: SparkVersion.V4_1_0, image: SparkImage.apache() })).toEqual(['SPARK013 sparkVersion']);
});

test.each(['3.5.7', '4.0.1', '4.1', 'latest'])('fails for Spark %s', (version) => {
  expect(findingsOf({ sparkVersion: SparkVersion.of(version) })).toContain('SPARK013 sparkVersion');
});

test.each(['4.1.0', '4.1.99', '4.2.1', '4.3.0', '4.3.1-SNAPSHOT'])('has nothing against Spark %s', (version) => {
  expect(findingsOf({ sparkVersion: SparkVersion.of(version) })).toEqual([]);
});

test.each(['4.4.0', '5.0.0'])('warns of Spark %s, and treats it like the newest that it knows', (version) => {
  const { findings, application } = planOf({ sparkVersion: SparkVersion.of(version) });
  expect(findings).toEqual([expect.objectContaining({ code: 'SPARK017', severity: 'warning', value: version, why: expect.stringContaining('as for Spark 4.3') })]);
  expect(application.sparkVersion.facts).toEqual(SparkVersion.V4_3_0.facts);
});

describe('an image that says by its name to have another Spark', () => {
  test('was accepted in silence', () => {
    expect(findingsOf({ image: SparkImage.custom('apache/spark:3.5.1-python3') })).toEqual(['SPARK013 image']);
    expect(findingsOf({ image: SparkImage.custom('apache/spark:4.2.1'), sparkVersion: SparkVersion.V4_1_2 })).toEqual(['SPARK013 sparkVersion']);
  });

  test.each([
    [SparkImage.custom('apache/spark:4.1.1')],
    [SparkImage.custom('registry.example.com/spark-etl:1.4.2')],
    [SparkImage.custom('apache/spark:4.2.1', { sparkVersion: SparkVersion.of('4.2.1') })],
    [SparkImage.custom('mirror.example.com/spark:3.5.1', { sparkVersion: SparkVersion.V4_1_2 })],
  ])('%p is fine', (image) => {
    expect(findingsOf({ image })).toEqual([]);
  });
});
