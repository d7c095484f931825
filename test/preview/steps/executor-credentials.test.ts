import { Pod } from '../../../src/pod/spark-pod';
import { executorCredentials } from '../../../src/preview/steps/executor-credentials';
import { built, Entries, executorInput } from '../../support/executor-step';

const DRIVERS = { 'spark.kubernetes.authenticate.driver.serviceAccountName': 'driver' };
const specOf = (entries: Entries, spec?: Pod['spec']) => built(executorCredentials, executorInput(entries), { pod: { spec }, container: {} }).pod.spec;

test('executors have their own account, else the driver\'s', () => {
  expect(specOf(DRIVERS)).toEqual({ serviceAccount: 'driver', serviceAccountName: 'driver' });
  expect(specOf({ ...DRIVERS, 'spark.kubernetes.authenticate.executor.serviceAccountName': 'executor' }))
    .toEqual({ serviceAccount: 'executor', serviceAccountName: 'executor' });
});

test('without an account the template\'s stays', () => {
  expect(specOf({}, { serviceAccountName: 'template' })).toEqual({ serviceAccountName: 'template' });
});

test('the account in the template\'s serviceAccountName gives way', () => {
  expect(specOf(DRIVERS, { serviceAccountName: 'template' })).toEqual({ serviceAccount: 'driver', serviceAccountName: 'driver' });
});

test('the account in the template\'s serviceAccount stays', () => {
  expect(specOf(DRIVERS, { serviceAccount: 'template' })).toEqual({ serviceAccount: 'template' });
});
