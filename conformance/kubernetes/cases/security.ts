import { request } from 'https';
import { ApiObject, Chart } from 'cdk8s';
import { ConfigMap, Secret, SecretValue } from 'cdk8s-plus-30';
import { makeKeyStore } from './key-store';
import { keytabOf } from './keytab';
import { GO, PI, python, sparkPi } from './small';
import { Case } from '../case';
import { withForward } from '../forward';
import { execute } from '../kubectl';
import { SeenPod } from '../pod-watch';
import { Run } from '../run';

/** A user that no image knows, as OpenShift chooses them. */
const USER = 1000660000;

/** What stands in shuffle files as it is, unless they are encrypted. */
const TEXT = 'PlainTextOfTheShuffle';

/** A KDC at which nobody answers, and little patience with it. */
const REALMS = `[libdefaults]
  default_realm = EXAMPLE.COM
  kdc_timeout = 500
  max_retries = 1
[realms]
  EXAMPLE.COM = {
    kdc = 127.0.0.1:88
  }
`;

/** Who the pods are, what they may write to, and what nobody else may read. */
export const SECURITY: readonly Case[] = [
  {
    name: 'security: driver and executors have their secret from a file',
    build: (chart) => {
      new ApiObject(chart, 'secret', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'spark' }, stringData: { authentication: 'of the team' } });
      return python(['squares:4:0', 'variable:_SPARK_AUTH_SECRET'], { authentication: { secret: valueOf(chart, 'spark', 'authentication') } })(chart);
    },
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 14$/m, /^VARIABLE "_SPARK_AUTH_SECRET" null$/m, /authentication enabled/],
    check: ({ executors }) => executors.filter((pod) => variablesOf(pod).includes('_SPARK_AUTH_SECRET')).map(({ name }) => `${name} shows its secret`),
  },
  {
    name: 'security: a root file system that is read-only',
    build: python([
      'spill:/tmp:1', 'spill:/var/spark/work:1', 'fails:spill:/opt/spark:1', 'file:spark-defaults.conf', `plain:${TEXT}`,
    ], { readOnlyRootFilesystem: true, deps: { files: ['file:///opt/spark/conf/spark-defaults.conf'] } }),
    end: 'Complete',
    exitCode: 0,
    says: [
      /^FILLED "\/tmp" "\w+" "\w+"$/m, /^FILLED "\/var\/spark\/work" "\w+" "\w+"$/m, /^FAILED "spill" "OSError"$/m,
      /^FILE "spark-defaults.conf" ".*spark\.app\.name/m, /^PLAIN true$/m,
    ],
  },
  {
    name: 'security: a user of whom the image does not know',
    build: python(['squares:4:0'], {
      readOnlyRootFilesystem: true,
      driver: { podSecurityContext: { runAsUser: USER, runAsGroup: 0, fsGroup: USER } },
      executor: { podSecurityContext: { runAsUser: USER, runAsGroup: 0, fsGroup: USER } },
    }),
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 14$/m],
    check: ({ drivers, executors }) => [...drivers, ...executors].filter(({ last }) => last.spec.securityContext.runAsUser !== USER).map(({ name }) => `${name} is another user`),
  },
  {
    name: 'security: disks and network are encrypted',
    build: python(['squares:4:0', `plain:${TEXT}`], { encryption: { network: true, localDisk: true, localDiskKeyBits: 256 } }),
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 14$/m, /^PLAIN false$/m],
  },
  {
    name: 'security: TLS of the user interface, and between driver and executors',
    prepare: (namespace) => makeKeyStore(namespace, 'tls'),
    build: (chart) => {
      const [keyStore, password] = ['store.p12', 'password'].map((key) => valueOf(chart, 'tls', key));
      const store = { keyStore, keyStorePassword: password };
      return python(['squares:4:0', 'say:READY', `await:${GO}`], {
        ssl: { rpc: { ...store, trustStore: keyStore, trustStorePassword: password }, ui: store },
      })(chart);
    },
    async play(run) {
      await run.until('the application waits', () => /^READY/m.test(run.log), 150);
      run.notes.push(...await wrongAnswers(run));
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 14$/m, /RPC SSL enabled/],
    check: ({ notes }) => notes,
  },
  {
    name: 'security: a driver that logs in to a KDC, which is not there',
    build: (chart) => {
      new ApiObject(chart, 'keytab', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'keytab' }, data: { sales: keytabOf('sales', 'EXAMPLE.COM') } });
      new ApiObject(chart, 'realms', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'krb5' }, data: { 'krb5.conf': REALMS } });
      return sparkPi({
        kerberos: {
          krb5ConfigMap: ConfigMap.fromConfigMapName(chart, 'Krb5', 'krb5'),
          keytab: valueOf(chart, 'keytab', 'sales'),
          principal: 'sales@EXAMPLE.COM',
        },
      })(chart);
    },
    end: 'Complete',
    exitCode: 0,
    says: [PI, /Attempting to login to KDC using principal: sales@EXAMPLE\.COM/, /from keytab \/etc\/spark\/kerberos\/keytab/, /KdcComm/],
  },
];

/** The address of the plain port leads to that of the other one, which answers. */
async function wrongAnswers({ namespace, driver }: Run): Promise<string[]> {
  const plain = await withForward(namespace, `pod/${driver.name}`, '4040', async (address) => fetch(`${address}/jobs/`, { redirect: 'manual' }));
  const status = await withForward(namespace, `pod/${driver.name}`, '4440', async (address) => statusOf(address.replace('http:', 'https:')));
  return [
    ...(plain.status === 302 && /^https:.*:4440\//.test(plain.headers.get('location') ?? '') ? [] : [`port 4040 answers ${plain.status} ${plain.headers.get('location')}`]),
    ...(status === 200 ? [] : [`port 4440 answers ${status}`]),
  ];
}

/** The certificate is nobody's but the test's. */
async function statusOf(address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${address}/api/v1/applications`, { rejectUnauthorized: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject).end();
  });
}

function valueOf(chart: Chart, name: string, key: string): SecretValue {
  return { secret: Secret.fromSecretName(chart, `${name}-${key}`, name), key };
}

function variablesOf({ first }: SeenPod): string[] {
  return first.spec.containers.flatMap(({ env = [] }: any) => env.map(({ name }: any) => name));
}
