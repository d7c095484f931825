import { Explanation, inWords } from './explanation';
import { catalogueFor } from '../conf/catalogue';
import { ConfReader } from '../conf/conf-reader';
import { shown } from '../findings/redaction';
import { Workload } from '../plan/workload';
import { entryPointConf } from '../workload/driver-conf';

/** Why a key of Spark has its value: who set it, or what holds without an entry. */
export function explainKey(workload: Workload, key: string): Explanation {
  const { conf, sparkVersion } = workload;
  const entry = conf.find((candidate) => candidate.key === key);
  if (entry !== undefined) {
    return { subject: key, value: shown(key, entry.value), origin: inWords(entry.origin) };
  }
  const added = entryPointConf(workload).find(([candidate]) => candidate === key);
  if (added !== undefined) {
    return { subject: key, value: added[1], origin: 'Apache\'s entry point' };
  }
  const catalogue = catalogueFor(sparkVersion);
  const facts = catalogue.find(key);
  if (facts === undefined) {
    const suggestion = catalogue.suggest(key);
    const family = catalogue.family(key);
    return {
      subject: key,
      origin: family !== undefined
        ? `not set; Spark has no default for keys of the family ${family.pattern}`
        : `not set; Spark ${sparkVersion} has no such key${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`,
    };
  }
  const entries = new Map(conf.map((candidate): [string, string] => [candidate.key, candidate.value]));
  const value = new ConfReader(entries, sparkVersion).get(key);
  if (facts.defaultOf !== undefined && value !== undefined) {
    const other = explainKey(workload, facts.defaultOf);
    return { subject: key, value, origin: `not set; Spark takes the value of "${other.subject}" (${other.origin})` };
  }
  return { subject: key, ...(value === undefined ? {} : { value }), origin: withoutEntry(sparkVersion, value, facts.computed) };
}

function withoutEntry(sparkVersion: string, value: string | undefined, computed: boolean | undefined): string {
  return computed
    ? `not set; Spark ${sparkVersion} finds a value at run time`
    : value === undefined
      ? `not set; Spark ${sparkVersion} has no default`
      : `not set; the default of Spark ${sparkVersion}`;
}
