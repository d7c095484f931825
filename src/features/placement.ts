import { decommissionByDefault } from './decommissioning';
import { byDefault, ConfEntry, Origin } from '../conf/origin';
import { sparkTime } from '../conf/units';
import { Problem } from '../findings/finding';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { PlacementOptions } from '../props/placement-options';
import { SpotNodes } from '../props/spot-nodes';
import { ZonePlacement } from '../props/zone-placement';
import { driverLabels } from '../sizing/spark-constants';

const ARCHITECTURE = 'kubernetes.io/arch';
const ZONE = 'topology.kubernetes.io/zone';

/** More than any other preference of the scheduler's own. */
const WEIGHT = 100;

/** A choice stands for several fields; whoever says more of one of them is right. */
const choice = (name: keyof PlacementOptions): Origin => ({ kind: 'default', name: `placement.${name}` });

/** On which nodes the pods run: choices that stand for several fields and keys each. */
export const placement: Feature = {
  contribute(application: Application): Share {
    const { props, roles } = application;
    const { spot, zone } = props.placement ?? {};
    return {
      conf: spot === undefined ? [] : spotEntries(application, spot),
      pods: byRole(roles, (role) => [
        ...(spot === undefined ? [] : spotPieces(role, spot)),
        ...(zone === undefined ? [] : zonePieces(role, zone, application)),
        ...architecturePieces(application),
      ]),
      problems: [
        ...spot?._problems ?? [],
        ...zone?._problems ?? [],
        ...(spot === undefined ? [] : checkSpot(application, spot)),
        ...checkZone(zone),
        ...checkArchitectures(application),
      ],
    };
  },
};

/** An executor has the time of the notice to hand over what it has. */
function spotEntries(application: Application, { _known: { notice } }: SpotNodes): ConfEntry[] {
  const { name } = choice('spot');
  const time = sparkTime(notice);
  return [
    ...decommissionByDefault(application, name),
    // Tasks that would not end in this time are run elsewhere, too, where speculation is on.
    byDefault('spark.executor.decommission.killInterval', time, name),
    ...(application.props.executor?.terminationGracePeriod === undefined
      ? [byDefault('spark.kubernetes.executor.terminationGracePeriodSeconds', time, name)]
      : []),
  ];
}

function spotPieces(role: Role, { _known: known, _onDemandFallback: fallback }: SpotNodes): PodPiece[] {
  const origin = choice('spot');
  if (role.name === 'driver') {
    return [
      { origin, spec: { nodeSelector: { ...known.onDemandLabels } } },
      ...(known.onlySpotLabel === undefined || hasNodeTerms(role) ? [] : [
        { origin, spec: nodeAffinity({ requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [without(known.onlySpotLabel)] } }) },
      ]),
    ];
  }
  const matchExpressions = Object.entries(known.labels).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
  return [
    fallback
      ? { origin, spec: nodeAffinity({ preferredDuringSchedulingIgnoredDuringExecution: [{ weight: WEIGHT, preference: { matchExpressions } }] }) }
      : { origin, spec: { nodeSelector: { ...known.labels } } },
    { origin, spec: { tolerations: known.tolerations?.map((toleration) => ({ ...toleration })) } },
  ];
}

function without(label: string): object {
  return { matchExpressions: [{ key: label, operator: 'DoesNotExist' }] };
}

function nodeAffinity(rules: object): NonNullable<PodPiece['spec']> {
  return { affinity: { nodeAffinity: rules } };
}

/** Executors find the driver by the labels that it always has. */
function zonePieces({ name: role }: Role, { _zone: zone, _required: required }: ZonePlacement, { name }: Application): PodPiece[] {
  const origin = choice('zone');
  if (zone !== undefined) {
    return [{ origin, spec: { nodeSelector: { [ZONE]: zone } } }];
  }
  const term = { labelSelector: { matchLabels: driverLabels(name) }, topologyKey: ZONE };
  const podAffinity = required
    ? { requiredDuringSchedulingIgnoredDuringExecution: [term] }
    : { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: WEIGHT, podAffinityTerm: term }] };
  return role === 'driver' ? [] : [{ origin, spec: { affinity: { podAffinity } } }];
}

/** Nodes of another architecture start the image only to fail. */
function architecturePieces({ props, image }: Application): PodPiece[] {
  const only = image.architectures?.length === 1 ? image.architectures[0] : undefined;
  const given = props.placement?.architecture;
  const origin: Origin = given === undefined ? { kind: 'default', name: 'the only architecture of the image' } : choice('architecture');
  const architecture = given ?? only;
  return architecture === undefined ? [] : [{ origin, spec: { nodeSelector: { [ARCHITECTURE]: architecture } } }];
}

/** Of several terms of a node affinity one is enough, so that none can be added to those of somebody else. */
function hasNodeTerms({ options: { affinity } }: Role): boolean {
  return (affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms.length ?? 0) > 0;
}

function checkSpot({ roles }: Application, { _known: { labels, onlySpotLabel }, _problems: problems }: SpotNodes): Problem[] {
  const isKept = roles.some((role) => role.name === 'driver' && hasNodeTerms(role));
  return [
    ...(Object.keys(labels).length > 0 || problems.length > 0 ? [] : [
      {
        rule: 'PLACEMENT' as const,
        prop: 'placement.spot.labels',
        why: 'without a label, every node is taken for a spot node',
        fix: 'Write a label that spot nodes have, and others have not',
      },
    ]),
    ...(onlySpotLabel === undefined || !isKept ? [] : [
      {
        rule: 'PLACEMENT_OF_DRIVER' as const,
        prop: 'driver.affinity',
        why: 'of several terms of a node affinity one is enough, so that placement.spot adds none to those of the driver, which may run on a spot node',
        fix: `Add { key: '${onlySpotLabel}', operator: 'DoesNotExist' } to each of its nodeSelectorTerms`,
      },
    ]),
  ];
}

function checkZone(zone: ZonePlacement | undefined): Problem[] {
  const name = zone?._zone;
  return name === undefined || /^[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/.test(name) ? [] : [
    { rule: 'PLACEMENT', prop: 'placement.zone', value: name, why: 'no node can have this as the value of a label', fix: "Write it as nodes have it, for example 'eu-central-1a'" },
  ];
}

function checkArchitectures({ props, image, roles }: Application): Problem[] {
  const { architectures } = image;
  const given = props.placement?.architecture;
  const wanted: [prop: string, architecture: string | undefined][] = [
    ['placement.architecture', given],
    ...roles.map(({ options, prop }): [string, string | undefined] => [`${prop('nodeSelector')}["${ARCHITECTURE}"]`, options.nodeSelector?.[ARCHITECTURE]]),
  ];
  return architectures === undefined ? [] : wanted
    .filter(([, architecture]) => architecture !== undefined && !(architectures as readonly string[]).includes(architecture))
    .map(([prop, value]) => ({
      rule: 'ARCHITECTURE',
      prop,
      value,
      why: `the image ${image.reference} is declared to be built for ${architectures.join(', ')} only`,
      fix: 'Choose other nodes, or an image that is built for these, and declare it there (architectures)',
    }));
}
