import { Size } from 'cdk8s';
import { SparkVolume } from '../../src';
import { planOf } from '../support/plan';

const volume = (type: string, name: string, settings: { [setting: string]: string }) => ({
  sparkConf: Object.fromEntries(Object.entries(settings).map(([setting, value]) => [`spark.kubernetes.executor.volumes.${type}.${name}.${setting}`, value])),
});
const found = (type: string, name: string, settings: { [setting: string]: string }) =>
  planOf(volume(type, name, settings)).findings.filter(({ code }) => ['SPARK113', 'SPARK114'].includes(code));
const MOUNT = { 'mount.path': '/data' };

test.each([
  ['emptyDir', MOUNT],
  ['hostPath', { ...MOUNT, 'options.path': '/mnt' }],
  ['nfs', { ...MOUNT, 'options.server': 'nfs.example.com', 'options.path': '/x' }],
  ['persistentVolumeClaim', { ...MOUNT, 'options.claimName': 'data' }],
  ['persistentVolumeClaim', { ...MOUNT, 'options.claimName': 'OnDemand', 'options.storageClass': 'fast', 'options.sizeLimit': '1Gi' }],
])('a volume of type %s with all its settings passes: %p', (type, settings) => {
  expect(found(type, 'data', settings)).toEqual([]);
});

test.each([
  ['emptyDir', { 'options.sizeLimit': '1Gi' }, ['mount.path']],
  ['hostPath', MOUNT, ['options.path']],
  ['nfs', { ...MOUNT, 'options.path': '/x' }, ['options.server']],
  ['nfs', { ...MOUNT, 'options.server': 'nfs.example.com' }, ['options.path']],
  ['nfs', { 'mount.readOnly': 'true' }, ['mount.path', 'options.path', 'options.server']],
  ['persistentVolumeClaim', MOUNT, ['options.claimName']],
])('fails for a volume of type %s with %p only', (type, settings, missing) => {
  const at = `spark.kubernetes.executor.volumes.${type}.data`;
  expect(found(type, 'data', settings)).toMatchObject([
    { code: 'SPARK113', prop: `sparkConf["${at}.*"]`, fix: `Add ${missing.map((setting) => `"${at}.${setting}"`).join(', ')}` },
  ]);
});

test.each([
  [{ 'options.storageClass': 'fast' }],
  [{ 'options.sizeLimit': '1Gi' }],
  [{}],
])('fails for a claim on demand with %p only', (settings) => {
  const findings = found('persistentVolumeClaim', 'data', { ...MOUNT, 'options.claimName': 'OnDemand', ...settings });
  expect(findings).toMatchObject([{ code: 'SPARK113', why: expect.stringContaining('class and size') }]);
});

test.each(['configMap', 'secret', 'emptydir'])('fails for the type %s, which Spark does not have', (type) => {
  expect(found(type, 'data', MOUNT)).toMatchObject([{ code: 'SPARK113', fix: 'Use hostPath, persistentVolumeClaim, emptyDir, nfs' }]);
});

test.each(['local', 'scratch', 'shuffle', 'spill', 'tmp', 'my-LOCAL-disk'])('a volume that is called %s looks like scratch space, and is none', (name) => {
  expect(found('emptyDir', name, MOUNT)).toMatchObject([{ code: 'SPARK114', severity: 'warning' }]);
});

test('with Spark\'s prefix it is', () => {
  expect(found('emptyDir', 'spark-local-dir-1', MOUNT)).toEqual([]);
});

test('every volume is looked at on its own', () => {
  const { sparkConf } = volume('emptyDir', 'one', MOUNT);
  const findings = planOf({ sparkConf: { ...sparkConf, ...volume('nfs', 'one', MOUNT).sparkConf, ...volume('nfs', 'two', MOUNT).sparkConf } }).findings;
  expect(findings.map(({ prop }) => prop)).toEqual([
    'sparkConf["spark.kubernetes.executor.volumes.nfs.one.*"]',
    'sparkConf["spark.kubernetes.executor.volumes.nfs.two.*"]',
  ]);
});

test('settings that are added to the volume of a prop are no volume of their own', () => {
  const volumes = [SparkVolume.onDemandClaim('data', { mountPath: '/data', storageClass: 'fast', size: Size.gibibytes(1) })];
  const { sparkConf } = volume('persistentVolumeClaim', 'data', { 'label.team': 'sales' });
  expect(planOf({ executor: { volumes }, sparkConf }).findings.map(({ code }) => code)).toEqual(['SPARK002']);
});

test.each(['5GB', 'large', '-1Gi', '0'])('the size %s, which the API server refuses, was accepted', (size) => {
  expect(found('emptyDir', 'data', { ...MOUNT, 'options.sizeLimit': size })).toMatchObject([{ code: 'SPARK113', why: expect.stringContaining(`"${size}"`) }]);
});

test('the kinds that "restricted" refuses are told where pods are made for it', () => {
  const hostPath = { ...MOUNT, 'options.path': '/mnt/data' };
  expect(planOf(volume('hostPath', 'data', hostPath)).findings).toMatchObject([{ code: 'SPARK049', severity: 'warning' }]);
  expect(planOf(volume('nfs', 'data', { ...hostPath, 'options.server': 'nfs.example.com' })).findings).toMatchObject([{ code: 'SPARK049' }]);
  expect(planOf({ ...volume('hostPath', 'data', hostPath), podSecurity: 'none' }).findings).toEqual([]);
});

test.each(['memory', 'tmpfs', 'Disk'])('the medium %s, which no kubelet knows, was accepted, and the pods waited for ever', (medium) => {
  const at = 'spark.kubernetes.executor.volumes.emptyDir.data.';
  const findings = (value: string) => planOf({ sparkConf: { [`${at}mount.path`]: '/data', [`${at}options.medium`]: value } }).findings.map(({ code }) => code);
  expect(findings(medium)).toEqual(['SPARK113']);
  expect(findings('Memory')).toEqual([]);
});
