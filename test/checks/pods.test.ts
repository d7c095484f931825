import { Size } from 'cdk8s';
import { SparkVolume } from '../../src';
import { Feature } from '../../src/plan/feature';
import { SPARK_JOB } from '../../src/planner/kinds';
import { PodAddition } from '../../src/pod/spark-pod';
import { RoleName } from '../../src/sizing/spark-constants';
import { planOf } from '../support/plan';

/** What is wrong with a pod to which a prop has added something. */
function flawsOf(role: RoleName, addition: PodAddition): string[] {
  const feature: Feature = { contribute: () => ({ pods: { [role]: [{ origin: { kind: 'prop', name: `${role}.extra` }, ...addition }] } }) };
  const { findings } = planOf({}, {}, { ...SPARK_JOB, features: [...SPARK_JOB.features, feature] });
  return findings.map(({ code, prop, why }) => `${code} ${prop}: ${why}`);
}

test.each<[string, PodAddition, RegExp]>([
  ['a mount without a volume', { container: { volumeMounts: [{ name: 'data', mountPath: '/data' }] } }, /no volume is called "data"/],
  ['a second container of Spark\'s name', { spec: { containers: [{ name: 'spark-kubernetes-driver' }] } }, /two containers are called "spark-kubernetes-driver"/],
  ['a port that the driver listens on', { spec: { containers: [{ name: 'proxy', ports: [{ containerPort: 4040 }] }] } }, /two programs listen on port 4040\/TCP/],
  ['two ports of one name', { spec: { containers: [{ name: 'proxy', ports: [{ name: 'a', containerPort: 1 }, { name: 'a', containerPort: 2 }] }] } }, /two ports are called "a"/],
  ['a port that the driver listens on, in a native sidecar', {
    spec: { initContainers: [{ name: 'proxy', restartPolicy: 'Always', ports: [{ containerPort: 4040 }] }] },
  }, /two programs listen on port 4040\/TCP/],
  ['two mounts at one path, in a sidecar', {
    spec: { volumes: [{ name: 'a' }, { name: 'b' }], containers: [{ name: 'x', volumeMounts: [{ name: 'a', mountPath: '/x' }, { name: 'b', mountPath: '/x' }] }] },
  }, /two volumes are mounted at \/x/],
])('%s is found in the driver\'s pod', (_, addition, why) => {
  const found = flawsOf('driver', addition);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^SPARK045 driver\.extra: /);
  expect(found[0]).toMatch(why);
});

test('what Spark itself adds to executors counts: its configuration volume, its port', () => {
  expect(flawsOf('executor', { spec: { volumes: [{ name: 'spark-conf-volume-exec' }] } }).join()).toMatch(/SPARK045 executor\.extra: two volumes are called "spark-conf-volume-exec"/);
  expect(flawsOf('executor', { spec: { containers: [{ name: 'x', ports: [{ containerPort: 7079 }] }] } }).join()).toMatch(/two programs listen on port 7079/);
});

test('what has ended when Spark starts may have used its ports', () => {
  expect(flawsOf('driver', { spec: { initContainers: [{ name: 'init', ports: [{ containerPort: 4040 }] }] } })).toEqual([]);
});

test('a volume of sparkConf is held against the template', () => {
  const volume = 'spark.kubernetes.executor.volumes.emptyDir.data.mount.path';
  const found = (path: string) => planOf({ sparkConf: { [volume]: path } }).findings.map(({ code, prop }) => `${code} ${prop}`);
  expect(found('/var/data/spark-local-dir-1')).toEqual([`SPARK045 sparkConf["${volume}"]`]);
  expect(found('/opt/spark/conf')).toEqual([`SPARK045 sparkConf["${volume}"]`]);
  expect(found('/data')).toEqual([]);
});

test('a pod that is right as a whole passes, sidecars and all', () => {
  const sidecar = { name: 'proxy', ports: [{ name: 'proxy', containerPort: 8080 }], volumeMounts: [{ name: 'shared', mountPath: '/shared' }] };
  const addition = { spec: { volumes: [{ name: 'shared', emptyDir: {} }], containers: [sidecar] }, container: { volumeMounts: [{ name: 'shared', mountPath: '/shared' }] } };
  expect(flawsOf('driver', addition)).toEqual([]);
  expect(flawsOf('executor', addition)).toEqual([]);
});

test('a claim that a prop has Spark make is held against the template, too', () => {
  const claim = (name: string, mountPath: string) => SparkVolume.onDemandClaim(name, { mountPath, storageClass: 'fast', size: Size.gibibytes(1) });
  const found = (volume: SparkVolume) => planOf({ executor: { volumes: [volume] } }).findings.map(({ code, prop }) => `${code} ${prop}`);
  expect(found(claim('data', '/opt/spark/conf'))).toEqual(['SPARK045 executor.volumes[0]']);
  expect(found(claim('spark-conf-volume-exec', '/data'))).toEqual(['SPARK045 executor.volumes[0]']);
  expect(found(claim('data', '/data'))).toEqual([]);
});
