import { aclLists } from './acl-lists';
import { nobodyAsks } from './ui-acls';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { HistoryAclOptions } from '../props/history-server-options';

const LISTS = aclLists<HistoryAclOptions>('acls', 'spark.history.ui.acls.enable', {
  adminUsers: 'spark.history.ui.admin.acls',
  adminGroups: 'spark.history.ui.admin.acls.groups',
});

/** Who may see what in a history server. */
export const historyAcls: Feature = {
  ownedKeys: LISTS.ownedKeys,

  contribute({ props: { acls } }: Application): Share {
    return acls === undefined ? {} : { conf: LISTS.entries(acls), problems: LISTS.problems(acls) };
  },

  settle({ props }: Application, { conf }: Settled): Share {
    return props.acls === undefined ? {} : { problems: nobodyAsks(conf, 'acls') };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const acls = LISTS.read(conf);
    return acls === undefined ? {} : { acls };
  },
};
