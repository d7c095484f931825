import { originsOf } from '../support/feature';
import { planOf } from '../support/plan';

test('#1814: executors have no rights and no token, the driver has both', () => {
  const { driver, executor } = planOf();
  expect(driver.spec).toMatchObject({ serviceAccountName: 'sales-daily-driver', automountServiceAccountToken: true });
  expect(executor.spec).toMatchObject({ serviceAccountName: 'sales-daily-executor', automountServiceAccountToken: false });
});

test('whoever makes the accounts chooses their names', () => {
  const { driver, executor } = planOf({}, { serviceAccounts: { driver: 'd', executor: 'e', server: 's' } });
  expect([driver.spec.serviceAccountName, executor.spec.serviceAccountName]).toEqual(['d', 'e']);
});

test('an account of the user\'s is told from the library\'s', () => {
  expect(originsOf(planOf())).toMatchObject({
    'driver.spec.serviceAccountName': 'default the default of driver.serviceAccount',
    'driver.spec.automountServiceAccountToken': 'library the driver makes pods',
    'executor.spec.serviceAccountName': 'default the default of executor.serviceAccount',
    'executor.spec.automountServiceAccountToken': 'library executors never call the Kubernetes API',
  });
  const serviceAccount = { name: 'team' } as never;
  const origins = originsOf(planOf({ driver: { serviceAccount } }));
  expect(origins['driver.spec.serviceAccountName']).toBe('prop driver.serviceAccount');
  expect(origins['executor.spec.serviceAccountName']).toBe('default the default of executor.serviceAccount');
});
