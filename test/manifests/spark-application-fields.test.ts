import { APPLICATION } from '../cli/application';
import { call, linesOf } from '../cli/call';

describe('unknown fields and words of SparkApplications passed', () => {
  const found = (text: string) => linesOf(call(['check', '-'], { stdin: text })).filter((line) => line.includes('SPARK159'));

  test.each([
    ['  driver: { cores: 1 }', '  driver: { coress: 1 }', /:12 SparkApplication\/sales spec\.driver\.coress: .*Write "cores"/],
    ['  executor: { instances: 2 }', '  executors: { instances: 2 }', /:13 SparkApplication\/sales spec\.executors: .*Write "executor"/],
    ['  executor: { instances: 2 }', '  executor: { memry: 2g }', /spec\.executor\.memry: .*Write "memory"/],
    ['  sparkConf:', '  sparkConfig:', /spec\.sparkConfig: .*Write "sparkConf"/],
    ['  type: Python', '  type: Pyton', /:5 .*spec\.type = "Pyton": the operator takes "Java".*Write "Python"/],
    ['  mode: cluster', '  mode: clustr', /spec\.mode = "clustr": .*Write "cluster"/],
    ['  sparkVersion: 4.1.2', '  sparkVersion: 4.1.2\n  restartPolicy: { type: Nevr }', /spec\.restartPolicy\.type = "Nevr": .*Write "Never"/],
    ['  sparkVersion: 4.1.2', '  sparkVersion: 4.1.2\n  whatever: 1', /spec\.whatever: .*Remove it/],
  ])('%s', (right, wrong, message) => {
    expect(found(APPLICATION.replace(right, wrong))).toEqual([expect.stringMatching(message)]);
  });

  test('of Apache\'s operator', () => {
    const apache = { apiVersion: 'spark.apache.org/v1', kind: 'SparkApplication', metadata: { name: 'a' }, spec: { mainclass: 'a.B', jars: 'local:///a.jar', deploymentMode: 'Cluster', runtimeVersions: { sparkVerion: '4.1.2' } } };
    expect(found(JSON.stringify(apache)).map((line) => / (spec\.\S+?):? /.exec(line)?.[1])).toEqual(['spec.mainclass', 'spec.runtimeVersions.sparkVerion', 'spec.deploymentMode']);
  });

  test.each([
    ['  driver: { cores: 1 }', '  driver: { runtimeClassName: gvisor }', /spec\.driver\.runtimeClassName: .*Write "template\.spec\.runtimeClassName"/],
    ['  driver: { cores: 1 }', '  driver: { configMaps: [{ name: a, pathh: /a }] }', /spec\.driver\.configMaps\[0\]\.pathh: .*Write "path"/],
    ['  mode: cluster', '  mode: in-cluster-client', /the operator takes "cluster", "client" only/],
  ])('what only the real types of the operator tell: %s', (right, wrong, message) => {
    expect(found(APPLICATION.replace(right, wrong))).toEqual([expect.stringMatching(message)]);
  });

  test('a schedule has fields of its own', () => {
    const scheduled = { apiVersion: 'sparkoperator.k8s.io/v1beta2', kind: 'ScheduledSparkApplication', metadata: { name: 'a' }, spec: { schedul: '@daily', concurrencyPolicy: 'Never', template: { moed: 'cluster' } } };
    expect(found(JSON.stringify(scheduled)).map((line) => / (spec\.\S+?):? /.exec(line)?.[1])).toEqual(['spec.schedul', 'spec.concurrencyPolicy', 'spec.template.moed']);
  });

  test('fields that were no mistake passed for one: those that the list from memory did not have', () => {
    expect(found(APPLICATION.replace('  driver: { cores: 1 }', '  suspend: false\n  driver: { cores: 1, memoryLimit: 2g }'))).toEqual([]);
    const apache = {
      apiVersion: 'spark.apache.org/v1',
      kind: 'SparkApplication',
      metadata: { name: 'a' },
      spec: {
        mainClass: 'a.B',
        jars: 'local:///a.jar',
        runtimeVersions: { sparkVersion: '4.1.2' },
        driverHttpRouteList: [{ anything: 1 }],
        applicationTolerations: { restartConfig: { restartPolicy: 'OnInfrastructureFailure' }, ttlAfterStopMillis: 1 },
      },
    };
    expect(found(JSON.stringify(apache))).toEqual([]);
  });

  test('right ones pass, and what is Kubernetes\' own is not looked into', () => {
    const more = '  driver: { cores: 1, tolerations: [{ anything: 1 }], template: { x: 1 } }\n  volumes: [{ y: 1 }]\n  monitoring: { exposeDriverMetrics: true, prometheus: { jmxExporterJar: a } }\n';
    expect(found(APPLICATION.replace('  driver: { cores: 1 }\n', more))).toEqual([]);
  });
});
