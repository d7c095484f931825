import { k8s } from 'cdk8s-plus-30';
import { givenOrDefault, Origin, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { checkContainer, checkNames } from '../pod/containers';
import { checkLifecycle, checkProbe, PROBES } from '../pod/probes';
import { missingRestrictions } from '../pod/restricted';
import { Container } from '../pod/spark-pod';
import { PodSecurityProfile } from '../props/spark-runtime-props';
import { CONTAINER_NAMES } from '../sizing/spark-constants';

/** The props in their order: init containers run before the sidecars start, unless they are sidecars themselves. */
const KINDS = ['initContainers', 'sidecars'] as const;

/** One of the containers that somebody gives to a role. */
interface Given {
  readonly prop: string;
  readonly struct: k8s.Container;
  readonly container: Container;
}

/**
 * Containers beside Spark's. Sidecars are native ones (init containers that are started again), which Kubernetes ends
 * when Spark's container has ended: a Job completes, and Spark sees that an executor is gone.
 */
export const containers: Feature = {
  contribute({ roles, props }: Application): Share {
    const checked = roles.map(({ name, ...role }) => {
      const all = given(role);
      return { name, all, problems: [...all.flatMap(check), ...sameNames(all, CONTAINER_NAMES[name])] };
    });
    return {
      pods: byRole(checked, ({ all, problems }) => {
        // What has somebody else's name would become a part of that one, and a refused policy is one finding, not two.
        const isRefused = (prop: string) => problems.some((problem) => problem.prop === `${prop}.name` || problem.prop === `${prop}.restartPolicy`);
        return all.filter(({ prop }) => !isRefused(prop)).flatMap((one) => pieces(one, props.podSecurity));
      }),
      problems: checked.flatMap(({ problems }) => problems),
    };
  },
};

function given({ options, prop }: Pick<Role, 'options' | 'prop'>): Given[] {
  return KINDS.flatMap((kind) => (options[kind] ?? []).map((struct, index) => ({
    prop: `${prop(kind)}[${index}]`,
    struct,
    container: { ...kind === 'sidecars' ? { restartPolicy: 'Always' } : {}, ...withoutUndefined(k8s.toJson_Container(struct)) },
  })));
}

function sameNames(all: readonly Given[], ofSpark: string): Problem[] {
  return checkNames(all.map(({ container: { name = '' }, prop }) => ({ name, prop })), ofSpark);
}

function pieces({ prop, container }: Given, podSecurity: PodSecurityProfile | undefined): PodPiece[] {
  return [
    { origin: propOrigin(prop), spec: { initContainers: [container as Container & { name: string }] } },
    ...restrictions('initContainers', container, podSecurity),
  ];
}

/** What "restricted" wants of a container, as far as it says nothing of it itself. */
export function restrictions(list: 'containers' | 'initContainers', container: Container, podSecurity: PodSecurityProfile | undefined): PodPiece[] {
  const { name = '' } = container;
  const securityContext = podSecurity === 'none' ? {} : missingRestrictions(container);
  const origin: Origin = givenOrDefault('podSecurity', podSecurity);
  return Object.keys(securityContext).length === 0 ? [] : [{ origin, spec: { [list]: [{ name, securityContext }] } }];
}

function check({ prop, struct, container }: Given): Problem[] {
  const kind = container.restartPolicy === undefined ? 'init' : 'sidecar';
  return [
    ...checkContainer(container, kind, prop),
    ...(kind === 'init' ? [] : [
      ...checkLifecycle(struct.lifecycle ?? {}, `${prop}.lifecycle`),
      ...PROBES.flatMap((probe) => checkProbe(probe, struct[probe], `${prop}.${probe}`)),
    ]),
  ];
}

/** What is not given must not hide what is filled in. */
function withoutUndefined(fields: object | undefined): Container {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined));
}
