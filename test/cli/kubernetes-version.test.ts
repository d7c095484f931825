import { call } from './call';

const JOB = JSON.stringify({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'sales' },
  spec: {
    template: {
      spec: {
        hostUsers: false,
        containers: [{
          name: 'spark',
          image: 'apache/spark:4.1.2',
          args: ['driver', '--conf', 'spark.kubernetes.container.image=apache/spark:4.1.2', '--conf', 'spark.kubernetes.memoryOverheadFactor=0.4', 'local:///opt/app.py'],
        }],
      },
    },
  },
});

describe('the version of Kubernetes could be declared for constructs only', () => {
  const codesOf = (...options: string[]) => JSON.parse(call(['check', '--json', ...options, '-'], { stdin: JOB }).out).findings.map(({ code }: { code: string }) => code);

  test('without a word, nothing is said of fields that are new', () => {
    expect(codesOf()).toEqual([]);
  });

  test('a field that it does not have is found, and so is a version that Spark does not document', () => {
    expect(codesOf('--kubernetes-version', '1.32')).toEqual(['SPARK046']);
    expect(codesOf('--kubernetes-version', '1.30')).toEqual(expect.arrayContaining(['SPARK046', 'SPARK048']));
    expect(codesOf('--kubernetes-version', '1.33')).toEqual([]);
  });

  test('who follows the remedy is not told again', () => {
    const { out } = call(['check', '--kubernetes-version', '1.32', '-'], { stdin: JOB });
    const [, version] = /--kubernetes-version (1\.\d+)/.exec(out) ?? [];
    expect(codesOf('--kubernetes-version', version)).toEqual([]);
  });

  test('what is no version is told', () => {
    expect(call(['check', '--kubernetes-version', '34', '-'], { stdin: JOB })).toMatchObject({ code: 2, err: expect.stringContaining('for example 1.34') });
  });
});
