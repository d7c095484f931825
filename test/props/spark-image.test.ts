import { SparkImage, SparkVersion } from '../../src';
import { findingsOf } from '../support/plan';

test.each([
  [{}, 'apache/spark:4.1.2-scala2.13-java21-python3-ubuntu'],
  [{ languages: [] }, 'apache/spark:4.1.2-scala2.13-java21-ubuntu'],
  [{ languages: ['java' as const] }, 'apache/spark:4.1.2-scala2.13-java21-ubuntu'],
  [{ languages: ['r' as const] }, 'apache/spark:4.1.2-scala2.13-java21-r-ubuntu'],
  [{ languages: ['r' as const, 'python' as const] }, 'apache/spark:4.1.2-scala2.13-java21-python3-r-ubuntu'],
  [{ sparkVersion: SparkVersion.V4_1_0, javaVersion: 17 }, 'apache/spark:4.1.0-scala2.13-java17-python3-ubuntu'],
  [{ repository: 'mirror.example.com/spark', languages: [] }, 'mirror.example.com/spark:4.1.2-scala2.13-java21-ubuntu'],
])('Apache\'s tag for %p', (options, reference) => {
  expect(SparkImage.apache(options).reference).toBe(reference);
});

test('an image of Apache knows what is in it', () => {
  const image = SparkImage.apache({ languages: ['python'] });
  expect(image.languages).toEqual(['java', 'python']);
  expect(image.sparkVersion).toBe(SparkVersion.V4_1_2);
  expect([image.user, image.group, image.entrypoint]).toEqual([185, 185, undefined]);
});

test('of a custom image only that is known which is declared', () => {
  const image = SparkImage.custom('registry.example.com/x:1', { user: 1000 });
  expect([image.user, image.group]).toEqual([1000, 1000]);
  expect([image.languages, image.sparkVersion]).toEqual([undefined, undefined]);
});

test('what is wrong with the options of an image is told where the image is used', () => {
  const custom = SparkImage.custom('registry.example.com/sales:1', { entrypoint: '/run.sh', languages: ['Python'], user: '185' } as never);
  const apache = SparkImage.apache({ javaVersion: '17', tag: 'x' } as never);
  expect(findingsOf({ image: custom })).toEqual(['SPARK004 image.entrypoint', 'SPARK006 image.languages[0]', 'SPARK004 image.user']);
  expect(findingsOf({ image: apache })).toEqual(['SPARK004 image.javaVersion', 'SPARK007 image.tag']);
});

test('Apache has no image with another Java', () => {
  expect(findingsOf({ image: SparkImage.apache({ javaVersion: 11 }) })).toEqual(['SPARK014 image']);
  expect(findingsOf({ image: SparkImage.apache({ javaVersion: 17 }) })).toEqual([]);
});
