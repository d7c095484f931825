import { catalogueFor } from '../conf/catalogue';
import { ConfEntry } from '../conf/origin';
import { checkValue } from '../conf/values';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Check } from '../plan/check';

/** What Spark trims from the values of its configuration file: everything up to the blank but the ends of lines. */
// eslint-disable-next-line no-control-regex
const BLANK_AT_AN_END = /^[\x00-\x09\x0b\x0c\x0e-\x20]|[\x00-\x09\x0b\x0c\x0e-\x20]$/;

/** Values that Spark's own parsers would refuse, by the key's type, unit, range and closed set. */
export const checkValues: Check = (checked) => {
  const { version } = checked.application.sparkVersion;
  return checked.userEntries.flatMap((entry) => {
    if (BLANK_AT_AN_END.test(entry.value)) {
      return [invalid(entry, 'Spark drops blanks at the ends of a value', 'Remove them')];
    }
    // Only here, so that a job without entries of its own never loads the catalogue.
    const facts = catalogueFor(version).find(entry.key);
    const reason = facts === undefined || facts.removed !== undefined ? undefined : checkValue(facts, entry.value);
    if (facts === undefined || reason === undefined) {
      return [];
    }
    const fix = facts.values !== undefined
      ? `Write one of ${facts.values.join(', ')}`
      : facts.default !== undefined ? `Write it like Spark's default, "${facts.default}"` : 'Correct it';
    return [invalid(entry, `the value ${reason}`, fix)];
  });
};

function invalid({ key, value, origin }: ConfEntry, why: string, fix: string): Problem {
  return { rule: 'INVALID_VALUE', prop: origin.name, value: shown(key, value), why, fix };
}
