import { Chart, Testing } from 'cdk8s';
import { EnvValue } from 'cdk8s-plus-30';
import { Log4j2File, SparkJob } from '../../src';
import { findingsOf, planOf } from '../support/plan';

const PLAIN = 'made-up-value';

test.each([
  [{ sparkConf: { 'spark.ssl.keyPassword': PLAIN } }, 'sparkConf["spark.ssl.keyPassword"]'],
  [{ hadoopConf: { 'fs.s3a.secret.key': PLAIN } }, 'hadoopConf["fs.s3a.secret.key"]'],
  [{ driver: { env: { PASSWORD: EnvValue.fromValue(PLAIN) } } }, 'driver.env["PASSWORD"]'],
  [{ executor: { env: { API_TOKEN: EnvValue.fromValue(PLAIN) } } }, 'executor.env["API_TOKEN"]'],
  [{ arguments: ['--password', PLAIN] }, 'arguments[1]'],
  [{ arguments: ['run', `--db.password=${PLAIN}`] }, 'arguments[1]'],
  [{ arguments: [`password=${PLAIN}`] }, 'arguments[0]'],
  [{ arguments: ['--url', `jdbc://me:${PLAIN}@host/db`] }, 'arguments[1]'],
  [{ executor: { javaOptions: `-Xss1m -Djavax.net.ssl.trustStorePassword=${PLAIN}` } }, 'executor.javaOptions (-Djavax.net.ssl.trustStorePassword)'],
  [{ driver: { sidecars: [{ name: 'a', image: 'a', env: [{ name: 'PASSWORD', value: PLAIN }] }] } }, 'driver.sidecars[0].env["PASSWORD"]'],
  [{ executor: { initContainers: [{ name: 'a', image: 'a', args: ['--token', PLAIN] }] } }, 'executor.initContainers[0].args[1]'],
  [{ driver: { sidecars: [{ name: 'a', image: 'a', command: ['run', `--password=${PLAIN}`] }] } }, 'driver.sidecars[0].command[1]'],
  [{ deps: { repositories: [`https://me:${PLAIN}@repo.example.com`] } }, 'deps.repositories'],
  [{ mainApplicationFile: `https://me:${PLAIN}@files.example.com/app.jar` }, 'mainApplicationFile'],
  [{ eventLog: { dir: `ftp://me:${PLAIN}@files.example.com/events` } }, 'eventLog.dir'],
  [{ logging: { executorLogUrl: `https://me:${PLAIN}@logs.example.com/{{POD_NAME}}` } }, 'logging.executorLogUrl'],
  [{ logging: { driverLog: { dfsDir: `https://me:${PLAIN}@files.example.com/logs` } } }, 'logging.driverLog.dfsDir'],
  [{ logging: { log4j2: Log4j2File.fromText(`rootLogger.level = info\nappender.db.password = ${PLAIN}\n`) } }, 'logging.log4j2 (appender.db.password)'],
])('#559 #1837 #2855: fails for a secret in plain text: %#', (props, prop) => {
  expect(findingsOf(props)).toEqual([`SPARK070 ${prop}`]);
  expect(JSON.stringify(planOf(props).findings)).not.toContain(PLAIN);
});

test.each([
  { arguments: ['--password-file', '/etc/secrets/password'] },
  { arguments: ['--password', '$(PASSWORD)'], driver: { env: { PASSWORD: EnvValue.fromSecretValue({ secret: { name: 's' } as any, key: 'k' }) } } },
  { arguments: ['--token', '--verbose'] },
  { arguments: ['--day', 'yesterday', 'x=1'] },
  { driver: { sidecars: [{ name: 'a', image: 'a', args: ['--token=$(TOKEN)'], env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }] }] } },
  { driver: { javaOptions: '-Djavax.net.ssl.trustStore=/etc/trust.jks -Dmy.password="$(PASSWORD)"' } },
  { deps: { repositories: ['https://repo.example.com/maven'] } },
  { logging: { log4j2: Log4j2File.fromText('rootLogger.level = info\nappender.db.password = ${env:LOG_PASSWORD}\n') } },
  { driver: { env: { PASSWORD: EnvValue.fromSecretValue({ secret: { name: 's' } as any, key: 'k' }) } } },
])('a reference is none: %p', (props) => {
  expect(findingsOf(props)).toEqual([]);
});

test('no error shows the secret that it is about', () => {
  const chart = new Chart(Testing.app(), 'c');
  new SparkJob(chart, 'job', {
    mainApplicationFile: 'local:///app.py',
    sparkConf: { 'spark.hadoop.fs.s3a.secret.key': PLAIN, 'fs.s3a.secret.key': PLAIN },
    hadoopConf: { 'fs.s3a.secret.key': `${PLAIN}-too` },
  });
  expect(() => Testing.synth(chart)).toThrow(/SPARK070/);
  try {
    Testing.synth(chart);
  } catch (error) {
    expect((error as Error).message).not.toContain(PLAIN);
  }
});
