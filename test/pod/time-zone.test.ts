import { checkTimeZone } from '../../src/pod/time-zone';

test.each(['Europe/Berlin', 'Etc/UTC', 'UTC', 'Asia/Calcutta', 'America/Argentina/Buenos_Aires'])('%s is a time zone', (zone) => {
  expect(checkTimeZone(zone, 'timeZone')).toEqual([]);
});

test.each([
  ['Berlin', 'Write it like "Europe/Berlin" or "Etc/UTC"'],
  ['', 'Write it like "Europe/Berlin" or "Etc/UTC"'],
  ['+01:00', 'Write it like "Europe/Berlin" or "Etc/UTC"'],
  ['europe/berlin', 'Did you mean "Europe/Berlin"?'],
])('%p is none', (zone, fix) => {
  expect(checkTimeZone(zone, 'timeZone')).toMatchObject([{ rule: 'SCHEDULE', prop: 'timeZone', value: zone, fix }]);
});
