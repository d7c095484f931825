import { ApiObject, Chart } from 'cdk8s';
import { Secret, SecretValue } from 'cdk8s-plus-30';
import { makeKeyStore } from './key-store';
import { mount, python, sparkPi } from './small';
import { Case } from '../case';

const PASSWORD = 'p"a$s\\w $(POD_NAME) #=ö\n';
const TOKEN = 'token-of-the-application';

/** Values of Secrets: driver and executors have them, and no object shows them. */
export const SECRETS: readonly Case[] = [
  {
    name: 'secrets: read by driver and executors',
    build: (chart) => {
      new ApiObject(chart, 'credentials', {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'credentials' },
        stringData: { password: PASSWORD, token: TOKEN, expanded: 'a${fs.conformance.plain}b' },
      });
      return python(['conf:spark.conformance.password', 'hadoop:fs.conformance.token', 'hadoop:fs.conformance.expanded', 'say:READY', 'sleep:2'], {
        hadoopConf: { 'fs.conformance.plain': 'p' },
        sparkConfSecrets: { 'spark.conformance.password': valueOf(chart, 'credentials', 'password') },
        hadoopConfSecrets: {
          'fs.conformance.token': valueOf(chart, 'credentials', 'token'),
          'fs.conformance.expanded': valueOf(chart, 'credentials', 'expanded'),
        },
      })(chart);
    },
    async play(run) {
      await run.until('the application is ready', () => /^READY/m.test(run.log));
      const shown = JSON.stringify([...run.drivers, ...run.executors, run.configMaps]);
      expect(run.configMaps).toHaveLength(1);
      expect(shown).not.toContain(TOKEN);
      expect(shown).not.toContain(JSON.stringify(PASSWORD).slice(1, -1));
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ log }) => [
      `CONF "spark.conformance.password" ${inPython(PASSWORD)}`,
      `HADOOP "fs.conformance.token" "${TOKEN}" true`,
      // Hadoop expands what it has found once more.
      'HADOOP "fs.conformance.expanded" "apb" false',
    ].filter((line) => !log.includes(line)).map((line) => `the driver's log has no ${line}`),
  },
  {
    name: 'secrets: TLS between driver and executors, with a password that it inherits',
    prepare: (namespace) => makeKeyStore(namespace, 'tls'),
    build: (chart) => {
      const password = { secret: Secret.fromSecretName(chart, 'tls', 'tls'), key: 'password' };
      const job = python(['squares:1:0'], {
        sparkConf: {
          'spark.ssl.enabled': 'true',
          'spark.ssl.ui.enabled': 'false',
          'spark.ssl.rpc.enabled': 'true',
          'spark.ssl.rpc.protocol': 'TLSv1.3',
          'spark.ssl.rpc.keyStore': '/opt/tls/store.p12',
          'spark.ssl.rpc.keyStoreType': 'PKCS12',
          'spark.ssl.trustStore': '/opt/tls/store.p12',
          'spark.ssl.trustStoreType': 'PKCS12',
          'spark.kubernetes.executor.secrets.tls': '/opt/tls',
        },
        sparkConfSecrets: {
          'spark.ssl.rpc.keyStorePassword': password,
          'spark.ssl.rpc.keyPassword': password,
          'spark.ssl.trustStorePassword': password,
        },
      })(chart);
      mount(job, { name: 'tls', secret: { secretName: 'tls' } }, '/opt/tls');
      return job;
    },
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 0$/m, /RPC SSL enabled|SSL encryption/i],
  },
  {
    name: 'secrets: not there, so the Job waits',
    build: (chart) => sparkPi({ hadoopConfSecrets: { 'fs.conformance.token': valueOf(chart, 'not-there', 'token') } })(chart),
    async play(run) {
      await run.until('the driver waits for its Secret', () =>
        run.drivers[0]?.last.status.containerStatuses?.[0]?.state?.waiting?.reason === 'CreateContainerConfigError');
    },
    end: 'unfinished',
    warnings: [/^Failed: Error: secret "not-there" not found$/],
  },
];

function valueOf(chart: Chart, name: string, key: string): SecretValue {
  return { secret: Secret.fromSecretName(chart, `${name}-${key}`, name), key };
}

/** As Python's json module writes a text: in ASCII. */
function inPython(text: string): string {
  return JSON.stringify(text).replace(/[^\x00-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
