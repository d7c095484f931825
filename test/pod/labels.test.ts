import { checkAnnotations, checkLabels } from '../../src/pod/labels';

const rules = (labels: { [key: string]: string }, role: 'driver' | 'executor' = 'executor') =>
  checkLabels(labels, role, `${role}.labels`).map(({ rule }) => rule);

test.each<{ [key: string]: string }>([
  { team: 'sales' },
  { 'example.com/team': 'a_b.c-d' },
  { empty: '' },
  { long: 'x'.repeat(63) },
  { [`p/${'k'.repeat(63)}`]: '1' },
  { [`${'p'.repeat(253)}/k`]: '1' },
])('valid: %p', (labels) => {
  expect(rules(labels)).toEqual([]);
});

test.each<{ [key: string]: string }>([
  { '-team': 'x' },
  { 'Example.com/team': 'x' },
  { 'a/b/c': 'x' },
  { '': 'x' },
  { [`${'k'.repeat(64)}`]: 'x' },
  { [`${'p'.repeat(254)}/k`]: 'x' },
  { team: 'two words' },
  { team: 'x'.repeat(64) },
  { team: '-x' },
])('invalid: %p', (labels) => {
  expect(rules(labels)).toEqual(['INVALID_LABEL']);
});

test.each(['spark-role', 'spark-app-selector', 'spark-app-name', 'spark-version'])('Spark keeps %s to itself', (key) => {
  expect(rules({ [key]: 'x' }, 'driver')).toEqual(['RESERVED_LABEL']);
  expect(rules({ [key]: 'x' }, 'executor')).toEqual(['RESERVED_LABEL']);
});

test('some labels are reserved on executors only', () => {
  expect(rules({ 'spark-exec-id': '1' }, 'executor')).toEqual(['RESERVED_LABEL']);
  expect(rules({ 'spark-exec-id': '1' }, 'driver')).toEqual([]);
});

test('Spark replaces placeholders on executors, and nobody does on the driver', () => {
  expect(rules({ app: '{{APP_ID}}' }, 'executor')).toEqual([]);
  expect(rules({ app: '{{APP_ID}}' }, 'driver')).toEqual(['INVALID_LABEL']);
  expect(rules({ app: '{{APP_NAME}}' }, 'executor')).toEqual(['INVALID_LABEL']);
});

test('the value of an annotation is free text', () => {
  expect(checkAnnotations({ 'example.com/note': 'any\n"text"' }, 'driver.annotations')).toEqual([]);
  expect(checkAnnotations({ 'not valid': 'x' }, 'driver.annotations')).toHaveLength(1);
});
