import { k8s } from 'cdk8s-plus-30';
import { restrictions } from './containers';
import { isReserved } from './environment';
import { checkReadiness, checkReplacedHooks } from './lifecycle';
import { REFUSED_FIELDS, withoutRefused } from './template-fields';
import { gracePeriodOf } from './termination';
import { propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application, Role } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { checkContainer, checkNames, FurtherContainer } from '../pod/containers';
import { checkAnnotations, checkLabels, isReservedLabel } from '../pod/labels';
import { Fields } from '../pod/merge';
import { checkDns, checkFindsService, checkHostAliases, checkSubdomain, NameSources } from '../pod/network';
import { checkLifecycle, checkProbe, PROBES } from '../pod/probes';
import { Container, Pod, selectContainer } from '../pod/spark-pod';
import { API_SERVICE, CONTAINER_NAMES } from '../sizing/spark-constants';

/** A template of one's own, parted into what is laid over the pods of a role. */
interface Overlay {
  readonly prop: string;
  readonly metadata: Fields;
  readonly spec: Fields;
  /** What it says of the container that Spark runs in. */
  readonly container: Fields;
  /** Where that container stands in the template. */
  readonly containerProp: string;
  readonly containers: readonly Further[];
  readonly initContainers: readonly Further[];
  readonly problems: readonly Problem[];
}

/** A container of the template beside Spark's. */
interface Further {
  readonly prop: string;
  readonly kind: FurtherContainer;
  readonly container: Container;
}

/**
 * A pod template that is laid over the pods of a role. Every field of it is one writer among the others: a default gives way,
 * and with a prop or the library it has to agree.
 */
export const podTemplate: Feature = {
  contribute(application: Application): Share {
    const laidOver = application.roles.flatMap((role) => {
      const overlay = overlayOf(role, application);
      return overlay === undefined ? [] : [{ name: role.name, role, overlay }];
    });
    return {
      pods: byRole(laidOver, ({ role, overlay }) => pieces(role, overlay, application)),
      problems: laidOver.flatMap(({ role, overlay }) => [...overlay.problems, ...check(role, overlay, application)]),
    };
  },

  settle(application: Application, { conf }: Settled): Share {
    return {
      problems: application.roles.flatMap((role) => {
        const overlay = overlayOf(role, application);
        return overlay?.container.lifecycle === undefined ? [] : checkReplacedHooks(role, conf, `${overlay.containerProp}.lifecycle`);
      }),
    };
  },
};

function overlayOf(role: Role, application: Application): Overlay | undefined {
  const prop = role.prop('podTemplate');
  const read = role.options.podTemplate?._read(prop);
  if (read === undefined) {
    return undefined;
  }
  const { pod = {}, containerName } = read;
  const chosen = choose(pod, role, containerName, prop);
  const refused = REFUSED_FIELDS.filter(({ of }) => of?.(role) ?? true);
  const { initContainers = [], containers: _, ...spec } = (pod.spec ?? {}) as Fields & Pod['spec'];
  const { name: _name, ...container } = chosen.container;
  const parts = {
    metadata: withoutRefused('metadata', { ...pod.metadata }, refused),
    spec: withoutRefused('spec', spec, refused),
    container: withoutRefused('container', { ...container }, refused),
  };
  const found = [...parts.metadata.found, ...parts.spec.found, ...parts.container.found];
  return {
    prop,
    metadata: parts.metadata.rest,
    spec: parts.spec.rest,
    container: parts.container.rest,
    containerProp: chosen.prop,
    containers: chosen.others,
    initContainers: initContainers.map((one, index) => ({
      prop: `${prop}.spec.initContainers[${index}]`,
      kind: one.restartPolicy === undefined ? 'init' : 'sidecar',
      container: one,
    })),
    problems: [
      ...read.problems,
      ...chosen.problems,
      ...found.filter(({ field, value }) => !(field.isSame?.(value, application) ?? false)).map(({ field, value }): Problem => ({
        rule: 'TEMPLATE_FIELD',
        prop: field.field.startsWith('container.') ? field.field.replace('container', chosen.prop) : `${prop}.${field.field}`,
        ...(typeof value === 'object' ? {} : { value: shown(field.field, String(value)) }),
        why: `${field.why}${field.field.startsWith('container.') ? chosen.reason : ''}`,
        fix: field.fix(role),
      })),
    ],
  };
}

/** What stands for the container that Spark runs in, and why it does. */
interface Chosen {
  readonly container: Container;
  readonly prop: string;
  /** Why this one, if that may be a surprise. */
  readonly reason: string;
  readonly others: readonly Further[];
  readonly problems: readonly Problem[];
}

/** As Spark chooses it: the one with the name that is asked for, else the first; but first of all the one that is called as Spark's. */
function choose(pod: Pod, { name: role }: Role, asked: string | undefined, prop: string): Chosen {
  const { containers = [] } = pod.spec ?? {};
  const own = CONTAINER_NAMES[role];
  const { container } = selectContainer(pod, asked ?? own);
  const placeOf = (one: Container) => `${prop}.spec.containers[${containers.indexOf(one)}]`;
  const isMissing = asked !== undefined && container.name !== asked;
  return {
    container,
    prop: containers.includes(container) ? placeOf(container) : `${prop}.spec.containers[0]`,
    reason: asked === undefined && container.name !== undefined && container.name !== own
      ? ` ("${container.name}" stands for Spark's own container, as no other is called "${own}")`
      : '',
    others: containers.filter((other) => other !== container).map((other) => ({ prop: placeOf(other), kind: 'ordinary', container: other })),
    problems: isMissing ? [
      {
        rule: 'POD_TEMPLATE',
        prop: `${prop} (containerName)`,
        value: asked,
        why: `the template has no container of this name, only ${containers.map(({ name = '' }) => `"${name}"`).join(', ') || 'none at all'}`,
        fix: 'Correct it, or leave it out',
      },
    ] : [],
  };
}

function pieces({ name: role }: Role, overlay: Overlay, { props: { podSecurity } }: Application): PodPiece[] {
  const { prop, metadata, spec, container, containerProp, containers, initContainers } = overlay;
  const { labels = {}, annotations = {}, ...others } = metadata as Pod['metadata'] & object;
  const further = (list: 'containers' | 'initContainers', { prop: at, container: one }: Further): PodPiece[] => [
    { origin: propOrigin(at), spec: { [list]: [one] } },
    ...restrictions(list, one, podSecurity),
  ];
  return [
    ...Object.entries(labels).filter(([key]) => !isReservedLabel(role, key))
      .map(([key, value]) => ({ origin: propOrigin(`${prop}.metadata.labels["${key}"]`), metadata: { labels: { [key]: value } } })),
    ...Object.entries(annotations).map(([key, value]) => ({ origin: propOrigin(`${prop}.metadata.annotations["${key}"]`), metadata: { annotations: { [key]: value } } })),
    ...Object.entries(others).map(([field, value]) => ({ origin: propOrigin(`${prop}.metadata.${field}`), metadata: { [field]: value } })),
    ...Object.entries(spec).map(([field, value]) => ({ origin: propOrigin(`${prop}.spec.${field}`), spec: { [field]: value } })),
    ...Object.entries(container).map(([field, value]) => ({
      origin: propOrigin(`${containerProp}.${field}`),
      container: { [field]: field === 'env' ? (value as k8s.EnvVar[]).filter(({ name }) => !isReserved(role, name)) : value },
    })),
    ...initContainers.flatMap((one) => further('initContainers', one)),
    ...containers.flatMap((one) => further('containers', one)),
  ];
}

function check(role: Role, overlay: Overlay, { props, carrier }: Application): Problem[] {
  const { prop, metadata, spec, container, containerProp, containers, initContainers } = overlay;
  const { labels = {}, annotations = {} } = metadata as Pod['metadata'] & object;
  const network = spec as NameSources & { dnsConfig?: k8s.PodDnsConfig; subdomain?: string };
  const further = [...initContainers, ...containers];
  const gracePeriod = gracePeriodOf(role.name, props[role.name]?.terminationGracePeriod);
  return [
    ...checkLabels(labels, role.name, `${prop}.metadata.labels`),
    ...checkAnnotations(annotations, `${prop}.metadata.annotations`),
    ...checkConf(role, 'labels', labels, prop),
    ...checkConf(role, 'annotations', annotations, prop),
    ...checkHostAliases(network.hostAliases ?? [], `${prop}.spec.hostAliases`),
    ...checkDns(network.dnsPolicy, network.dnsConfig, (option) => `${prop}.spec.${option}`),
    ...(role.name === 'driver' ? checkFindsService(network, API_SERVICE, `${prop}.spec.dnsPolicy`) : []),
    ...checkSubdomain(network.subdomain, `${prop}.spec.subdomain`),
    ...checkEnv(role, container as Container, containerProp),
    ...checkRunning(container as Container, containerProp, spec.terminationGracePeriodSeconds as number | undefined ?? gracePeriod),
    ...(container.readinessProbe === undefined || carrier.restartPolicy === 'Always' ? [] : checkReadiness(role, `${containerProp}.readinessProbe`)),
    ...further.flatMap((one) => [...checkContainer(one.container, one.kind, one.prop), ...(one.kind === 'init' ? [] : checkRunning(one.container, one.prop))]),
    ...checkNames(further.map(({ container: { name = '' }, prop: at }) => ({ name, prop: at })), CONTAINER_NAMES[role.name]),
    ...containers.map(ordinary),
  ];
}

/** In pods that Spark makes, its keys for labels and annotations win over the template. */
function checkConf({ madeBy, options, prop }: Role, kind: 'labels' | 'annotations', written: { readonly [key: string]: string }, template: string): Problem[] {
  const own = options[kind] ?? {};
  return madeBy !== 'spark' ? [] : Object.entries(written).filter(([key, value]) => Object.hasOwn(own, key) && own[key] !== value).map(([key, value]) => ({
    rule: 'CONFLICTING_FIELD',
    prop: `${template}.metadata.${kind}["${key}"]`,
    value,
    why: `it is already ${JSON.stringify(own[key])}, set by ${prop(kind)}["${key}"]`,
    fix: `Keep one of the two, preferably ${prop(kind)}["${key}"]`,
  }));
}

function checkEnv({ name: role }: Role, { env = [] }: Container, prop: string): Problem[] {
  return env.filter(({ name }) => isReserved(role, name)).map(({ name }) => ({
    rule: 'RESERVED_ENV',
    prop: `${prop}.env["${name}"]`,
    why: `the ${role}'s pod needs its own value of ${name}`,
    fix: 'Choose another name',
  }));
}

function checkRunning(container: Container, prop: string, gracePeriod?: number): Problem[] {
  // Manifests have the same names for it.
  const { lifecycle = {}, ...probes } = container as unknown as k8s.Container;
  return [
    ...checkLifecycle(lifecycle, `${prop}.lifecycle`, gracePeriod),
    ...PROBES.flatMap((kind) => checkProbe(kind, probes[kind], `${prop}.${kind}`)),
  ];
}

function ordinary({ prop, container: { name } }: Further): Problem {
  return {
    rule: 'ORDINARY_SIDECAR',
    prop,
    value: name,
    why: 'the pod has not ended before this container has: until then a Job is not complete, and an executor is not seen to be gone',
    fix: `Move it to initContainers, with restartPolicy: Always, or write ${prop.replace(/\.podTemplate\..*$/, '.sidecars')} instead; acknowledge the finding if it ends by itself`,
  };
}
