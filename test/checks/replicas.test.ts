import { App, Chart, JsonPatch } from 'cdk8s';
import { SparkChecks, SparkConnectServer, SparkJob } from '../../src';

function findingsAfter(replicas: number): string[] {
  const chart = new Chart(new App(), 'notebooks', { namespace: 'spark' });
  new SparkConnectServer(chart, 'connect').deployment.addJsonPatch(JsonPatch.replace('/spec/replicas', replicas));
  return SparkChecks.of(chart).findings().map(({ code, prop, value, why }) => `${code} ${prop} ${value}: ${why}`);
}

test('a server that is patched to be several is refused, for sessions live in one of them', () => {
  expect(findingsAfter(3)).toEqual([expect.stringMatching(/^SPARK160 spec\.replicas 3: .*sessions live in its memory/)]);
});

test('one that is patched away is refused, for nobody starts it again', () => {
  expect(findingsAfter(0)).toEqual([expect.stringMatching(/^SPARK160 spec\.replicas 0: .*started by nobody/)]);
});

test('one is right, and a Job has none', () => {
  expect(findingsAfter(1)).toEqual([]);
  const chart = new Chart(new App(), 'sales');
  const { job } = new SparkJob(chart, 'job', { mainClass: 'Main', mainApplicationFile: 'local:///a.jar' });
  job.addJsonPatch(JsonPatch.add('/spec/parallelism', 1));
  expect(SparkChecks.of(chart).findings()).toEqual([]);
});

test.each(['replicas', 'minReplicas', 'suspend'])('%s of the props is told the same', (name) => {
  const chart = new Chart(new App(), 'notebooks');
  new SparkConnectServer(chart, 'connect', { [name]: 2 } as {});
  expect(SparkChecks.of(chart).findings().map(({ code, prop }) => `${code} ${prop}`)).toEqual([`SPARK160 ${name}`]);
});
