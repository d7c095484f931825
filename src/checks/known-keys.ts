import { isKnownPlugin } from './third-party-keys';
import { catalogueFor } from '../conf/catalogue';
import { ConfEntry } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { either, say, Words } from '../findings/say';
import { Check, Checked } from '../plan/check';

/** Names below `spark.` that no plugin uses: a key in them that Spark does not have is a mistake. */
const SPARKS_OWN = /^spark\.(driver|executor|kubernetes|dynamicAllocation|decommission|eventLog|history|memory|network|rpc|scheduler|submit|task|ui)\./;

const ALLOW_KEYS = either('SparkChecks.of(scope).allowKeys()', '--allow-keys');

/** Of no Spark 4 yet: stands for the newest that the catalogue has. */
const NEWEST = '99.0.0';

/** Keys that Spark does not have, no longer has, or does not have yet. */
export const checkKnownKeys: Check = (checked) => checked.userEntries.flatMap((entry) => checkKey(entry, checked));

function checkKey(entry: ConfEntry, { application }: Checked): Problem[] {
  const { key } = entry;
  const version = application.sparkVersion.version;
  const catalogue = catalogueFor(version);
  const facts = catalogue.find(key);
  if (facts?.removed !== undefined) {
    const { since, replacement } = facts.removed;
    return [problem('REMOVED_KEY', entry, `Spark ${since} removed it`, replacement === undefined ? 'Remove the entry' : `Write "${replacement}"`)];
  }
  if (facts?.deprecated !== undefined) {
    const { since, replacement } = facts.deprecated;
    const instead = replacement ?? facts.alternativeOf;
    return [problem('DEPRECATED_KEY', entry, `deprecated since Spark ${since}`, instead === undefined ? 'Do without it' : `Write "${instead}"`)];
  }
  const known = facts !== undefined
    || catalogue.family(key) !== undefined
    || isKnownPlugin(key)
    || (application.surroundings?.allowedKeyPrefixes ?? []).some((prefix) => key.startsWith(prefix))
    // Reported already, as no key of Spark's at all.
    || !/^spark\.\S+$/.test(key);
  if (known) {
    return [];
  }
  const newer = catalogueFor(NEWEST).find(key);
  if (newer !== undefined) {
    return [problem('KEY_TOO_NEW', entry, `it came with Spark ${newer.since ?? 'a later version'}, and the image has ${version}`, 'Remove the entry')];
  }
  const suggestion = catalogue.suggest(key);
  if (suggestion !== undefined) {
    return [problem('UNKNOWN_KEY', entry, `Spark ${version} has no such key`, `Did you mean "${suggestion}"?`)];
  }
  return SPARKS_OWN.test(key)
    ? [problem('UNKNOWN_KEY', entry, `Spark ${version} has no such key`, say`Correct it, or declare it with ${ALLOW_KEYS}`)]
    : [problem('UNRECOGNISED_KEY', entry, `Spark ${version} has no such key; it may belong to a plugin`,
      say`Declare the plugin's keys with ${ALLOW_KEYS}`)];
}

function problem(rule: Problem['rule'], { key, value, origin }: ConfEntry, why: string, fix: Words): Problem {
  return { rule, prop: origin.name, value: shown(key, value), why, fix };
}
