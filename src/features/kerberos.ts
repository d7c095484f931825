import { byDefault, fromProp, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { secretFiles } from '../plan/secret-files';
import { byRole, PodPiece, Share } from '../plan/share';
import { KerberosOptions } from '../props/security-options';

const KEYTAB = 'spark.kerberos.keytab';
const PRINCIPAL = 'spark.kerberos.principal';
const FILE_SYSTEMS = 'spark.kerberos.access.hadoopFileSystems';

const DIRECTORY = '/etc/spark/kerberos';
const NAME = 'keytab';

/** Where Java and Hadoop look for the realms, and the file of a ConfigMap that goes there. */
const REALMS = '/etc/krb5.conf';
const REALMS_FILE = 'krb5.conf';

/**
 * The driver's identity. Where the library makes the driver's pod, none of Spark's own steps mounts anything. The driver's scheduler
 * logs in by the keytab for tokens, uses them itself, and sends them to its executors, which need no keytab, but the realms: Hadoop asks
 * for them in a secure mode.
 */
export const kerberos: Feature = {
  ownedKeys: { [KEYTAB]: 'kerberos.keytab', [PRINCIPAL]: 'kerberos.principal', [FILE_SYSTEMS]: 'kerberos.hadoopFileSystems' },

  contribute({ props: { kerberos: given }, roles }: Application): Share {
    return given === undefined ? {} : {
      conf: [
        fromProp(KEYTAB, `${DIRECTORY}/${NAME}`, 'kerberos.keytab'),
        fromProp(PRINCIPAL, given.principal, 'kerberos.principal'),
        ...((given.hadoopFileSystems ?? []).length === 0 ? [] : [fromProp(FILE_SYSTEMS, (given.hadoopFileSystems ?? []).join(','), 'kerberos.hadoopFileSystems')]),
        // Without it, Spark asks for no tokens, and says nothing of it.
        byDefault('spark.hadoop.hadoop.security.authentication', 'kerberos', 'Hadoop logs in only where it is told to'),
      ],
      pods: byRole(roles, (role) => pieces(role, given)),
      problems: check(given),
    };
  },
};

function pieces({ name: role }: Role, { krb5ConfigMap, keytab }: KerberosOptions): PodPiece[] {
  const volume = 'spark-krb5';
  return [
    {
      origin: propOrigin('kerberos.krb5ConfigMap'),
      spec: { volumes: [{ name: volume, configMap: { name: krb5ConfigMap.name, items: [{ key: REALMS_FILE, path: REALMS_FILE }] } }] },
      container: { volumeMounts: [{ name: volume, mountPath: REALMS, subPath: REALMS_FILE, readOnly: true }] },
    },
    ...(role === 'driver' ? [{ origin: propOrigin('kerberos.keytab'), ...secretFiles('spark-kerberos', DIRECTORY, [{ file: NAME, secret: keytab }]) }] : []),
  ];
}

function check({ principal, hadoopFileSystems = [] }: KerberosOptions): Problem[] {
  const problem = (prop: string, value: string, why: string, fix: string): Problem => ({ rule: 'KERBEROS', prop: `kerberos.${prop}`, value, why, fix });
  return [
    ...(/^[^\s@/]+(\/[^\s@/]+)*(@[^\s@/]+)?$/.test(principal) ? [] : [
      problem('principal', principal, 'a principal is a name, perhaps with a host after "/", and its realm after "@"', 'Write for example "sales@EXAMPLE.COM"'),
    ]),
    ...hadoopFileSystems.flatMap((uri, index) => (/^[a-z][a-z0-9+.-]*:\/\/[^\s,]+$/i.test(uri) ? [] : [
      problem(`hadoopFileSystems[${index}]`, uri, 'it is the address of one file system, with its scheme', 'Write for example "hdfs://archive:8020"'),
    ])),
  ];
}
