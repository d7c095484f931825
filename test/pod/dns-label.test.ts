import { isDnsLabel } from '../../src/pod/dns-label';

test.each(['a', '0', 'a-1', 'a'.repeat(63)])('%j is a label', (text) => {
  expect(isDnsLabel(text)).toBe(true);
});

test.each(['', '-a', 'a-', 'A', 'a_b', 'a.b', 'a\n', 'a'.repeat(64)])('%j is none', (text) => {
  expect(isDnsLabel(text)).toBe(false);
});
