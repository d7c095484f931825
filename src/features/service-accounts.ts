import { IServiceAccount } from 'cdk8s-plus-30';
import { ConfReader } from '../conf/conf-reader';
import { givenOrDefault, libraryOrigin } from '../conf/origin';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { RoleName } from '../sizing/spark-constants';

/** The identities of the pods. Executors never call the Kubernetes API, so they get no token. */
export const serviceAccounts: Feature = {
  ownedKeys: {
    [keyOf('driver')]: 'driver.serviceAccount',
    [keyOf('executor')]: 'executor.serviceAccount',
  },

  contribute({ roles, serviceAccounts: names }: Application): Share {
    return { pods: byRole(roles, (role) => pieces(role, names[role.name])) };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    return { driver: { serviceAccount: readAccount('driver', conf) }, executor: { serviceAccount: readAccount('executor', conf) } };
  },
};

function readAccount(role: RoleName, conf: ConfReader): IServiceAccount | undefined {
  const name = conf.raw(keyOf(role));
  return name === undefined ? undefined : { name } as IServiceAccount;
}

function keyOf(role: RoleName): string {
  return `spark.kubernetes.authenticate.${role}.serviceAccountName`;
}

/** Whether the pods call the Kubernetes API. */
const REASONS: { readonly [role in RoleName]: string } = {
  driver: 'the driver makes pods',
  executor: 'executors never call the Kubernetes API',
  server: 'the server never calls the Kubernetes API',
};

function pieces({ name, options, prop }: Role, serviceAccountName: string): PodPiece[] {
  const isDriver = name === 'driver';
  return [
    { origin: givenOrDefault(prop('serviceAccount'), options.serviceAccount), spec: { serviceAccountName } },
    {
      origin: libraryOrigin(REASONS[name]),
      spec: { automountServiceAccountToken: isDriver },
    },
  ];
}
