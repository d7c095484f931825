import { fromProp } from '../conf/origin';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { say, prop } from '../findings/say';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { UiAclOptions } from '../props/ui-options';

const ENABLED = 'spark.acls.enable';
const FILTERS = 'spark.ui.filters';

const KEYS: { readonly [list in keyof UiAclOptions]-?: string } = {
  viewUsers: 'spark.ui.view.acls',
  viewGroups: 'spark.ui.view.acls.groups',
  modifyUsers: 'spark.modify.acls',
  modifyGroups: 'spark.modify.acls.groups',
  adminUsers: 'spark.admin.acls',
  adminGroups: 'spark.admin.acls.groups',
};
const LISTS = Object.keys(KEYS) as (keyof UiAclOptions)[];

/** Who may see and change what in the user interface. */
export const uiAcls: Feature = {
  ownedKeys: { [ENABLED]: 'ui.acls', ...Object.fromEntries(LISTS.map((list) => [KEYS[list], `ui.acls.${list}`])) },

  contribute({ props }: Application): Share {
    const acls = props.ui?.acls;
    return acls === undefined ? {} : {
      conf: [
        fromProp(ENABLED, 'true', 'ui.acls'),
        ...LISTS.filter((list) => (acls[list] ?? []).length > 0).map((list) => fromProp(KEYS[list], (acls[list] ?? []).join(','), `ui.acls.${list}`)),
      ],
      problems: LISTS.flatMap((list) => checkListed(acls[list], `ui.acls.${list}`)),
    };
  },

  settle({ props }: Application, { conf }: Settled): Share {
    return props.ui?.acls === undefined ? {} : { problems: nobodyAsks(conf, 'ui.acls') };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const lists = LISTS.map((list) => [list, conf.list(KEYS[list])]).filter(([, names]) => names.length > 0);
    return conf.isTrue(ENABLED) ? { ui: { acls: Object.fromEntries(lists) } } : {};
  },
};

/** Lists that keep nobody out, because nobody asks who somebody is. */
export function nobodyAsks(conf: SparkConf, at: string): Problem[] {
  return (conf.get(FILTERS) ?? '').trim() !== '' ? [] : [
    {
      rule: 'UI_ACCESS',
      prop: at,
      why: say`Spark has nobody's name without a filter that asks for it, and ${prop(at)} keeps nobody out then`,
      fix: `Name a servlet filter that authenticates, as ${FILTERS}`,
    },
  ];
}

/** The names of a list. */
export function checkListed(names: readonly string[] | undefined, at: string): Problem[] {
  return (names ?? []).flatMap((name, index) => checkName(name, `${at}[${index}]`));
}

function checkName(name: string, at: string): Problem[] {
  return name !== '' && name === name.trim() && !name.includes(',') ? [] : [
    { rule: 'USER_INTERFACE', prop: at, value: name, why: 'Spark separates names by commas, so one of them is not empty, and has no comma and no blanks at its ends', fix: 'Give every name its own entry' },
  ];
}
