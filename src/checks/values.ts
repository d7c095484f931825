import { catalogueFor } from '../conf/catalogue';
import { ConfEntry } from '../conf/origin';
import { checkValue } from '../conf/values';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Check, Checked } from '../plan/check';

/** What Spark trims from the values of its configuration file: everything up to the blank but the ends of lines. */
// eslint-disable-next-line no-control-regex
const BLANK_AT_AN_END = /^[\x00-\x09\x0b\x0c\x0e-\x20]|[\x00-\x09\x0b\x0c\x0e-\x20]$/;

/** Keys of typed props that have a rule of their own against blanks, or in which blanks at the ends mean nothing: the options of a JVM. */
const SPOKEN_FOR = new RegExp([
  '^spark\\.(app\\.name|files|archives|submit\\.pyFiles|jars(\\..*)?|(driver|executor)\\.extraJavaOptions',
  '|kubernetes\\.(container\\.image|executor\\.label\\..*)|metrics\\.namespace|(admin|modify|ui\\.view)\\.acls(\\.groups)?)$',
].join(''));

/** Values that would not arrive as they are, and those that Spark's own parsers would refuse, by the key's type, unit, range and closed set. */
export const checkValues: Check = (checked) => [...checkBlanks(checked), ...checkTypes(checked), ...checkByHand(checked)];

/** Whoever has written a value, Spark trims it when it reads the file, and no escape keeps it from that. */
function checkBlanks({ conf }: Checked): Problem[] {
  return conf.entries()
    .filter(({ key, value, origin: { kind } }) => BLANK_AT_AN_END.test(value) && (kind === 'sparkConf' || (kind === 'prop' && !SPOKEN_FOR.test(key))))
    .map((entry) => invalid(entry, 'Spark drops blanks at the ends of a value', 'Remove them'));
}

function checkTypes(checked: Checked): Problem[] {
  const { version } = checked.application.sparkVersion;
  return checked.userEntries.filter(({ value }) => !BLANK_AT_AN_END.test(value)).flatMap((entry) => {
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
}

/** What Spark checks with code of its own, only when it comes to it: the catalogue does not know it, real Spark has told. */
const BY_HAND: { readonly [key: string]: { readonly right: RegExp; readonly why: string; readonly fix: string; readonly hasProp?: true } } = {
  'spark.sql.hive.metastore.version': {
    right: /^(?:2\.[0-3]|3\.[01]|4\.[01])(?:\.\d+)?$/,
    why: 'Spark has no client for a Hive metastore of this version',
    fix: 'Write a version from 2.0 to 2.3, of 3.0, 3.1, 4.0 or 4.1, or leave it out',
  },
  'spark.storage.decommission.fallbackStorage.path': {
    right: /\/$/,
    why: 'Spark wants a directory that ends in a slash',
    fix: 'Write a slash at its end',
    hasProp: true,
  },
};

function checkByHand({ userEntries, pieces }: Checked): Problem[] {
  return userEntries.flatMap((entry) => {
    const rule = Object.hasOwn(BY_HAND, entry.key) ? BY_HAND[entry.key] : undefined;
    // Who writes props is told there.
    const isTold = pieces !== undefined && rule?.hasProp === true;
    return rule === undefined || isTold || rule.right.test(entry.value) || entry.value.includes('${') ? [] : [invalid(entry, rule.why, rule.fix)];
  });
}

function invalid({ key, value, origin }: ConfEntry, why: string, fix: string): Problem {
  return { rule: 'INVALID_VALUE', prop: origin.name, value: shown(key, value), why, fix };
}
