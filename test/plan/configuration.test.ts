import { configurationName, withConfiguration } from '../../src/plan/configuration';

test('the name is the workload\'s, with a hash of the files', () => {
  expect(configurationName('daily', { a: 'x' })).toMatch(/^daily-conf-[0-9a-f]{10}$/);
  expect(configurationName('daily', {})).toMatch(/^daily-conf-[0-9a-f]{10}$/);
});

test('the same files have the same name, in whatever order they come', () => {
  expect(configurationName('daily', { b: 'y', a: 'x' })).toBe(configurationName('daily', { a: 'x', b: 'y' }));
});

test.each([
  ['another text', { a: 'y' }],
  ['another name', { b: 'x' }],
  ['a further file', { a: 'x', b: '' }],
  ['an empty file', { a: '' }],
  ['no file', {}],
])('%s has another one', (_, files) => {
  expect(configurationName('daily', files as { [file: string]: string })).not.toBe(configurationName('daily', { a: 'x' }));
});

test.each([
  [{ ab: 'c' }, { a: 'bc' }],
  [{ a: 'x', b: 'y' }, { a: 'xby' }],
  [{ a: '1 1 bx' }, { a: '', b: 'x' }],
])('the end of one text is not taken for the beginning of the next one: %p', (one, other) => {
  expect(configurationName('daily', one as { [file: string]: string })).not.toBe(configurationName('daily', other as { [file: string]: string }));
});

test('a pod gets the name into the volume that is meant, and into no other', () => {
  const pod = {
    spec: {
      volumes: [
        { name: 'theirs', configMap: { name: 'theirs' } },
        { name: 'spark-conf', configMap: { defaultMode: 256 } },
        { name: 'scratch', emptyDir: {} },
      ],
      hostNetwork: true,
    },
  };
  expect(withConfiguration(pod, 'mine').spec).toEqual({
    volumes: [
      { name: 'theirs', configMap: { name: 'theirs' } },
      { name: 'spark-conf', configMap: { defaultMode: 256, name: 'mine' } },
      { name: 'scratch', emptyDir: {} },
    ],
    hostNetwork: true,
  });
  expect(pod.spec.volumes[1]).toEqual({ name: 'spark-conf', configMap: { defaultMode: 256 } });
});

test('a pod without volumes stays as it is', () => {
  const pod = { spec: { hostNetwork: true } };
  expect(withConfiguration(pod, 'mine')).toBe(pod);
});
