import { propOfField } from '../../src/checks/prop-of-field';
import { libraryOrigin, Origin, propOrigin } from '../../src/conf/origin';
import { FieldOrigin } from '../../src/plan/field-origin';
import { Workload } from '../../src/plan/workload';

const key = (rest: string) => `spark.kubernetes.executor.${rest}`;
const workload = (fields: readonly FieldOrigin[], keys: readonly string[] = []) => ({
  fields,
  conf: keys.map((one) => ({ key: one, value: 'a', origin: { kind: 'sparkConf', name: `sparkConf["${one}"]` } })),
}) as unknown as Workload;
const field = (path: string, origin: Origin, role: FieldOrigin['role'] = 'driver') => ({ role, field: path, origin });

test('the prop that has written a field, or something below it', () => {
  const known = workload([field('container.env[A].valueFrom.secretKeyRef.name', propOrigin('driver.env["A"]')), field('container.env[AB].value', propOrigin('driver.env["AB"]'))]);
  expect(propOfField(known, 'driver', 'container.env[A]')).toBe('driver.env["A"]');
});

test('fields of the other role, and of no prop, are no answer', () => {
  const known = workload([field('spec.volumes[a]', propOrigin('executor.x'), 'executor'), field('spec.volumes[a]', libraryOrigin('a reason'))]);
  expect(propOfField(known, 'driver', 'spec.volumes[a]')).toBe('driver');
});

test('a volume of executors is known by the key that brings it', () => {
  const keys = [key('volumes.hostPath.data-2.mount.path'), key('volumes.hostPath.data.mount.path'), key('secrets.tls')];
  expect(propOfField(workload([], keys), 'executor', 'spec.volumes[data]')).toBe(`sparkConf["${keys[1]}"]`);
  expect(propOfField(workload([], keys), 'executor', 'spec.volumes[tls-volume]')).toBe(`sparkConf["${keys[2]}"]`);
  expect(propOfField(workload([], keys), 'executor', 'spec.volumes[other]')).toBe('executor');
  expect(propOfField(workload([], keys), 'driver', 'spec.volumes[data]')).toBe('driver');
});

test('of a workload without origins, the role is named', () => {
  expect(propOfField({ conf: [] } as unknown as Workload, 'executor', 'container.envFrom')).toBe('executor');
});
