import { ApiObject } from 'cdk8s';
import { Secret } from 'cdk8s-plus-30';
import { mount, python, sparkPi } from './small';
import { Case } from '../case';
import { makeKeyStore } from './key-store';

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
];
