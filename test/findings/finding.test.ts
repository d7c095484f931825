import { describe as inWords, findingOf, Problem } from '../../src/findings/finding';
import { RULES } from '../../src/findings/rules';

const PROBLEM: Problem = { rule: 'MEMORY', prop: 'driver.memory', value: '256Mi', why: 'too small', fix: 'Write more' };

test('a finding has code, path and all that a person needs', () => {
  const finding = findingOf(PROBLEM, 'sales/daily');
  expect(finding).toMatchObject({ code: 'SPARK020', path: 'sales/daily' });
  expect(inWords(finding)).toBe('SPARK020 driver.memory = "256Mi": too small. Write more.');
});

test('a long value is cut', () => {
  expect(inWords(findingOf({ ...PROBLEM, value: 'x'.repeat(1000) }, 'p')).length).toBeLessThan(200);
});

test('no code is given away twice', () => {
  const codes = Object.values(RULES).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => /^SPARK\d{3}$/.test(code))).toBe(true);
});
