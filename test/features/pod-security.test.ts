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
