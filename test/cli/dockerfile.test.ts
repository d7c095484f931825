import { call } from './call';
import { pipelinePackages } from '../../src/props/pipeline-packages';

test.each([
  ['4.1.4', 'apache/spark:4.1.4-scala2.13-java21-python3-ubuntu', 15],
  ['4.2.1', 'apache/spark:4.2.1-scala2.13-java21-python3-ubuntu', 18],
  ['4.3.0', 'apache/spark:4.3.0-scala2.13-java21-python3-ubuntu', 18],
])('an image of Spark %s', (version, image, pyarrow) => {
  const { code, out } = call(['dockerfile', '--spark-version', version]);
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines).toContain(`FROM ${image}`);
  // Nothing runs as root that need not.
  expect(lines.at(-1)).toBe('USER spark');
  const pinned = lines.filter((line) => /^ +\S+==\d/.test(line)).map((line) => line.trim().replace(/ \\$/, ''));
  expect(pinned).toEqual(pipelinePackages(version).map(({ name, version: exact }) => `${name}==${exact}`));
  expect(lines.filter((line) => line.endsWith('\\'))).toHaveLength(pinned.length);
  expect(Number(/pyarrow==(\d+)/.exec(out)![1])).toBeGreaterThanOrEqual(pyarrow);
});

test('without a version, that of the library\'s default', () => {
  expect(call(['dockerfile']).out).toContain('FROM apache/spark:4.1.2-');
});

test('another image to build on', () => {
  expect(call(['dockerfile', '--from', 'registry.example.com/spark:1']).out).toMatch(/^FROM registry\.example\.com\/spark:1$/m);
});

test('a Spark without pipelines', () => {
  expect(call(['dockerfile', '--spark-version', '3.5.1'])).toMatchObject({ code: 2, out: '' });
});
