import { Check, userEntries } from './check';
import { shown } from './secret-names';
import { catalogueFor } from '../conf/catalogue';
import { checkValue } from '../conf/values';

/** What Spark trims from the values of its configuration file: everything up to the blank but the ends of lines. */
// eslint-disable-next-line no-control-regex
const BLANK_AT_AN_END = /^[\x00-\x09\x0b\x0c\x0e-\x20]|[\x00-\x09\x0b\x0c\x0e-\x20]$/;

/** Values that Spark's own parsers would refuse, by the key's type, unit, range and closed set. */
export const checkValues: Check = (checked) => {
  const { version } = checked.application.sparkVersion;
  return userEntries(checked).flatMap(({ key, value, origin }) => {
    if (BLANK_AT_AN_END.test(value)) {
      return [
        {
          rule: 'INVALID_VALUE' as const,
          prop: origin.name,
          value: shown(key, value),
          why: 'Spark drops blanks at the ends of a value',
          fix: 'Remove them',
        },
      ];
    }
    // Only here, so that a job without entries of its own never loads the catalogue.
    const facts = catalogueFor(version).find(key);
    const reason = facts === undefined || facts.removed !== undefined ? undefined : checkValue(facts, value);
    if (facts === undefined || reason === undefined) {
      return [];
    }
    return [
      {
        rule: 'INVALID_VALUE' as const,
        prop: origin.name,
        value: shown(key, value),
        why: `the value ${reason}`,
        fix: facts.values !== undefined
          ? `Write one of ${facts.values.join(', ')}`
          : facts.default !== undefined ? `Write it like Spark's default, "${facts.default}"` : 'Correct it',
      },
    ];
  });
};
