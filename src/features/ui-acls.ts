import { aclLists } from './acl-lists';
import { SparkConf } from '../conf/spark-conf';
import { Problem } from '../findings/finding';
import { say, prop } from '../findings/say';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { UiAclOptions } from '../props/ui-options';

const FILTERS = 'spark.ui.filters';

const LISTS = aclLists<UiAclOptions>('ui.acls', 'spark.acls.enable', {
  viewUsers: 'spark.ui.view.acls',
  viewGroups: 'spark.ui.view.acls.groups',
  modifyUsers: 'spark.modify.acls',
  modifyGroups: 'spark.modify.acls.groups',
  adminUsers: 'spark.admin.acls',
  adminGroups: 'spark.admin.acls.groups',
});

/** Who may see and change what in the user interface. */
export const uiAcls: Feature = {
  ownedKeys: LISTS.ownedKeys,

  contribute({ props }: Application): Share {
    const acls = props.ui?.acls;
    return acls === undefined ? {} : { conf: LISTS.entries(acls), problems: LISTS.problems(acls) };
  },

  settle({ props }: Application, { conf }: Settled): Share {
    return props.ui?.acls === undefined ? {} : { problems: nobodyAsks(conf, 'ui.acls') };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const acls = LISTS.read(conf);
    return acls === undefined ? {} : { ui: { acls } };
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
