import { ApiObject, App, Chart, Testing, Yaml } from 'cdk8s';
import { Secret } from 'cdk8s-plus-30';
import { mount, python, sparkPi } from './small';
import { Case } from '../case';
import { apply, objectsOf } from '../kubectl';
import { makeKeyStore } from './key-store';
import { Run } from '../run';
import { SparkJobProps } from 'cdk8s-spark';

const LIBRARY = '/opt/library';

/** Faults of the library that are known. A case that turns red here is mended: remove its `fault`. */
export const FAULTS: readonly Case[] = [
  {
    name: 'faults: no executors, and no dynamic allocation',
    build: sparkPi({ executor: { instances: 0 } }),
    unlessFound: /^SPARK025/,
    end: 'Complete',
    fault: { right: 'Spark refuses this, so the library has to', seen: /the Job is Failed[^]*Number of executors must be a positive number/ },
  },
  {
    name: 'faults: TLS with passwords from a Secret',
    prepare: (namespace) => makeKeyStore(namespace, 'tls'),
    build: (chart) => {
      const password = { secret: Secret.fromSecretName(chart, 'tls', 'tls'), key: 'password' };
      const job = python(['squares:1:0'], {
        sparkConf: {
          'spark.ssl.rpc.enabled': 'true',
          'spark.ssl.rpc.protocol': 'TLSv1.3',
          'spark.ssl.rpc.keyStore': '/opt/tls/store.p12',
          'spark.ssl.rpc.keyStoreType': 'PKCS12',
          'spark.ssl.rpc.trustStore': '/opt/tls/store.p12',
          'spark.ssl.rpc.trustStoreType': 'PKCS12',
          'spark.kubernetes.executor.secrets.tls': '/opt/tls',
        },
        sparkConfSecrets: {
          'spark.ssl.rpc.keyStorePassword': password,
          'spark.ssl.rpc.keyPassword': password,
          'spark.ssl.rpc.trustStorePassword': password,
        },
      })(chart);
      mount(job, { name: 'tls', secret: { secretName: 'tls' } }, '/opt/tls');
      return job;
    },
    end: 'Complete',
    exitCode: 0,
    says: [/^SUM 0$/m],
    fault: { right: 'executors get the passwords under the names that Spark reads before it has a configuration', seen: /the Job is Failed[^]*exit code is 11/ },
  },
  {
    name: 'faults: Python files of the image',
    build: (chart) => {
      new ApiObject(chart, 'library', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'library' }, stringData: { 'library.py': 'VALUE = 42\n' } });
      const job = python(['import:library'], {
        deps: { pyFiles: [`local://${LIBRARY}/library.py`] },
        // As if both had it in their image.
        sparkConf: { 'spark.kubernetes.executor.secrets.library': LIBRARY },
      })(chart);
      mount(job, { name: 'library', secret: { secretName: 'library' } }, LIBRARY);
      return job;
    },
    unlessFound: /local:/,
    end: 'Complete',
    exitCode: 0,
    says: [/^IMPORTED "library" 42$/m],
    fault: { right: 'executors have the file on their PYTHONPATH, or a finding says that Spark does not give it to them', seen: /ModuleNotFoundError/ },
  },
  {
    name: 'faults: blanks at the ends of an annotation',
    build: sparkPi({ executor: { annotations: { lead: '  lead trail  ' } } }),
    unlessFound: /^SPARK(041|102)/,
    end: 'Complete',
    fault: { right: 'a finding, as for every entry of sparkConf: the file of the configuration cannot hold them', seen: /annotations\.lead: " {2}lead trail {2}" \| "lead trail"/ },
  },
  {
    name: 'faults: another configuration is applied while the application runs',
    build: waiting(),
    async play(run) {
      await run.until('the application waits', () => /READY/.test(run.log));
      run.notes.push(...await changedBy(run, waiting({ sparkConf: { 'spark.sql.shuffle.partitions': '7' } })));
    },
    end: 'Complete',
    exitCode: 0,
    check: ({ notes }) => notes,
    fault: { right: 'what a running application reads stays as it is, and an apply that changes no more than half is refused', seen: /the configuration of a running driver was changed/ },
  },
];

function waiting(props: Partial<SparkJobProps> = {}) {
  return python(['squares:1:0', 'say:READY', 'sleep:10'], props);
}

/** Applies an application in another version over a running one; what is wrong with the outcome. */
async function changedBy(run: Run, build: Case['build']): Promise<string[]> {
  const mounted = run.driver.first.spec.volumes.map((volume: any) => volume.configMap?.name).filter((name: string | undefined) => name !== undefined && name !== 'program');
  const configuration = async () => JSON.stringify((await objectsOf(run.namespace, 'configmaps')).filter(({ metadata }) => mounted.includes(metadata.name)).map(({ data }) => data));
  const before = await configuration();
  const chart = new Chart(new App(), 'conformance', { namespace: run.namespace });
  build(chart);
  const { status } = await apply(Yaml.stringify(...Testing.synth(chart)), '--namespace', run.namespace);
  const after = await configuration();
  return [
    ...(before === after ? [] : ['the configuration of a running driver was changed']),
    ...(status === 0 ? ['kubectl apply has not said that the application goes on with the old configuration'] : []),
  ];
}
