import { Duration, Size } from 'cdk8s';
import { catalogueFor } from '../conf/catalogue';
import { ConfReader } from '../conf/conf-reader';
import { ConfEntry, fromProp } from '../conf/origin';
import { sparkSize, sparkTime } from '../conf/units';
import { checkValue } from '../conf/values';
import { isAtLeast, SPARK_LINES } from '../conf/versions';
import { Problem } from '../findings/finding';
import { readKey } from '../plan/written-keys';

/** How the value of a prop is written in a configuration, and read back. */
type Form = 'number' | 'flag' | 'text' | 'list' | 'time' | 'size';

/** A prop that is one key of Spark's, and nothing more. */
interface KeyedOption {
  readonly key: string;
  readonly form: Form;
}

/** Props of one struct, by their names. */
export type KeyedTable<T> = { readonly [option in keyof T]?: KeyedOption };

/** Props that are one key each: what a feature needs to write, to check and to read them. */
export interface KeyedOptions<T extends object> {
  readonly ownedKeys: { readonly [key: string]: string };
  entries(options: T | undefined): ConfEntry[];
  problems(options: T | undefined, sparkVersion: string): Problem[];
  /** Undefined if none of the keys is set. */
  read(conf: ConfReader): T | undefined;
}

/**
 * The props of a struct of which each is one key.
 *
 * @param prop the struct's own prop, for example `executor.allocation`; empty for props of the workload itself
 */
export function keyedOptions<T extends object>(prop: string, table: KeyedTable<T>): KeyedOptions<T> {
  const rows = Object.entries(table) as [keyof T & string, KeyedOption][];
  const nameOf = (option: string) => (prop === '' ? option : `${prop}.${option}`);
  const given = (options: T | undefined) => rows.flatMap(([option, { key, form }]) => {
    const value = options?.[option];
    return value === undefined ? [] : [fromProp(key, written(form, value), nameOf(option))];
  });
  return {
    ownedKeys: Object.fromEntries(rows.map(([option, { key }]) => [key, nameOf(option)])),
    entries: given,
    problems: (options, sparkVersion) => given(options).flatMap((entry) => check(entry, sparkVersion)),
    read(conf) {
      const found = rows.flatMap(([option, { key, form }]) => {
        const value = readKey(conf, key, () => read(form, conf, key));
        return value === undefined ? [] : [[option, value]];
      });
      return found.length === 0 ? undefined : Object.fromEntries(found) as T;
    },
  };
}

function written(form: Form, value: unknown): string {
  switch (form) {
    case 'list':
      return (value as readonly string[]).join(',');
    case 'time':
      return sparkTime(value as Duration);
    case 'size': {
      const kibibytes = (value as Size).toKibibytes();
      return kibibytes % 1024 === 0 ? sparkSize(kibibytes / 1024) : `${kibibytes}k`;
    }
    default:
      return String(value);
  }
}

/** The catalogue's numbers of a unit, in milliseconds and in kibibytes. */
const MILLISECONDS: { readonly [unit: string]: number } = { ms: 1, s: 1000, min: 60_000 };
const KIBIBYTES: { readonly [unit: string]: number } = { b: 1 / 1024, k: 1, m: 1024, g: 1024 * 1024 };

function read(form: Form, conf: ConfReader, key: string): unknown {
  const unit = catalogueFor(conf.sparkVersion).find(key)?.unit ?? '';
  switch (form) {
    case 'number':
      return conf.number(key);
    case 'flag':
      return conf.isTrue(key);
    case 'list':
      return conf.list(key);
    case 'time':
      return Duration.millis(conf.time(key) * MILLISECONDS[unit]);
    case 'size':
      return Size.kibibytes(conf.size(key) * KIBIBYTES[unit]);
    default:
      return conf.text(key);
  }
}

/** What Spark would refuse, or not know, although the value is of the prop's type. */
function check({ key, value, origin }: ConfEntry, sparkVersion: string): Problem[] {
  const facts = catalogueFor(sparkVersion).find(key);
  if (facts === undefined) {
    const since = SPARK_LINES.find(({ line }) => !isAtLeast(sparkVersion, line) && catalogueFor(line).find(key) !== undefined);
    const why = `Spark ${sparkVersion} does not know it${since === undefined ? '' : `; it came with Spark ${since.line}`}`;
    return [{ rule: 'KEY_TOO_NEW', prop: origin.name, value, why, fix: 'Remove it, or use an image with a newer Spark' }];
  }
  const reason = checkValue(facts, value);
  return reason === undefined ? [] : [
    {
      rule: 'INVALID_VALUE',
      prop: origin.name,
      value,
      why: `the value ${reason}`,
      fix: facts.values === undefined ? 'Correct it' : `Write one of ${facts.values.join(', ')}`,
    },
  ];
}
