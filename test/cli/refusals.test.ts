import { APPLICATION } from './application';
import { call, linesOf } from './call';

describe('what preview refuses, check let pass', () => {
  const check = (...words: string[]) => linesOf(call(['check', '--', 'spark-submit', '--master', 'k8s://https://x', ...words]));
  const CLUSTER = ['--deploy-mode', 'cluster'];
  const IMAGE = ['--conf', 'spark.kubernetes.container.image=registry.example.com/sales:1'];

  test.each([
    ['no image, cluster mode', [...CLUSTER, 'local:///a.py'], 'Spark needs an image for the driver'],
    ['no image, client mode', ['--conf', 'spark.executor.memoryOverheadFactor=0.4', 'local:///a.py'], 'Spark needs an image for executors'],
    ['a jar of the submitting machine', [...CLUSTER, ...IMAGE, '--class', 'a.B', '/home/ci/app.jar'], 'Spark has to upload "/home/ci/app.jar"'],
    ['a script of it', [...CLUSTER, ...IMAGE, 'app.py'], 'Spark has to upload "app.py"'],
    ['a mode that is none', ['--deploy-mode', 'clustre', ...IMAGE, '--conf', 'spark.executor.memoryOverheadFactor=0.4', 'local:///a.py'], 'Spark knows the deploy modes'],
    ['a jar without a class', [...CLUSTER, ...IMAGE, 'local:///a.jar'], 'Spark cannot look for the main class'],
  ])('%s', (_, words, message) => {
    expect(check(...words)).toEqual([expect.stringMatching(new RegExp(`^error SPARK158 .*${message}`))]);
  });

  test('a master without an address', () => {
    expect(linesOf(call(['check', '--', 'spark-submit', '--master', 'k8s:/x', ...IMAGE, 'local:///a.py']))).toContainEqual(expect.stringMatching(/^error SPARK158 .*k8s:\/\//));
  });

  test.each([
    [[...CLUSTER, ...IMAGE, 'local:///a.py']],
    [[...CLUSTER, '$OPTIONS', 'local:///a.py']],
    [[...CLUSTER, ...IMAGE, '--conf', 'spark.kubernetes.file.upload.path=s3a://b/u', 'app.py']],
    [[...CLUSTER, ...IMAGE, '--class', 'a.B', 'local:///a.jar']],
  ])('%j passes', (words) => {
    expect(check(...words)).toEqual([]);
  });

  test('of a file alone, and of other cluster managers, nothing is said', () => {
    expect(call(['check', '-'], { stdin: 'spark.submit.deployMode cluster\nspark.executor.memory 1g\n' }).code).toBe(0);
    expect(call(['check', '--', 'spark-submit', '--master', 'yarn', '--deploy-mode', 'cluster', 'a.py']).code).toBe(0);
  });

  test('who has the rest in spark-defaults.conf says so', () => {
    expect(call(['check', '--ignore', 'SPARK158', '--', 'spark-submit', '--master', 'k8s://https://x', ...CLUSTER, 'local:///a.py']).code).toBe(0);
  });

  test('a SparkApplication and a Job without an image', () => {
    const application = APPLICATION.replace(/ {2}(image|sparkConf|  spark\.executor).*\n/g, '');
    expect(linesOf(call(['check', '-'], { stdin: application }))).toEqual([expect.stringMatching(/^error SPARK158 standard input:1 SparkApplication\/sales .*image for the driver/)]);
    const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'a' }, spec: { template: { spec: { containers: [{ args: ['driver', '--conf', 'spark.executor.memoryOverheadFactor=0.4', 'local:///a.py'] }] } } } };
    expect(linesOf(call(['check', '-'], { stdin: JSON.stringify(job) }))).toEqual([expect.stringMatching(/^error SPARK158 .*Job\/a .*image for executors/)]);
  });
});
