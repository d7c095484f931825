import { k8s } from 'cdk8s-plus-30';
import { PodTemplate } from '../../src';
import { REFUSED_FIELDS } from '../../src/features/template-fields';
import { footprintOf } from '../../src/footprint/footprint';
import { SPARK_CONNECT_SERVER } from '../../src/planner/kinds';
import { workloadOf } from '../../src/workload/from-plan';
import { previewExecutor } from '../../src/workload/preview';
import { originsOf } from '../support/feature';
import { containerOf, findingsOf, planOf, TestPlan, variablesOf } from '../support/plan';
import { restrictedViolations } from '../support/restricted';

const ROLES = ['driver', 'executor'] as const;
type Role = typeof ROLES[number];

const templateOf = (text: string) => ({ podTemplate: PodTemplate.fromYaml(text) });
const planWith = (role: Role, text: string, props = {}) => planOf({ ...props, [role]: { ...(props as any)[role], ...templateOf(text) } });
const found = ({ findings }: TestPlan) => findings.map(({ code, prop }) => `${code} ${prop}`);

const TEMPLATE = `
metadata:
  labels: { team: sales }
  annotations: { note: "{{APP_ID}}" }
spec:
  shareProcessNamespace: true
  tolerations: [{ key: spot, operator: Exists }]
  volumes: [{ name: models, emptyDir: {} }]
  initContainers:
    - { name: fetch, image: "fetch:1", volumeMounts: [{ name: models, mountPath: /models }] }
  containers:
    - name: whatever
      workingDir: /models
      env: [{ name: MODELS, value: /models }]
      volumeMounts: [{ name: models, mountPath: /models }]
`;

test.each(ROLES)('what has no prop is laid over the pods of the %s, and of no others', (role) => {
  const plan = planWith(role, TEMPLATE);
  expect(plan.findings).toEqual([]);
  const pod = plan[role];
  expect(pod).toMatchObject({ labels: { team: 'sales' }, annotations: { note: '{{APP_ID}}' } });
  expect(pod.spec).toMatchObject({ shareProcessNamespace: true, tolerations: [{ key: 'spot', operator: 'Exists' }] });
  expect(pod.spec.volumes).toContainEqual({ name: 'models', emptyDir: {} });
  expect(pod.spec.containers).toHaveLength(1);
  expect(containerOf(pod)).toMatchObject({ name: `spark-kubernetes-${role}`, workingDir: '/models' });
  expect(variablesOf(pod).MODELS).toBe('/models');
  expect(restrictedViolations(pod.spec)).toEqual([]);
  const other = plan[role === 'driver' ? 'executor' : 'driver'];
  expect(JSON.stringify(other)).not.toMatch(/models|spot|"team"/);
});

test('Spark takes it over into the executors\' pods', () => {
  const { pod } = previewExecutor(workloadOf(planWith('executor', TEMPLATE)));
  expect(pod.spec).toMatchObject({ shareProcessNamespace: true, initContainers: [{ name: 'fetch' }] });
  expect(pod.spec?.containers?.at(-1)).toMatchObject({ workingDir: '/models' });
});

test('an object and a text are the same', () => {
  const byObject = planOf({ driver: { podTemplate: PodTemplate.fromObject({ spec: { shareProcessNamespace: true, containers: [{ name: 'x', tty: true }] } }) } });
  expect(byObject.driver).toEqual(planWith('driver', 'spec: { shareProcessNamespace: true, containers: [{ name: x, tty: true }] }').driver);
});

test.each(ROLES)('every field of the %s\'s template has its place in the template for an origin', (role) => {
  expect(originsOf(planWith(role, TEMPLATE))).toMatchObject({
    [`${role}.metadata.labels.team`]: `prop ${role}.podTemplate.metadata.labels["team"]`,
    [`${role}.spec.shareProcessNamespace`]: `prop ${role}.podTemplate.spec.shareProcessNamespace`,
    [`${role}.container.workingDir`]: `prop ${role}.podTemplate.spec.containers[0].workingDir`,
    [`${role}.spec.initContainers[fetch].image`]: `prop ${role}.podTemplate.spec.initContainers[0]`,
    [`${role}.spec.initContainers[fetch].securityContext.allowPrivilegeEscalation`]: 'default the default of podSecurity',
  });
});

describe('who counts', () => {
  test('a default of the library gives way to the template', () => {
    const plan = planWith('driver', 'spec: { terminationGracePeriodSeconds: 5, securityContext: { seccompProfile: { type: Unconfined } } }');
    expect(plan.findings).toEqual([]);
    expect(plan.driver.spec).toMatchObject({ terminationGracePeriodSeconds: 5, securityContext: { seccompProfile: { type: 'Unconfined' }, runAsNonRoot: true } });
  });

  test('with a prop it has to agree', () => {
    const props = (priorityClassName: string) => ({ driver: { priorityClassName } });
    expect(planWith('driver', 'spec: { priorityClassName: low }', props('low')).findings).toEqual([]);
    expect(planWith('driver', 'spec: { priorityClassName: high }', props('low')).findings).toEqual([
      expect.objectContaining({
        code: 'SPARK044',
        prop: 'driver.podTemplate.spec.priorityClassName',
        why: 'the field driver.spec.priorityClassName is already "low", set by driver.priorityClassName',
      }),
    ]);
  });

  test('with what the library needs, too', () => {
    const plan = planWith('driver', `
      spec:
        enableServiceLinks: true
        restartPolicy: OnFailure
        volumes: [{ name: spark-conf, emptyDir: {} }]
        containers: [{ volumeMounts: [{ name: other, mountPath: /opt/spark/conf }] }]
    `);
    expect(found(plan)).toEqual(['spec.enableServiceLinks', 'spec.restartPolicy', 'spec.volumes', 'spec.containers[0].volumeMounts'].map((field) =>
      `SPARK044 driver.podTemplate.${field}`));
  });

  test('lists are merged by the names of their elements', () => {
    const plan = planWith('driver', 'spec: { initContainers: [{ name: fetch, env: [{ name: A, value: "1" }] }], tolerations: [{ key: b, operator: Exists }] }', {
      driver: { initContainers: [{ name: 'fetch', image: 'fetch:1' }], tolerations: [{ key: 'a', operator: 'Exists' }] },
    });
    expect(plan.driver.spec.initContainers).toMatchObject([{ name: 'fetch', image: 'fetch:1', env: [{ name: 'A', value: '1' }] }]);
    expect(plan.driver.spec.tolerations).toHaveLength(2);
  });
});

describe('the container that Spark runs in', () => {
  const TWO = 'spec: { containers: [{ name: first, tty: true }, { name: second, stdin: true }] }';
  const chosen = (role: Role, text: string, containerName?: string) => {
    const plan = planOf({ [role]: { podTemplate: PodTemplate.fromYaml(text, { containerName }) } });
    const { tty = false, stdin = false } = containerOf(plan[role]);
    return { tty, stdin, others: plan[role].spec.containers.slice(1).map(({ name }) => name), found: found(plan) };
  };

  test.each(ROLES)('of the %s is the first one, as for Spark', (role) => {
    expect(chosen(role, TWO)).toMatchObject({ tty: true, stdin: false, others: ['second'] });
  });

  test.each(ROLES)('of the %s is the one that is called as Spark\'s own', (role) => {
    expect(chosen(role, TWO.replace('second', `spark-kubernetes-${role}`))).toMatchObject({ tty: false, stdin: true, others: ['first'] });
  });

  test('is the one that is asked for', () => {
    expect(chosen('executor', TWO, 'second')).toMatchObject({ tty: false, stdin: true, others: ['first'] });
  });

  test('is not one that is not there', () => {
    const { found: codes } = chosen('executor', TWO, 'third');
    expect(codes).toContain('SPARK132 executor.podTemplate (containerName)');
  });

  test('needs no template of its own, nor a name', () => {
    expect(chosen('driver', 'spec: {}')).toEqual({ tty: false, stdin: false, others: [], found: [] });
    expect(chosen('driver', 'spec: { containers: [{ tty: true }] }')).toEqual({ tty: true, stdin: false, others: [], found: [] });
  });

  test('a sidecar that is taken for it is told so', () => {
    const { findings } = planWith('driver', 'spec: { containers: [{ name: proxy, image: "proxy:1" }] }');
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'SPARK133',
        prop: 'driver.podTemplate.spec.containers[0].image',
        value: 'proxy:1',
        why: expect.stringContaining('("proxy" stands for Spark\'s own container, as no other is called "spark-kubernetes-driver")'),
        fix: 'Write the prop image instead',
      }),
    ]);
  });
});

describe('what a template has no say in', () => {
  /** A template with nothing but a field. */
  function only(path: string): string {
    const [part, ...fields] = path.split('.');
    const value = /\.(args|command|ephemeralContainers|managedFields|ownerReferences)$/.test(path) ? '[]' : '7';
    const inner = fields.reduceRight((text, field) => `{ ${field}: ${text} }`, values[path] ?? value);
    return part === 'container' ? `spec: { containers: [${inner}] }` : `${part}: ${inner}`;
  }
  const values: { [path: string]: string } = {
    'container.args': '[a]',
    'container.command': '[a]',
    'container.imagePullPolicy': 'Always',
    'container.restartPolicy': 'Always',
    'metadata.managedFields': '[{ manager: me }]',
    'metadata.ownerReferences': '[{ apiVersion: v1, kind: Pod, name: a, uid: b }]',
    'spec.ephemeralContainers': '[{ name: a }]',
    'spec.overhead': '{ cpu: 1 }',
    'spec.restartPolicy': 'Always',
    ...Object.fromEntries([
      'metadata.name', 'metadata.generateName', 'metadata.namespace', 'metadata.creationTimestamp', 'metadata.deletionTimestamp', 'metadata.resourceVersion',
      'metadata.selfLink', 'metadata.uid', 'spec.hostname', 'spec.schedulerName', 'spec.serviceAccountName', 'spec.serviceAccount', 'container.image',
    ].map((path) => [path, 'a'])),
  };

  test.each(ROLES.flatMap((role) => REFUSED_FIELDS.filter(({ of }) => of?.({ name: role, madeBy: role === 'driver' ? 'library' : 'spark' } as any) ?? true)
    .map(({ field }) => [role, field] as const)))('of the %s: %s is refused, with what to do instead, and has no effect', (role, path) => {
    const plan = planWith(role, only(path));
    const place = path.replace(/^container/, 'spec.containers[0]');
    expect(found(plan)).toEqual([`SPARK133 ${role}.podTemplate.${place}`]);
    expect(plan.findings[0].fix).toMatch(/^(Remove it|Write )/);
    expect(plan[role]).toEqual(planOf()[role]);
  });

  test('what says the same as holds anyway is nothing', () => {
    expect(found(planWith('executor', 'metadata: { namespace: spark }\nspec: { restartPolicy: Never }'))).toEqual([]);
    expect(found(planWith('driver', 'metadata: { namespace: spark }\nspec: { restartPolicy: Never, enableServiceLinks: false }'))).toEqual([]);
  });

  test('what is the driver\'s own business is not refused for it', () => {
    const plan = planWith('driver', 'spec: { hostname: spark-driver, schedulerName: volcano, terminationGracePeriodSeconds: 7 }');
    expect(plan.findings).toEqual([]);
    expect(plan.driver.spec).toMatchObject({ hostname: 'spark-driver', schedulerName: 'volcano', terminationGracePeriodSeconds: 7 });
  });

  test.each(ROLES)('Spark\'s labels and variables of the %s', (role) => {
    const plan = planWith(role, 'metadata: { labels: { spark-role: worker } }\nspec: { containers: [{ env: [{ name: SPARK_LOCAL_DIRS, value: /tmp }] }] }');
    expect(found(plan)).toEqual([
      `SPARK040 ${role}.podTemplate.metadata.labels["spark-role"]`, `SPARK042 ${role}.podTemplate.spec.containers[0].env["SPARK_LOCAL_DIRS"]`,
    ]);
  });

  test('labels and annotations of executors that their props say otherwise: Spark\'s keys would win', () => {
    const props = { executor: { labels: { team: 'a', same: 'x' }, annotations: { note: 'a' } } };
    expect(found(planWith('executor', 'metadata: { labels: { team: b, same: x }, annotations: { note: b } }', props))).toEqual([
      'SPARK044 executor.podTemplate.metadata.labels["team"]', 'SPARK044 executor.podTemplate.metadata.annotations["note"]',
    ]);
  });

  test('hooks of executors, where Spark has its own', () => {
    const template = 'spec: { containers: [{ lifecycle: { preStop: { exec: { command: [sync] } } } }] }';
    const props = { executor: { decommission: {} } };
    expect(found(planWith('executor', template, props))).toEqual(['SPARK044 executor.podTemplate.spec.containers[0].lifecycle']);
    expect(found(planWith('driver', template, props))).toEqual([]);
    expect(found(planWith('executor', template))).toEqual([]);
  });
});

describe('containers beside Spark\'s', () => {
  const CONTAINERS = 'spec: { containers: [{ name: spark }, { name: proxy, image: "proxy:1", resources: { requests: { cpu: 1 } } }] }';

  test.each(ROLES)('of the %s keep the pod from ending, which is told', (role) => {
    const plan = planWith(role, CONTAINERS);
    expect(plan.findings).toEqual([
      expect.objectContaining({ code: 'SPARK134', severity: 'warning', prop: `${role}.podTemplate.spec.containers[1]`, fix: expect.stringContaining(`${role}.sidecars`) }),
    ]);
    expect(plan[role].spec.containers[1]).toMatchObject({ name: 'proxy', securityContext: { allowPrivilegeEscalation: false } });
    expect(restrictedViolations(plan[role].spec)).toEqual([]);
  });

  test('count in the footprint', () => {
    expect(footprintOf(workloadOf(planWith('executor', CONTAINERS, { executor: { instances: 2 } }))).maximum!['requests.cpu']).toBe(1000 + 2 * 2000);
  });

  test('are checked as those of props', () => {
    expect(found(planWith('driver', `
      spec:
        initContainers: [{ name: init, image: "a:1", livenessProbe: { exec: { command: [a] } } }, { name: init, image: "b:1", restartPolicy: Always }]
        containers: [{ name: spark, startupProbe: {} }, { name: X }]
    `))).toEqual(expect.arrayContaining([
      'SPARK130 driver.podTemplate.spec.containers[0].startupProbe',
      'SPARK130 driver.podTemplate.spec.initContainers[0].livenessProbe',
      'SPARK045 driver.podTemplate.spec.initContainers[1].name',
      'SPARK130 driver.podTemplate.spec.containers[1].name',
      'SPARK130 driver.podTemplate.spec.containers[1].image',
    ]));
  });
});

test('what the API server would refuse is found', () => {
  expect(found(planWith('executor', 'spec: { hostAliases: [{ ip: here }], dnsPolicy: None, subdomain: a.b, containers: [{ lifecycle: { preStop: { sleep: { seconds: 31 } } } }] }')))
    .toEqual([
      'SPARK130 executor.podTemplate.spec.hostAliases[0].ip',
      'SPARK130 executor.podTemplate.spec.dnsPolicy',
      'SPARK050 executor.podTemplate.spec.subdomain',
      'SPARK130 executor.podTemplate.spec.containers[0].lifecycle.preStop.sleep.seconds',
    ]);
});

test('a driver that cannot find the API server is found, too', () => {
  expect(found(planWith('driver', 'spec: { dnsPolicy: Default }'))).toEqual(['SPARK135 driver.podTemplate.spec.dnsPolicy']);
  expect(found(planWith('executor', 'spec: { dnsPolicy: Default }'))).toEqual([]);
});

test('a driver that is ready later makes Spark wait in vain, a server\'s readiness is its own', () => {
  const template = 'spec: { containers: [{ readinessProbe: { exec: { command: [ready] } } }] }';
  expect(found(planWith('driver', template))).toEqual(['SPARK131 driver.podTemplate.spec.containers[0].readinessProbe']);
  const server = planOf({ driver: templateOf(template) }, {}, SPARK_CONNECT_SERVER);
  expect(server.findings).toEqual([]);
  expect(containerOf(server.driver).readinessProbe).toEqual({ exec: { command: ['ready'] } });
});

test('a secret in plain text is refused, and not shown', () => {
  const plan = planWith('driver', 'spec: { containers: [{ name: spark, env: [{ name: PASSWORD, value: swordfish }] }] }');
  expect(found(plan)).toEqual(['SPARK070 driver.podTemplate.spec.containers[0].env["PASSWORD"]']);
  expect(JSON.stringify(plan.findings)).not.toContain('swordfish');
});

test('of a template that cannot be read, nothing is used', () => {
  const plan = planOf({ driver: { podTemplate: PodTemplate.fromFile('not-there.yaml') }, executor: templateOf('spec: { containers: 7 }') });
  expect(found(plan)).toEqual(['SPARK132 driver.podTemplate', 'SPARK004 executor.podTemplate.spec.containers']);
  expect([plan.driver, plan.executor]).toEqual([planOf().driver, planOf().executor]);
});

test('one template may serve several roles and workloads', () => {
  const podTemplate = PodTemplate.fromObject({ spec: { containers: [], dnsConfig: { searches: ['example.com'] } } });
  expect(findingsOf({ driver: { podTemplate }, executor: { podTemplate } })).toEqual([]);
  const { driver, executor } = planOf({ driver: { podTemplate }, executor: { podTemplate } });
  expect(driver.spec.dnsConfig).toEqual({ searches: ['example.com'] });
  expect(executor.spec.dnsConfig).toEqual(driver.spec.dnsConfig);
});

test('quantities of an object are those of a manifest', () => {
  const limits = { 'example.com/fpga': k8s.Quantity.fromNumber(2) };
  const podTemplate = PodTemplate.fromObject({ spec: { containers: [{ name: 'x', resources: { requests: limits, limits } }] } });
  expect(containerOf(planOf({ driver: { podTemplate } }).driver).resources?.limits).toMatchObject({ 'example.com/fpga': '2' });
});
