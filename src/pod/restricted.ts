import { Container } from './spark-pod';

type SecurityContext = NonNullable<Container['securityContext']>;

/** What a namespace with the Pod Security Standard "restricted" wants of every container, besides what the pod says for all of them. */
export const RESTRICTED: SecurityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };

/**
 * What a container lacks of it. One that wants to be privileged, or to have capabilities, is not for such a namespace,
 * and is left as it is: Kubernetes would refuse a mixture of both.
 */
export function missingRestrictions({ securityContext: own = {} }: Container): SecurityContext {
  if (own.privileged || (own.capabilities?.add ?? []).length > 0) {
    return {};
  }
  const { allowPrivilegeEscalation, capabilities } = RESTRICTED;
  return {
    ...(own.allowPrivilegeEscalation === undefined ? { allowPrivilegeEscalation } : {}),
    ...(own.capabilities?.drop === undefined ? { capabilities } : {}),
  };
}
