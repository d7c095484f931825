import { App, Chart } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-30';
import { checkGivenRbac } from '../../src/checks/given-rbac';

const account = (name: string) => ServiceAccount.fromServiceAccountName(new Chart(new App(), 'c'), 'Account', name);
const rbac = { path: 'sales/rbac', namespace: 'spark' };

test('one of the same namespace fits', () => {
  expect(checkGivenRbac(rbac, { namespace: 'spark' })).toEqual([]);
});

test('one of another namespace does not, and both are named', () => {
  expect(checkGivenRbac(rbac, { namespace: undefined })).toMatchObject([
    { rule: 'NAMESPACE', prop: 'rbac', value: 'sales/rbac', why: 'its ServiceAccounts are in namespace "spark", but the workload runs in no particular namespace' },
  ]);
});

test('it brings the ServiceAccounts of both roles', () => {
  expect(checkGivenRbac(rbac, { namespace: 'spark', driver: account('a'), executor: account('b') })).toMatchObject([
    { rule: 'SERVICE_ACCOUNT', prop: 'driver.serviceAccount', value: 'a' },
    { rule: 'SERVICE_ACCOUNT', prop: 'executor.serviceAccount', value: 'b' },
  ]);
});
