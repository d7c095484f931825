import { Duration } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { SCHEDULED_SPARK_JOB, SPARK_CONNECT_SERVER } from '../../src/planner/kinds';
import { originsOf } from '../support/feature';
import { containerOf, findingsOf, planOf } from '../support/plan';

const PROBE = { tcpSocket: { port: k8s.IntOrString.fromNumber(7079) }, periodSeconds: 5 };
const WRITTEN = { tcpSocket: { port: 7079 }, periodSeconds: 5 };
const HOOKS = { postStart: { exec: { command: ['touch', '/tmp/started'] } }, preStop: { sleep: { seconds: 3 } } };

test.each(['driver', 'executor'] as const)('hooks and probes are those of the %s\'s own container, and of no other', (role) => {
  const plan = planOf({ [role]: { lifecycle: HOOKS, livenessProbe: PROBE, startupProbe: PROBE } });
  expect(plan.findings).toEqual([]);
  expect(containerOf(plan[role])).toMatchObject({ lifecycle: HOOKS, livenessProbe: WRITTEN, startupProbe: WRITTEN });
  const other = containerOf(plan[role === 'driver' ? 'executor' : 'driver']);
  for (const field of ['lifecycle', 'livenessProbe', 'startupProbe', 'readinessProbe']) {
    expect(other).not.toHaveProperty(field);
  }
});

test.each(['driver', 'executor'])('every field of the %s names its prop', (role) => {
  expect(originsOf(planOf({ [role]: { lifecycle: HOOKS, livenessProbe: PROBE, readinessProbe: PROBE, startupProbe: PROBE } }))).toMatchObject({
    [`${role}.container.lifecycle.preStop.sleep.seconds`]: `prop ${role}.lifecycle`,
    [`${role}.container.livenessProbe.tcpSocket.port`]: `prop ${role}.livenessProbe`,
    [`${role}.container.readinessProbe.periodSeconds`]: `prop ${role}.readinessProbe`,
    [`${role}.container.startupProbe.periodSeconds`]: `prop ${role}.startupProbe`,
  });
});

test('what the API server would refuse is found', () => {
  expect(findingsOf({ driver: { livenessProbe: {} }, executor: { lifecycle: { preStop: {} }, startupProbe: { ...PROBE, successThreshold: 2 } } }))
    .toEqual(['SPARK130 driver.livenessProbe', 'SPARK130 executor.lifecycle.preStop', 'SPARK130 executor.startupProbe.successThreshold']);
});

test('a hook that sleeps longer than the pod may take to end is found, with what holds where nobody has said it', () => {
  const sleeping = (seconds: number) => ({ lifecycle: { preStop: { sleep: { seconds } } } });
  expect(findingsOf({ driver: sleeping(60), executor: sleeping(30) })).toEqual([]);
  expect(findingsOf({ driver: sleeping(61), executor: sleeping(31) })).toEqual([
    'SPARK130 driver.lifecycle.preStop.sleep.seconds', 'SPARK130 executor.lifecycle.preStop.sleep.seconds',
  ]);
  expect(findingsOf({ executor: { ...sleeping(31), terminationGracePeriod: Duration.seconds(31) } })).toEqual([]);
});

describe('a readiness probe', () => {
  test.each([undefined, SCHEDULED_SPARK_JOB])('of the driver of a run makes Spark wait in vain', (kind) => {
    const { findings } = planOf({ schedule: '@daily', driver: { readinessProbe: PROBE } }, {}, kind);
    expect(findings).toEqual([expect.objectContaining({ code: 'SPARK131', severity: 'warning', prop: 'driver.readinessProbe' })]);
  });

  test('of an executor is nobody\'s business but the user\'s', () => {
    expect(findingsOf({ executor: { readinessProbe: PROBE } })).toEqual([]);
  });

  test('of a server takes the place of the library\'s, as a whole', () => {
    const { findings, driver } = planOf({ driver: { readinessProbe: { exec: { command: ['ready'] } } } }, {}, SPARK_CONNECT_SERVER);
    expect(findings).toEqual([]);
    expect(containerOf(driver).readinessProbe).toEqual({ exec: { command: ['ready'] } });
  });
});

describe('with decommissioning, Spark replaces the hooks of executors', () => {
  const decommission = {};

  test('so they are refused, before they are lost', () => {
    const { findings } = planOf({ executor: { lifecycle: HOOKS, decommission } });
    expect(findings).toEqual([expect.objectContaining({ code: 'SPARK044', prop: 'executor.lifecycle', why: expect.stringContaining('"spark.decommission.enabled"') })]);
  });

  test('the driver keeps its own, and so do executors without it', () => {
    expect(findingsOf({ driver: { lifecycle: HOOKS }, executor: { decommission } })).toEqual([]);
    expect(findingsOf({ executor: { lifecycle: HOOKS } })).toEqual([]);
  });
});
