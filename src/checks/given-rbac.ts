import { IServiceAccount } from 'cdk8s-plus-30';
import { Problem } from '../findings/finding';

/** Where the ServiceAccounts of a SparkRbac are. */
interface GivenRbac {
  readonly path: string;
  readonly namespace: string | undefined;
}

/** What a workload asks of its pods' ServiceAccounts. */
interface OwnAccounts {
  readonly namespace: string | undefined;
  readonly driver?: IServiceAccount;
  readonly executor?: IServiceAccount;
  readonly submitter?: IServiceAccount;
}

/** A SparkRbac that several workloads share has to fit each of them. */
export function checkGivenRbac(rbac: GivenRbac, own: OwnAccounts): Problem[] {
  return [
    ...(rbac.namespace === own.namespace ? [] : [
      {
        rule: 'NAMESPACE',
        prop: 'rbac',
        value: rbac.path,
        why: `its ServiceAccounts are in ${inWords(rbac.namespace)}, but the workload runs in ${inWords(own.namespace)}`,
        fix: 'Make a SparkRbac in the namespace of the workload',
      } as const,
    ]),
    ...(['driver', 'executor', 'submitter'] as const).flatMap((role): Problem[] => (own[role] === undefined ? [] : [
      {
        rule: 'SERVICE_ACCOUNT',
        prop: `${role}.serviceAccount`,
        value: own[role].name,
        why: 'rbac is given too, and brings its own ServiceAccounts',
        fix: `Remove one of the two, or pass the ServiceAccount to the SparkRbac as ${role}ServiceAccount`,
      },
    ])),
  ];
}

function inWords(namespace: string | undefined): string {
  return namespace === undefined ? 'no particular namespace' : `namespace "${namespace}"`;
}
