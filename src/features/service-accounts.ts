import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldFromLibrary, fieldOf, ofBoth } from '../plan/field-origin';
import { Share } from '../plan/share';

/** The identities of the pods. Executors never call the Kubernetes API, so they get no token. */
export const serviceAccounts: Feature = {
  ownedKeys: {
    'spark.kubernetes.authenticate.driver.serviceAccountName': 'driver.serviceAccount',
    'spark.kubernetes.authenticate.executor.serviceAccountName': 'executor.serviceAccount',
  },

  contribute({ serviceAccounts: accounts }: Application): Share {
    return {
      driver: { spec: { serviceAccountName: accounts.driver, automountServiceAccountToken: true } },
      executor: { spec: { serviceAccountName: accounts.executor, automountServiceAccountToken: false } },
    };
  },

  fields({ props }: Application): FieldOrigin[] {
    return ofBoth((role) => [
      fieldOf(role, 'spec.serviceAccountName', `${role}.serviceAccount`, props[role]?.serviceAccount),
      fieldFromLibrary(role, 'spec.automountServiceAccountToken', role === 'driver' ? 'the driver makes pods' : 'executors never call the Kubernetes API'),
    ]);
  },
};
