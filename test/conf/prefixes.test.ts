import * as fc from 'fast-check';
import { PrefixIndex } from '../../src/conf/prefixes';

const key = fc.array(fc.constantFrom('a', 'b', '.', '\uffff'), { maxLength: 5 }).map((letters) => letters.join(''));

test('finds what a look at every key finds, in the order in which it was given', () => {
  fc.assert(fc.property(fc.array(key), key, (keys, prefix) => {
    const entries = keys.map((one, place): [string, number] => [one, place]);
    expect(new PrefixIndex(entries).below(prefix)).toEqual(entries.filter(([one]) => one.startsWith(prefix)).map(([, place]) => place));
  }));
});

test('does not look at every key', () => {
  const index = new PrefixIndex(Array.from({ length: 1024 }, (_, place): [string, number] => [`k${String(place).padStart(4, '0')}`, place]));
  const startsWith = jest.spyOn(String.prototype, 'startsWith');
  expect(index.below('k0500')).toEqual([500]);
  const looks = startsWith.mock.calls.length;
  startsWith.mockRestore();
  expect(looks).toBeLessThan(5);
});
