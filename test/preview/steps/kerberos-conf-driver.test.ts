import { kerberosConfDriver } from '../../../src/preview/steps/kerberos-conf-driver';
import { configured, driverInput, propertiesOf } from '../../support/driver-step';

const KRB5_FILE = { 'spark.kubernetes.kerberos.krb5.path': '/etc/my-krb5.conf' };
const KRB5_CONFIG_MAP = { 'spark.kubernetes.kerberos.krb5.configMapName': 'krb5' };
const KEYTAB = { 'spark.kerberos.keytab': '/home/me/my.keytab', 'spark.kerberos.principal': 'me@EXAMPLE.COM' };
const TOKENS = { 'spark.kubernetes.kerberos.tokenSecret.name': 'tokens', 'spark.kubernetes.kerberos.tokenSecret.itemKey': 'item' };

function make(conf: { [key: string]: string }) {
  const { pod, container } = configured(kerberosConfDriver, driverInput(conf));
  return { volumes: pod.spec?.volumes, mounts: container.volumeMounts, env: container.env };
}

test('nothing changes without Kerberos', () => {
  expect(make({})).toEqual({});
  expect(propertiesOf(kerberosConfDriver, driverInput())).toEqual({});
});

test('krb5.conf comes from the named ConfigMap', () => {
  expect(make(KRB5_CONFIG_MAP)).toEqual({
    volumes: [{ name: 'krb5-file', configMap: { name: 'krb5' } }],
    mounts: [{ name: 'krb5-file', mountPath: '/etc/krb5.conf', subPath: 'krb5.conf' }],
  });
});

test('krb5.conf of the submitting machine comes from a ConfigMap that Spark makes', () => {
  expect(make(KRB5_FILE)).toMatchObject({
    volumes: [{ name: 'krb5-file', configMap: { name: 'sales-0f-krb5-file', items: [{ key: 'my-krb5.conf', path: 'my-krb5.conf' }] } }],
  });
});

test('a keytab of the submitting machine comes from a Secret that Spark makes, and before delegation tokens', () => {
  expect(make({ ...KEYTAB, ...TOKENS })).toEqual({
    volumes: [{ name: 'kerberos-keytab', secret: { secretName: 'sales-0f-kerberos-keytab' } }],
    mounts: [{ name: 'kerberos-keytab', mountPath: '/mnt/secrets/kerberos-keytab' }],
  });
  expect(propertiesOf(kerberosConfDriver, driverInput(KEYTAB))).toEqual({ 'spark.kerberos.keytab': '/mnt/secrets/kerberos-keytab/my.keytab' });
});

test('a keytab in the image stays there', () => {
  const conf = { ...KEYTAB, 'spark.kerberos.keytab': 'local:///opt/my.keytab' };
  expect(make(conf)).toEqual({});
  expect(propertiesOf(kerberosConfDriver, driverInput(conf))).toEqual({});
});

test('delegation tokens come from the named Secret', () => {
  expect(make(TOKENS)).toEqual({
    volumes: [{ name: 'hadoop-secret', secret: { secretName: 'tokens' } }],
    mounts: [{ name: 'hadoop-secret', mountPath: '/mnt/secrets/hadoop-credentials' }],
    env: [{ name: 'HADOOP_TOKEN_FILE_LOCATION', value: '/mnt/secrets/hadoop-credentials/item' }],
  });
});

test.each([
  [{ ...KRB5_FILE, ...KRB5_CONFIG_MAP }, 'Spark refuses both "spark.kubernetes.kerberos.krb5.path" and "spark.kubernetes.kerberos.krb5.configMapName"'],
  [{ 'spark.kerberos.keytab': 'k' }, 'Spark refuses "spark.kerberos.keytab" alone; add "spark.kerberos.principal"'],
  [{ 'spark.kerberos.principal': 'p' }, 'Spark refuses "spark.kerberos.principal" alone; add "spark.kerberos.keytab"'],
  [
    { 'spark.kubernetes.kerberos.tokenSecret.name': 'n' },
    'Spark refuses "spark.kubernetes.kerberos.tokenSecret.name" alone; add "spark.kubernetes.kerberos.tokenSecret.itemKey"',
  ],
])('%j is refused', (conf: { [key: string]: string }, error) => {
  expect(() => kerberosConfDriver.check?.(driverInput(conf))).toThrow(error);
});

test('complete settings are taken', () => {
  expect(() => kerberosConfDriver.check?.(driverInput({ ...KRB5_FILE, ...KEYTAB, ...TOKENS }))).not.toThrow();
});

test('what depends on the submitting machine is told', () => {
  expect(kerberosConfDriver.notes?.(driverInput())).toEqual([expect.stringMatching(/^If the machine that submits has a Kerberos login/)]);
  expect(kerberosConfDriver.notes?.(driverInput(TOKENS))).toEqual([]);
  expect(kerberosConfDriver.notes?.(driverInput({ ...KRB5_FILE, ...KEYTAB }))).toEqual([
    'Spark reads "/etc/my-krb5.conf" on the machine that submits, and fails if it is not there.',
    'Spark reads "/home/me/my.keytab" on the machine that submits, and fails if it is not there.',
  ]);
});
