import { WorkloadProps } from '../../src/plan/workload-props';
import { SPARK_HISTORY_SERVER } from '../../src/planner/kinds';
import { EventLogDirectory } from '../../src/props/event-log-directory';
import { confOf, planOf } from '../support/plan';

const FILTER = { 'spark.ui.filters': 'com.example.Filter' };
const historyOf = (props: WorkloadProps) => planOf({ logDirectory: EventLogDirectory.claim({ claim: 'logs' }), ...props }, {}, SPARK_HISTORY_SERVER);
const found = (props: WorkloadProps) => historyOf(props).findings.map(({ code, prop }) => `${code} ${prop}`);

test('lists are on as soon as they are given', () => {
  expect(confOf(historyOf({ acls: { adminUsers: ['ann', 'bob'], adminGroups: ['ops'] }, sparkConf: FILTER }))).toMatchObject({
    'spark.history.ui.acls.enable': 'true',
    'spark.history.ui.admin.acls': 'ann,bob',
    'spark.history.ui.admin.acls.groups': 'ops',
  });
});

test('a list keeps nobody out where nobody is asked for a name, and a name is one', () => {
  expect(found({ acls: {} })).toEqual(['SPARK147 acls']);
  expect(found({ acls: { adminUsers: ['ann,bob'] }, sparkConf: FILTER })).toEqual(['SPARK145 acls.adminUsers[0]']);
  expect(found({ acls: { adminUsers: ['ann'] }, sparkConf: FILTER })).toEqual([]);
});
