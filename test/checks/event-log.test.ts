import { call } from '../cli/call';
import { endingWith } from '../support/feature';
import { planOf } from '../support/plan';

/** A log in a directory, and volumes mounted into the driver's container. */
function foundWith(dir: string, ...mounts: { mountPath: string; readOnly?: boolean }[]): string[] {
  const volumeMounts = mounts.map((mount, index) => ({ name: `v${index}`, ...mount }));
  const volumes = volumeMounts.map(({ name }) => ({ name, emptyDir: {} }));
  const feature = { contribute: () => ({ pods: { driver: [{ origin: { kind: 'prop', name: 'x' } as const, spec: { volumes }, container: { volumeMounts } }] } }) };
  return planOf({ eventLog: { dir } }, {}, endingWith(feature)).findings.map(({ code, severity, prop, value }) => `${severity} ${code} ${prop} ${value}`);
}

test.each(['/var/log/events', 'file:/var/log/events', 'file:///var/log/events', 'FILE:///var/log/events', '/var//log/x/../events'])('%s is in the driver\'s container', (dir) => {
  expect(foundWith(dir)).toEqual(['warning SPARK143 eventLog.dir /var/log/events']);
});

test.each([['/var/log/events'], ['/var/log'], ['/var/log/'], ['/var']])('a volume at %s makes it right', (mountPath) => {
  expect(foundWith('/var/log/events', { mountPath })).toEqual([]);
});

test('a path that only begins alike is another one', () => {
  expect(foundWith('/var/log/events', { mountPath: '/var/log/event' }, { mountPath: '/var/log/events-of-others' })).toHaveLength(1);
});

test('fails for a volume that cannot be written to; the nearest one counts', () => {
  const readOnly = true;
  expect(foundWith('/var/log/events', { mountPath: '/var/log', readOnly })).toEqual(['error SPARK142 eventLog.dir /var/log/events']);
  expect(foundWith('/var/log/events', { mountPath: '/var', readOnly }, { mountPath: '/var/log' })).toEqual([]);
  expect(foundWith('/var/log/events', { mountPath: '/var/log' }, { mountPath: '/var/log/events', readOnly })).toHaveLength(1);
});

test('shared storage needs no volume, and a relative path is told by the prop', () => {
  expect(foundWith('s3a://logs/events')).toEqual([]);
  expect(foundWith('events')).toEqual(['error SPARK142 eventLog.dir events']);
});

test('what is written in keys is held against the pod that runs it, and against none where there is none', () => {
  const pod = (mount: string) => `
apiVersion: v1
kind: Pod
metadata: { name: driver }
spec:
  containers:
    - name: spark
      image: apache/spark:4.1.2
      args: [driver, --conf, spark.kubernetes.container.image=apache/spark:4.1.2, --conf, spark.eventLog.enabled=true, --class, A, local:///a.jar]
      ${mount}
  volumes: [{ name: tmp, emptyDir: {} }]`;
  const found = (stdin: string) => JSON.parse(call(['check', '--json', '-'], { stdin }).out).findings.map(({ code, value }: any) => `${code} ${value}`);
  expect(found(pod(''))).toEqual(['SPARK143 /tmp/spark-events']);
  expect(found(pod('volumeMounts: [{ name: tmp, mountPath: /tmp }]'))).toEqual([]);
  expect(found('spark.eventLog.enabled true\n')).toEqual([]);
});

test('a construct that is told so in sparkConf is told of the prop, and of nothing more', () => {
  const findings = planOf({ sparkConf: { 'spark.eventLog.enabled': 'true', 'spark.eventLog.dir': '/var/log/events' } }).findings;
  expect(findings.map(({ code }) => code)).toEqual(['SPARK002', 'SPARK002']);
});
