import { SparkImage } from '../../src';
import { originsOf } from '../support/feature';
import { containerOf, planOf } from '../support/plan';
import { restrictedViolations } from '../support/restricted';

test('#650 #1014 #1378: a namespace that enforces "restricted" accepts driver and executors', () => {
  const { driver, executor } = planOf();
  expect(restrictedViolations(driver.spec)).toEqual([]);
  expect(restrictedViolations(executor.spec)).toEqual([]);
});

test('pods run as the image\'s user', () => {
  const plan = planOf({ image: SparkImage.custom('x', { user: 1000, group: 1001 }) });
  expect(plan.executor.spec.securityContext).toMatchObject({ runAsUser: 1000, runAsGroup: 1001, fsGroup: 1001 });
  expect(planOf().driver.spec.securityContext).toMatchObject({ runAsUser: 185, runAsGroup: 185, fsGroup: 185 });
});

test('the security context can be left to the cluster', () => {
  const { driver, executor } = planOf({ podSecurity: 'none' });
  for (const pod of [driver, executor]) {
    expect(pod.spec.securityContext).toBeUndefined();
    expect(containerOf(pod).securityContext).toBeUndefined();
  }
});

test.each(['driver', 'executor'] as const)('it is "restricted", whether that is said or not, and says for the %s who wants it', (role) => {
  const fields = (plan: ReturnType<typeof planOf>) => Object.fromEntries(Object.entries(originsOf(plan)).filter(([field]) =>
    field.startsWith(role) && field.includes('securityContext')));
  expect(planOf({ podSecurity: 'restricted' })[role].spec.securityContext).toEqual(planOf()[role].spec.securityContext);
  expect(fields(planOf())).toEqual({
    [`${role}.spec.securityContext.runAsNonRoot`]: 'default the default of podSecurity',
    [`${role}.spec.securityContext.runAsUser`]: 'prop image',
    [`${role}.spec.securityContext.runAsGroup`]: 'prop image',
    [`${role}.spec.securityContext.fsGroup`]: 'prop image',
    [`${role}.spec.securityContext.seccompProfile.type`]: 'default the default of podSecurity',
    [`${role}.container.securityContext.allowPrivilegeEscalation`]: 'default the default of podSecurity',
    [`${role}.container.securityContext.capabilities.drop[0]`]: 'default the default of podSecurity',
  });
  expect(fields(planOf({ podSecurity: 'restricted' }))).toMatchObject({ [`${role}.spec.securityContext.runAsNonRoot`]: 'prop podSecurity' });
});

test('the numbers of the user are those that the image declares', () => {
  const { pieces } = planOf();
  expect(pieces.driver.find(({ spec }) => spec?.securityContext?.runAsUser !== undefined)!.formula?.()).toBe('the user that the image declares');
});

describe('an image of docker-image-tool.sh does not start without the group root, which may write its /etc/passwd', () => {
  const groupsOf = (image?: SparkImage) => {
    const { driver, executor } = planOf(image === undefined ? {} : { image });
    return [driver, executor].map(({ spec }) => spec.securityContext?.supplementalGroups);
  };

  test('images that nobody knows get it, and pass "restricted" with it', () => {
    expect(groupsOf(SparkImage.custom('registry.example.com/spark-py:4.1.2', { user: 185 }))).toEqual([[0], [0]]);
    expect(restrictedViolations(planOf({ image: SparkImage.custom('registry.example.com/sales:1') }).driver.spec)).toEqual([]);
  });

  test('others do not need it', () => {
    expect(groupsOf()).toEqual([undefined, undefined]);
    expect(groupsOf(SparkImage.custom('registry.example.com/sales:1', { group: 0 }))).toEqual([undefined, undefined]);
  });
});

describe.each(['driver', 'executor'] as const)('contexts of the %s', (role) => {
  const planWith = (options: object, props: object = {}) => planOf({ ...props, [role]: options });
  const other = role === 'driver' ? 'executor' : 'driver';

  test('each field takes the place of the default, and the other role keeps its own', () => {
    const plan = planWith({
      podSecurityContext: { runAsUser: 1000660000, fsGroup: 2000, fsGroupChangePolicy: 'OnRootMismatch', supplementalGroups: [3000], seccompProfile: { type: 'Localhost', localhostProfile: 'spark.json' } },
      securityContext: { runAsGroup: 2001, capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] }, allowPrivilegeEscalation: false },
    });
    expect(plan[role].spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 1000660000,
      runAsGroup: 185,
      fsGroup: 2000,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'Localhost', localhostProfile: 'spark.json' },
    });
    expect(plan[role].spec.securityContext?.supplementalGroups).toContain(3000);
    expect(containerOf(plan[role]).securityContext).toEqual({ runAsGroup: 2001, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } });
    expect(plan.findings).toEqual([]);
    expect(restrictedViolations(plan[role].spec)).toEqual([]);
    expect(plan[other].spec.securityContext).toEqual(planOf()[other].spec.securityContext);
    expect(containerOf(plan[other]).securityContext).toEqual(containerOf(planOf()[other]).securityContext);
    expect(originsOf(plan)).toMatchObject({
      [`${role}.spec.securityContext.runAsUser`]: `prop ${role}.podSecurityContext`,
      [`${role}.container.securityContext.runAsGroup`]: `prop ${role}.securityContext`,
      [`${role}.spec.securityContext.runAsGroup`]: 'prop image',
    });
  });

  test('without a profile, they are all that there is', () => {
    const plan = planWith({ podSecurityContext: { fsGroup: 0, runAsUser: 0 }, securityContext: { privileged: true } }, { podSecurity: 'none' });
    expect(plan[role].spec.securityContext).toEqual({ fsGroup: 0, runAsUser: 0 });
    expect(containerOf(plan[role]).securityContext).toEqual({ privileged: true });
    expect(plan.findings).toEqual([]);
  });

  test.each([
    [{ podSecurityContext: { runAsUser: 0 } }, 'podSecurityContext.runAsUser'],
    [{ podSecurityContext: { runAsNonRoot: false } }, 'podSecurityContext.runAsNonRoot'],
    [{ podSecurityContext: { seccompProfile: { type: 'Unconfined' } } }, 'podSecurityContext.seccompProfile'],
    [{ securityContext: { runAsUser: 0 } }, 'securityContext.runAsUser'],
    [{ securityContext: { allowPrivilegeEscalation: true } }, 'securityContext.allowPrivilegeEscalation'],
    [{ securityContext: { capabilities: { drop: ['NET_RAW'] } } }, 'securityContext.capabilities'],
  ])('warns of what "restricted" refuses: %j', (options, prop) => {
    expect(planWith(options).findings.map((finding) => `${finding.severity} ${finding.code} ${finding.prop}`)).toEqual([`warning SPARK136 ${role}.${prop}`]);
    expect(restrictedViolations(planWith(options)[role].spec)).not.toEqual([]);
    expect(planWith(options, { podSecurity: 'none' }).findings).toEqual([]);
  });

  test('a pod of root does not say that it is not: the kubelet would not start it', () => {
    expect(planWith({ podSecurityContext: { runAsUser: 0 } })[role].spec.securityContext?.runAsNonRoot).toBeUndefined();
    expect(planWith({ securityContext: { runAsUser: 0 } })[role].spec.securityContext?.runAsNonRoot).toBeUndefined();
    expect(planWith({ podSecurityContext: { runAsUser: 0 }, securityContext: { runAsUser: 7 } })[role].spec.securityContext?.runAsNonRoot).toBe(true);
  });

  test('what is privileged gets no halves of "restricted", which Kubernetes refuses', () => {
    expect(containerOf(planWith({ securityContext: { privileged: true } })[role]).securityContext).toEqual({ privileged: true });
    expect(planWith({ securityContext: { privileged: true, allowPrivilegeEscalation: false } }).findings.map(({ code, prop }) => `${code} ${prop}`))
      .toContain(`SPARK130 ${role}.securityContext.allowPrivilegeEscalation`);
  });
});
