import { k8s } from 'cdk8s-plus-30';
import { givenOrDefault, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { Plain } from '../pod/plain';
import { securityViolations } from '../pod/pod-security';
import { missingRestrictions } from '../pod/restricted';
import { isOfApache } from '../props/image-name';
import { CONTAINER_NAMES } from '../sizing/spark-constants';

/** The group root, which may write what an image is made to have written, and nothing else. */
const ROOT = 0;

type PodContext = Plain<k8s.PodSecurityContext>;
type ContainerContext = Plain<k8s.SecurityContext>;

/** The contexts that somebody has given to a role. */
interface Given {
  readonly pod: PodContext;
  readonly container: ContainerContext;
}

const NO_CONTEXTS: Given = { pod: {}, container: {} };

/**
 * What a namespace with the Pod Security Standard "restricted" asks of a pod, as far as the role's own contexts say nothing of it.
 * The user is a number because the kubelet cannot tell that a named user, as in
 * Apache's images, is not root.
 */
export const podSecurity: Feature = {
  contribute(application: Application): Share {
    return {
      pods: {
        ...byRole(application.roles, (role) => pieces(role, application)),
        submitter: application.submitter === undefined || application.props.podSecurity === 'none' ? [] : restrictions(NO_CONTEXTS, application),
      },
      problems: application.roles.flatMap((role) => check(role, application)),
    };
  },
};

function given({ options: { podSecurityContext, securityContext } }: Role): Given {
  return {
    pod: (k8s.toJson_PodSecurityContext(podSecurityContext) ?? {}) as PodContext,
    container: (k8s.toJson_SecurityContext(securityContext) ?? {}) as ContainerContext,
  };
}

function pieces(role: Role, application: Application): PodPiece[] {
  const own = given(role);
  return [
    ...(application.props.podSecurity === 'none' ? [] : restrictions(own, application)),
    ...(role.options.podSecurityContext === undefined ? [] : [{ origin: propOrigin(role.prop('podSecurityContext')), spec: { securityContext: own.pod } }]),
    ...(role.options.securityContext === undefined ? [] : [{ origin: propOrigin(role.prop('securityContext')), container: { securityContext: own.container } }]),
  ];
}

function restrictions(own: Given, { props, image }: Application): PodPiece[] {
  const origin = givenOrDefault('podSecurity', props.podSecurity);
  const lacks = <T extends PodContext>(context: T): T => without(context, own.pod);
  return [
    // The kubelet would start no container of a pod that is root and says that it is not.
    ...(isRoot(own) ? [] : [{ origin, spec: { securityContext: lacks({ runAsNonRoot: true }) } }]),
    {
      origin: propOrigin('image'),
      formula: () => 'the user that the image declares',
      spec: { securityContext: lacks({ runAsUser: image.user, runAsGroup: image.group, fsGroup: image.group }) },
    },
    ...(isOfApache(image.reference) || image.group === ROOT ? [] : [
      {
        origin,
        formula: () => 'images of docker-image-tool.sh let the root group add the user at the start',
        spec: { securityContext: lacks({ supplementalGroups: [ROOT] }) },
      },
    ]),
    {
      origin,
      spec: { securityContext: lacks({ seccompProfile: { type: 'RuntimeDefault' } }) },
      container: { securityContext: missingRestrictions({ securityContext: own.container }) },
    },
  ];
}

function isRoot({ pod, container }: Given): boolean {
  return (container.runAsUser ?? pod.runAsUser) === 0;
}

function without<T extends object>(fields: T, others: object): T {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => (others as { readonly [field: string]: unknown })[field] === undefined)) as T;
}

function check(role: Role, application: Application): Problem[] {
  const { options: { podSecurityContext, securityContext } } = role;
  if (podSecurityContext === undefined && securityContext === undefined) {
    return [];
  }
  const own = given(role);
  return [
    ...(own.container.privileged === true && own.container.allowPrivilegeEscalation === false ? [contradiction(role)] : []),
    ...(application.props.podSecurity === 'none' ? [] : refused(role, own, application)),
  ];
}

function contradiction({ prop }: Role): Problem {
  return {
    rule: 'INVALID_FIELD',
    prop: prop('securityContext.allowPrivilegeEscalation'),
    value: false,
    why: 'Kubernetes refuses a container that is privileged, and may not get more privileges',
    fix: 'Remove one of the two',
  };
}

/** What "restricted" has against the contexts: all else is as it asks for. */
function refused(role: Role, own: Given, application: Application): Problem[] {
  const added = restrictions(own, application);
  const spec = {
    securityContext: Object.assign({}, ...added.map((piece) => piece.spec?.securityContext), own.pod) as PodContext,
    containers: [{
      name: CONTAINER_NAMES[role.name],
      securityContext: Object.assign({}, ...added.map((piece) => piece.container?.securityContext), own.container) as ContainerContext,
    }],
  };
  const found = securityViolations({ spec }, 'restricted')
    // Who is root, is not told twice.
    .filter(({ field }) => !(isRoot(own) && field.endsWith('.runAsNonRoot') && own.pod.runAsNonRoot === undefined && own.container.runAsNonRoot === undefined));
  const props = new Map<string, string[]>();
  for (const { field, what } of found) {
    const name = field.replace(/^(spec\.)?securityContext\./, '');
    const ofContainer = Object.hasOwn(own.container, name) || !Object.hasOwn(own.pod, name);
    const at = role.prop(`${ofContainer ? 'securityContext' : 'podSecurityContext'}${Object.hasOwn(ofContainer ? own.container : own.pod, name) ? `.${name}` : ''}`);
    props.set(at, [...props.get(at) ?? [], what]);
  }
  return [...props].map(([prop, whats]) => ({
    rule: 'SECURITY_CONTEXT',
    prop,
    why: `a namespace that enforces the Pod Security Standard "restricted" refuses the ${role.name}'s pod: ${[...new Set(whats)].join(', ')}`,
    fix: 'Do without it, or acknowledge the finding if the namespace allows it',
  }));
}
