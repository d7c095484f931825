import { ConfReader } from '../../conf/conf-reader';
import { PodAddition } from '../../pod/spark-pod';
import { add } from '../add';
import { fileName } from '../local-files';
import { DriverStep, DriverStepInput } from '../step';

const KRB5_FILE = 'spark.kubernetes.kerberos.krb5.path';
const KRB5_CONFIG_MAP = 'spark.kubernetes.kerberos.krb5.configMapName';
const KEYTAB = 'spark.kerberos.keytab';
const PRINCIPAL = 'spark.kerberos.principal';
const TOKEN_SECRET = 'spark.kubernetes.kerberos.tokenSecret.name';
const TOKEN_ITEM = 'spark.kubernetes.kerberos.tokenSecret.itemKey';

const KEYTAB_DIRECTORY = '/mnt/secrets/kerberos-keytab';
const TOKEN_DIRECTORY = '/mnt/secrets/hadoop-credentials';

/** Kerberos: its configuration, and a keytab or delegation tokens. */
export const kerberosConfDriver: DriverStep = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.KerberosConfDriverFeatureStep',

  check({ conf }) {
    if (conf.has(KRB5_FILE) && conf.has(KRB5_CONFIG_MAP)) {
      throw new Error(`Spark refuses both "${KRB5_FILE}" and "${KRB5_CONFIG_MAP}"; keep one of them`);
    }
    checkPair(conf, KEYTAB, PRINCIPAL);
    checkPair(conf, TOKEN_SECRET, TOKEN_ITEM);
  },

  configure: (pod, input) => [configuration, credentials].reduce((changed, part) => add(changed, part(input)), pod),

  properties({ conf }) {
    const keytab = localKeytab(conf);
    return new Map(keytab === undefined ? [] : [[KEYTAB, `${KEYTAB_DIRECTORY}/${fileName(keytab)}`]]);
  },

  notes({ conf }) {
    const files = [conf.get(KRB5_FILE), localKeytab(conf)].filter((file) => file !== undefined);
    return [
      ...files.map((file) => `Spark reads "${file}" on the machine that submits, and fails if it is not there.`),
      ...(conf.has(KEYTAB) || conf.has(TOKEN_SECRET)
        ? []
        : ['If the machine that submits has a Kerberos login, Spark also mounts its delegation tokens; they are not shown.']),
    ];
  },
};

function checkPair(conf: ConfReader, one: string, other: string): void {
  const [missing, present] = conf.has(one) ? [other, one] : [one, other];
  if (conf.has(present) && !conf.has(missing)) {
    throw new Error(`Spark refuses "${present}" alone; add "${missing}"`);
  }
}

/** `krb5.conf`, from a ConfigMap of the user's or from one that Spark makes of a file. */
function configuration({ conf, run }: DriverStepInput): PodAddition {
  const name = conf.get(KRB5_CONFIG_MAP);
  const file = conf.get(KRB5_FILE);
  if (name === undefined && file === undefined) {
    return {};
  }
  const item = fileName(file ?? '');
  const configMap = name !== undefined ? { name } : { name: `${run.generatedPrefix}-krb5-file`, items: [{ key: item, path: item }] };
  return {
    spec: { volumes: [{ name: 'krb5-file', configMap }] },
    container: { volumeMounts: [{ name: 'krb5-file', mountPath: '/etc/krb5.conf', subPath: 'krb5.conf' }] },
  };
}

/** A keytab of the submitting machine comes before a Secret with tokens. */
function credentials({ conf, run }: DriverStepInput): PodAddition {
  if (localKeytab(conf) !== undefined) {
    return secret('kerberos-keytab', `${run.generatedPrefix}-kerberos-keytab`, KEYTAB_DIRECTORY);
  }
  const tokens = conf.get(TOKEN_SECRET);
  if (tokens === undefined) {
    return {};
  }
  const { spec, container } = secret('hadoop-secret', tokens, TOKEN_DIRECTORY);
  return { spec, container: { ...container, env: [{ name: 'HADOOP_TOKEN_FILE_LOCATION', value: `${TOKEN_DIRECTORY}/${conf.text(TOKEN_ITEM)}` }] } };
}

function secret(name: string, secretName: string, mountPath: string): PodAddition {
  return { spec: { volumes: [{ name, secret: { secretName } }] }, container: { volumeMounts: [{ name, mountPath }] } };
}

/** A keytab that is not in the image. */
function localKeytab(conf: ConfReader): string | undefined {
  const keytab = conf.get(KEYTAB);
  return keytab?.startsWith('local:') ? undefined : keytab;
}
