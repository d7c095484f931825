import { checkListed, nobodyAsks } from './ui-acls';
import { fromProp } from '../conf/origin';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { HistoryAclOptions } from '../props/history-server-options';

const ENABLED = 'spark.history.ui.acls.enable';
const KEYS: { readonly [list in keyof HistoryAclOptions]-?: string } = {
  adminUsers: 'spark.history.ui.admin.acls',
  adminGroups: 'spark.history.ui.admin.acls.groups',
};
const LISTS = Object.keys(KEYS) as (keyof HistoryAclOptions)[];

/** Who may see what in a history server. */
export const historyAcls: Feature = {
  ownedKeys: { [ENABLED]: 'acls', ...Object.fromEntries(LISTS.map((list) => [KEYS[list], `acls.${list}`])) },

  contribute({ props: { acls } }: Application): Share {
    return acls === undefined ? {} : {
      conf: [
        fromProp(ENABLED, 'true', 'acls'),
        ...LISTS.filter((list) => (acls[list] ?? []).length > 0).map((list) => fromProp(KEYS[list], (acls[list] ?? []).join(','), `acls.${list}`)),
      ],
      problems: LISTS.flatMap((list) => checkListed(acls[list], `acls.${list}`)),
    };
  },

  settle({ props }: Application, { conf }: Settled): Share {
    return props.acls === undefined ? {} : { problems: nobodyAsks(conf, 'acls') };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const lists = LISTS.map((list) => [list, conf.list(KEYS[list])]).filter(([, names]) => names.length > 0);
    return conf.isTrue(ENABLED) ? { acls: Object.fromEntries(lists) } : {};
  },
};
