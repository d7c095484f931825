import { PodTemplate, SparkVersion } from '../../src';
import { planOf } from '../support/plan';

const found = (text: string, props = {}) => planOf({ ...props, executor: { podTemplate: PodTemplate.fromYaml(text) } }).findings.map(({ code, prop, why }) => `${code} ${prop}: ${why}`);

const ESCALATION = 'spec: { containers: [{ securityContext: { allowPrivilegeEscalation: true } }] }';

test('what Spark writes otherwise is found, whatever key it comes from', () => {
  const field = 'container.securityContext.allowPrivilegeEscalation';
  // Spark 4.3 writes it by a key, earlier ones leave it alone.
  expect(found(ESCALATION, { sparkVersion: SparkVersion.V4_3_0 })).toEqual([
    `SPARK133 executor.podTemplate.spec.containers[0].securityContext: when Spark makes an executor's pod, it writes false to ${field}`,
  ]);
  expect(found(ESCALATION, { sparkVersion: SparkVersion.V4_1_2 })).toEqual([]);
  const sparkConf = { 'spark.kubernetes.executor.securityContext.allowPrivilegeEscalation': 'true' };
  expect(found(ESCALATION, { sparkVersion: SparkVersion.V4_3_0, sparkConf })).toEqual([]);
});

test('what Spark leaves alone, or appends to, is nothing', () => {
  expect(found(`
    metadata: { labels: { a: b } }
    spec:
      shareProcessNamespace: true
      tolerations: [{ key: a, operator: Exists }]
      imagePullSecrets: [{ name: mine }]
      volumes: [{ name: x, emptyDir: {} }]
      containers: [{ tty: true, ports: [{ name: jmx, containerPort: 9999 }], volumeMounts: [{ name: x, mountPath: /x }] }]
  `, { sparkVersion: SparkVersion.V4_3_0 })).toEqual([]);
});

test('the driver\'s pod is the library\'s own', () => {
  const { findings } = planOf({ sparkVersion: SparkVersion.V4_3_0, driver: { podTemplate: PodTemplate.fromYaml(ESCALATION) } });
  expect(findings).toEqual([]);
});
