import { isAbsolute } from '../../src/conf/addresses';

test.each(['/logs', 's3a://logs/events', 'file:/logs', 'FILE:///logs', 'x+y-1.z:/a'])('%j means the same everywhere', (address) => {
  expect(isAbsolute(address)).toBe(true);
});

// Behind a scheme, too, a path without a slash is relative.
test.each(['', 'logs', './logs', 'file:logs', '3a://logs', ' /logs'])('%j does not', (address) => {
  expect(isAbsolute(address)).toBe(false);
});
