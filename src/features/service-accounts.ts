import { givenOrDefault, libraryOrigin } from '../conf/origin';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';

/** The identities of the pods. Executors never call the Kubernetes API, so they get no token. */
export const serviceAccounts: Feature = {
  ownedKeys: {
    'spark.kubernetes.authenticate.driver.serviceAccountName': 'driver.serviceAccount',
    'spark.kubernetes.authenticate.executor.serviceAccountName': 'executor.serviceAccount',
  },

  contribute({ roles, serviceAccounts: names }: Application): Share {
    return { pods: byRole(roles, (role) => pieces(role, names[role.name])) };
  },
};

function pieces({ name, options, prop }: Role, serviceAccountName: string): PodPiece[] {
  const isDriver = name === 'driver';
  return [
    { origin: givenOrDefault(prop('serviceAccount'), options.serviceAccount), spec: { serviceAccountName } },
    {
      origin: libraryOrigin(isDriver ? 'the driver makes pods' : 'executors never call the Kubernetes API'),
      spec: { automountServiceAccountToken: isDriver },
    },
  ];
}
