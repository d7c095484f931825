import { App, Chart } from 'cdk8s';
import { EnvValue, Secret } from 'cdk8s-plus-30';
import { problemsOf } from './support';

// None of these values is a real secret.
const SECRET = 'hunter-2';

test.each<[string, object]>([
  ['the value of an option', { arguments: ['--password', 55555] }],
  ['options as one text', { arguments: `--password ${SECRET}` }],
  ['a number under a key of a secret', { hadoopConf: { 'fs.s3a.secret.key': 55555 } }],
  ['a list under a key of a secret', { hadoopConf: { 'fs.s3a.secret.key': [SECRET] } }],
  ['a text as the value of a variable', { driver: { env: { DB_PASSWORD: SECRET } } }],
  ['a number in a variable', { driver: { env: { DB_PASSWORD: EnvValue.fromValue(55555 as never) } } }],
  ['a text for a reference to a Secret', { hadoopConfSecrets: { 'fs.s3a.endpoint': SECRET } }],
  ['a text for a Secret', { hadoopConfSecrets: { 'fs.s3a.endpoint': { secret: SECRET, key: 'x' } } }],
  ['properties as one text', { sparkConf: `spark.acme.password=${SECRET}` }],
  ['an address', { deps: { repositories: `https://user:${SECRET}@repo.example.com` } }],
  ['a label', { driver: { labels: { token: 55555 } } }],
])('%s is shown to nobody', (_, given) => {
  const problems = problemsOf(given);
  expect(problems).toHaveLength(1);
  expect(JSON.stringify(problems)).not.toMatch(/hunter-2|55555/);
});

test('a finding can be written as JSON, whatever was given', () => {
  const given = { name: 5n, namespace: Symbol('x'), mainClass: Object.create(null), driver: { env: { A: EnvValue.fromValue(Object.create(null)) } }, suspend: {} };
  expect(JSON.parse(JSON.stringify(problemsOf(given).map(({ prop, value }) => [prop, value])))).toEqual([
    ['name', '5'],
    ['namespace', 'a symbol'],
    ['mainClass', 'an object'],
    ['driver.env["A"]', 'an object'],
    ['suspend', 'an object'],
  ]);
});

test('a remedy does not repeat a long value', () => {
  const [{ fix }] = problemsOf({ driver: { env: { A: 'x'.repeat(500) } } });
  expect(String(fix).length).toBeLessThan(200);
});

test('the reason says what is due, and what was given', () => {
  const secret = Secret.fromSecretName(new Chart(new App(), 'chart'), 'Secret', 'credentials');
  const given = {
    imagePullPolicy: 5,
    podSecurity: true,
    deps: { jars: {} },
    sparkConf: 'x',
    driver: { env: [], tolerations: 'x', affinity: 'x', serviceAccount: secret },
    executor: [],
    sparkVersion: 4.1,
  };
  expect(problemsOf(given).map(({ prop, why }) => `${prop}: ${why}`)).toEqual([
    'imagePullPolicy: one of "Always", "IfNotPresent", "Never" is due, not a number',
    'podSecurity: one of "none", "restricted" is due, not true',
    'deps.jars: a list of texts is due, not an object',
    'sparkConf: an object with texts by name is due, not a text',
    'driver.env: an object with EnvValue objects by name is due, not a list',
    'driver.tolerations: a list of k8s.Toleration objects is due, not a text',
    'driver.affinity: a k8s.Affinity object is due, not a text',
    'driver.serviceAccount: an IServiceAccount is due, not an ImportedSecret',
    'executor: a SparkExecutorOptions object is due, not a list',
    'sparkVersion: a SparkVersion is due, not a number',
  ]);
});
