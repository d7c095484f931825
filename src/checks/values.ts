import { Check, userEntries } from './check';
import { shown } from './secret-names';
import { catalogueFor } from '../conf/catalogue';
import { checkValue } from '../conf/values';

/** Values that Spark's own parsers would refuse, by the key's type, unit, range and closed set. */
export const checkValues: Check = (checked) => {
  const { version } = checked.application.sparkVersion;
  return userEntries(checked).flatMap(({ key, value, origin }) => {
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
