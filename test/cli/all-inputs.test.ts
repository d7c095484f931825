import { APPLICATION } from './application';
import { call, directoryOf } from './call';

describe('preview, footprint, explain and report did not take what check takes', () => {
  const RIGHT = APPLICATION.replace('spark.executor.memry: 4g', 'spark.executor.memory: 4g');
  const files = {
    'application.yaml': RIGHT,
    'apache.yaml': `apiVersion: spark.apache.org/v1
kind: SparkApplication
metadata: { name: pi }
spec:
  pyFiles: local:///opt/pi.py
  runtimeVersions: { sparkVersion: 4.1.2 }
  sparkConf: { spark.executor.memory: 4g, spark.kubernetes.container.image: "registry.example.com/pi:1" }
`,
    'submit.sh': '#!/bin/sh\nspark-submit --master k8s://https://x --deploy-mode cluster --conf spark.kubernetes.container.image=registry.example.com/a:1 --executor-memory 4g local:///a.py\n',
    'spark-defaults.conf': 'spark.master k8s://https://x\nspark.kubernetes.container.image registry.example.com/a:1\nspark.executor.memory 4g\n',
  };

  test.each(Object.keys(files))('%s', (file) => {
    const cwd = directoryOf(files);
    const preview = call(['preview', file], { cwd });
    expect(preview).toMatchObject({ code: 0, out: expect.stringMatching(/memory: 4505Mi|memory: 5734Mi|memory: 5735Mi/) });
    expect(call(['footprint', file], { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('executor') });
    expect(call(['explain', 'spark.executor.memory', file], { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('spark.executor.memory = 4g') });
    expect(call(['report', file], { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('4g') });
  });

  test('of a SparkApplication both pods are shown, and what its operator adds is said', () => {
    const { out } = call(['preview', '--role', 'all', 'application.yaml'], { cwd: directoryOf(files) });
    expect(out).toMatch(/# SparkApplication\/sales: driver\n[^]*# SparkApplication\/sales: executor\n/);
    expect(out).toContain('What the operator itself puts into pods');
  });

  test('one that Spark refuses does not hide the others', () => {
    const cwd = directoryOf({ 'a.yaml': RIGHT, 'b.yaml': RIGHT.replace('name: sales', 'name: other').replace(/ {2}image.*\n/, '') });
    for (const command of [['preview'], ['footprint'], ['explain', 'spark.executor.memory'], ['report']]) {
      const called = call([...command, '.'], { cwd });
      expect(called).toMatchObject({ code: 2, out: expect.stringContaining('SparkApplication/sales'), err: expect.stringContaining('Spark needs an image') });
    }
  });

  test('standard input', () => {
    expect(call(['preview', '-'], { stdin: RIGHT }).out).toContain('# SparkApplication/sales: executor');
  });
});
