import { ConfReader } from '../conf/conf-reader';
import { ConfEntry, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';

/** Who may do what, as lists of names; a name is a user or a group. */
type Lists = { readonly [list: string]: readonly string[] | undefined };

/** Lists of names that become keys, and the key that makes Spark look at them. */
export interface AclLists<T> {
  readonly ownedKeys: { readonly [key: string]: string };
  entries(acls: T): ConfEntry[];
  problems(acls: T): Problem[];
  /** What the keys say, if they are looked at. */
  read(conf: ConfReader): T | undefined;
}

/** The lists of one prop. */
export function aclLists<T extends object>(at: string, enabled: string, keys: { readonly [list in keyof T & string]-?: string }): AclLists<T> {
  const lists = Object.entries<string>(keys);
  const namesOf = (acls: T, list: string) => (acls as Lists)[list] ?? [];
  return {
    ownedKeys: { [enabled]: at, ...Object.fromEntries(lists.map(([list, key]) => [key, `${at}.${list}`])) },
    entries: (acls) => [
      fromProp(enabled, 'true', at),
      ...lists.filter(([list]) => namesOf(acls, list).length > 0).map(([list, key]) => fromProp(key, namesOf(acls, list).join(','), `${at}.${list}`)),
    ],
    problems: (acls) => lists.flatMap(([list]) => checkListed(namesOf(acls, list), `${at}.${list}`)),
    read: (conf) => {
      const read = lists.map(([list, key]) => [list, conf.list(key)]).filter(([, names]) => names.length > 0);
      return conf.isTrue(enabled) ? Object.fromEntries(read) as T : undefined;
    },
  };
}

function checkListed(names: readonly string[], at: string): Problem[] {
  return names.flatMap((name, index) => checkName(name, `${at}[${index}]`));
}

function checkName(name: string, at: string): Problem[] {
  return name !== '' && name === name.trim() && !name.includes(',') ? [] : [
    { rule: 'USER_INTERFACE', prop: at, value: name, why: 'Spark separates names by commas, so one of them is not empty, and has no comma and no blanks at its ends', fix: 'Give every name its own entry' },
  ];
}
