import { applicationLabel } from '../../src/preview/names';

test.each([
  ['Sales Daily', 'sales-daily'],
  [' sales_daily  (v2) ', 'sales-daily-v2'],
  ['--sales--', 'sales'],
  ['ünïcode', 'n-code'],
  ['', ''],
  [`${'a'.repeat(62)}-b`, 'a'.repeat(62)],
])('the label of the application %p is %p', (name, label) => {
  expect(applicationLabel(name)).toBe(label);
});
