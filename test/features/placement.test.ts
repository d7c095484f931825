import { App, Chart, Duration } from 'cdk8s';
import { SparkChecks, SparkExecutorOptions, SparkImage, SparkJob, SpotNodes, ZonePlacement } from '../../src';
import { WorkloadProps } from '../../src/plan/workload-props';
import { originsOf } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

const GRACE = 'spark.kubernetes.executor.terminationGracePeriodSeconds';
const placed = (placement: WorkloadProps['placement'], props: WorkloadProps = {}) => planOf({ placement, ...props });
const TAINT = 'kubernetes.azure.com/scalesetpriority';

/** Where driver and executors may run. */
function nodesOf({ driver, executor }: ReturnType<typeof planOf>) {
  return [driver, executor].map(({ spec: { nodeSelector, affinity, tolerations } }) => ({ nodeSelector, affinity, tolerations }));
}

test.each<[string, SpotNodes, object, object, string]>([
  ['Karpenter', SpotNodes.karpenter(), { nodeSelector: { 'karpenter.sh/capacity-type': 'on-demand' } }, { nodeSelector: { 'karpenter.sh/capacity-type': 'spot' } }, '120s'],
  ['EKS', SpotNodes.eks(), { nodeSelector: { 'eks.amazonaws.com/capacityType': 'ON_DEMAND' } }, { nodeSelector: { 'eks.amazonaws.com/capacityType': 'SPOT' } }, '120s'],
  [
    'GKE',
    SpotNodes.gke(),
    { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'cloud.google.com/gke-spot', operator: 'DoesNotExist' }] }] } } } },
    { nodeSelector: { 'cloud.google.com/gke-spot': 'true' }, tolerations: [{ key: 'cloud.google.com/gke-spot', operator: 'Equal', value: 'true', effect: 'NoSchedule' }] },
    '25s',
  ],
  ['AKS', SpotNodes.aks(), {}, { nodeSelector: { [TAINT]: 'spot' }, tolerations: [{ key: TAINT, operator: 'Equal', value: 'spot', effect: 'NoSchedule' }] }, '30s'],
  [
    'anybody else',
    SpotNodes.custom({ labels: { pool: 'cheap' }, onDemandLabels: { pool: 'dear' }, tolerations: [{ key: 'cheap', operator: 'Exists' }], notice: Duration.minutes(5) }),
    { nodeSelector: { pool: 'dear' } },
    { nodeSelector: { pool: 'cheap' }, tolerations: [{ key: 'cheap', operator: 'Exists' }] },
    '300s',
  ],
])('spot nodes of %s: executors are on them, and have the time of the notice; the driver is not', (_, spot, driver, executor, notice) => {
  const plan = placed({ spot });
  expect(nodesOf(plan)).toEqual([driver, executor]);
  expect(confOf(plan)).toMatchObject({
    'spark.decommission.enabled': 'true',
    'spark.storage.decommission.enabled': 'true',
    'spark.executor.decommission.killInterval': notice,
    [GRACE]: notice,
  });
  expect(plan.findings).toEqual([]);
});

test('executors may fall back to other nodes, and keep the taint in mind', () => {
  const [, executor] = nodesOf(placed({ spot: SpotNodes.aks({ onDemandFallback: true }) }));
  expect(executor).toEqual({
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, preference: { matchExpressions: [{ key: TAINT, operator: 'In', values: ['spot'] }] } }],
      },
    },
    tolerations: [{ key: TAINT, operator: 'Equal', value: 'spot', effect: 'NoSchedule' }],
  });
});

test('what the props of a role say counts before, and what they say of others stays beside it', () => {
  const spot = SpotNodes.karpenter();
  const executor: SparkExecutorOptions = {
    nodeSelector: { 'karpenter.sh/capacity-type': 'on-demand', 'disk': 'nvme' },
    tolerations: [{ key: 'batch', operator: 'Exists' }],
    decommission: { enabled: false },
    terminationGracePeriod: Duration.seconds(7),
  };
  const plan = placed({ spot }, { executor });
  expect(nodesOf(plan)[1]).toMatchObject({ nodeSelector: { 'karpenter.sh/capacity-type': 'on-demand', 'disk': 'nvme' }, tolerations: [{ key: 'batch', operator: 'Exists' }] });
  expect(confOf(plan)).toMatchObject({ 'spark.decommission.enabled': 'false', [GRACE]: '7s' });
  expect(plan.findings).toEqual([]);
});

test('every field says where it comes from', () => {
  const plan = placed({ spot: SpotNodes.karpenter(), zone: ZonePlacement.named('eu-central-1a'), architecture: 'arm64' }, { executor: { nodeSelector: { disk: 'nvme' } } });
  const origins = Object.entries(originsOf(plan)).filter(([field]) => field.startsWith('executor.spec.nodeSelector'));
  expect(Object.fromEntries(origins)).toEqual({
    'executor.spec.nodeSelector["karpenter.sh/capacity-type"]': 'default placement.spot',
    'executor.spec.nodeSelector["topology.kubernetes.io/zone"]': 'default placement.zone',
    'executor.spec.nodeSelector["kubernetes.io/arch"]': 'default placement.architecture',
    'executor.spec.nodeSelector.disk': 'prop executor.nodeSelector',
  });
  expect(plan.conf.origin(GRACE)).toEqual({ kind: 'default', name: 'placement.spot' });
});

test('terms of the driver\'s own are left alone: one of several would be enough, and the preset\'s would weaken them', () => {
  const nodeSelectorTerms = [{ matchExpressions: [{ key: 'pool', operator: 'Exists' }] }];
  const affinity = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } };
  const plan = placed({ spot: SpotNodes.gke() }, { driver: { affinity } });
  expect(nodesOf(plan)[0]).toEqual({ affinity });
  expect(plan.findings.map(({ code, severity, prop }) => `${severity} ${code} ${prop}`)).toEqual(['warning SPARK127 driver.affinity']);
  expect(findingsOf({ placement: { spot: SpotNodes.karpenter() }, driver: { affinity } })).toEqual([]);
});

test('executors go where the driver is', () => {
  const term = { labelSelector: { matchLabels: { 'spark-role': 'driver', 'spark-app-name': 'sales-daily' } }, topologyKey: 'topology.kubernetes.io/zone' };
  const plan = placed({ zone: ZonePlacement.withDriver() });
  expect(nodesOf(plan)).toEqual([{}, { affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } } }]);
  expect(plan.driver.labels).toMatchObject(term.labelSelector.matchLabels);
  expect(nodesOf(placed({ zone: ZonePlacement.withDriver({ required: false }) }))[1].affinity)
    .toEqual({ podAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: term }] } });
});

test('a rule of the executors\' own is kept beside it: all of them have to hold', () => {
  const own = { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { cache: 'yes' } } };
  const affinity = { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [own] } };
  const plan = placed({ zone: ZonePlacement.withDriver() }, { executor: { affinity } });
  expect(nodesOf(plan)[1].affinity!.podAffinity!.requiredDuringSchedulingIgnoredDuringExecution).toHaveLength(2);
  expect(plan.findings).toEqual([]);
});

test('a zone by its name is for both', () => {
  const nodeSelector = { 'topology.kubernetes.io/zone': 'eu-central-1a' };
  expect(nodesOf(placed({ zone: ZonePlacement.named('eu-central-1a') }))).toEqual([{ nodeSelector }, { nodeSelector }]);
});

test('an architecture is for both', () => {
  const nodeSelector = { 'kubernetes.io/arch': 'arm64' };
  expect(nodesOf(placed({ architecture: 'arm64' }))).toEqual([{ nodeSelector }, { nodeSelector }]);
  expect(findingsOf({ placement: { architecture: 'arm64' } })).toEqual([]);
});

test('of an image for one architecture only, the pods go where it runs', () => {
  const plan = placed(undefined, { image: SparkImage.custom('x:1', { architectures: ['amd64'] }) });
  expect(nodesOf(plan)[1]).toEqual({ nodeSelector: { 'kubernetes.io/arch': 'amd64' } });
  expect(originsOf(plan)['driver.spec.nodeSelector["kubernetes.io/arch"]']).toBe('default the only architecture of the image');
  expect(nodesOf(placed(undefined, { image: SparkImage.custom('x:1') }))).toEqual([{}, {}]);
  expect(nodesOf(planOf())).toEqual([{}, {}]);
});

test.each<[string, WorkloadProps, string]>([
  ['an image that is not built for it', { placement: { architecture: 'arm64' }, image: SparkImage.custom('x:1', { architectures: ['amd64'] }) }, 'SPARK067 placement.architecture'],
  ['nodes of a role that cannot run it', { executor: { nodeSelector: { 'kubernetes.io/arch': 's390x' } } }, 'SPARK067 executor.nodeSelector["kubernetes.io/arch"]'],
  ['a zone that no label can have', { placement: { zone: ZonePlacement.named('eu central') } }, 'SPARK068 placement.zone'],
  ['spot nodes without a label', { placement: { spot: SpotNodes.custom({ labels: {}, notice: Duration.seconds(30) }) } }, 'SPARK068 placement.spot.labels'],
  ['an option of the wrong type', { placement: { spot: SpotNodes.eks({ onDemandFallback: 'yes' as never }) } }, 'SPARK004 placement.spot.onDemandFallback'],
  ['another option of the wrong type', { placement: { zone: ZonePlacement.withDriver({ required: 1 as never }) } }, 'SPARK004 placement.zone.required'],
])('fails for %s', (_, props, finding) => {
  expect(findingsOf(props)).toEqual([finding]);
});

test('a zone that is no text is told of, and not taken for that of the driver', () => {
  const chart = new Chart(new App(), 'sales');
  new SparkJob(chart, 'daily', { mainClass: 'Main', placement: { zone: ZonePlacement.named(undefined as never) } });
  const [{ code, prop, fix }] = SparkChecks.of(chart).findings();
  expect([code, prop, fix]).toEqual(['SPARK004', 'placement.zone', expect.stringContaining('Give ZonePlacement.named a text')]);
});
