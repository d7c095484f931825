import { IConfigMap, ISecret } from 'cdk8s-plus-30';
import { KerberosOptions } from '../../src/props/security-options';
import { confOf, containerOf, findingsOf, planOf } from '../support/plan';

const KERBEROS: KerberosOptions = {
  krb5ConfigMap: { name: 'realms' } as IConfigMap,
  keytab: { secret: { name: 'sales' } as ISecret, key: 'sales.keytab' },
  principal: 'sales/etl@EXAMPLE.COM',
  hadoopFileSystems: ['hdfs://a:8020', 'hdfs://b:8020'],
};
const keysOf = (plan: ReturnType<typeof planOf>) => Object.fromEntries(Object.entries(confOf(plan)).filter(([key]) => /kerberos|security/.test(key)));

test('the driver logs in by the keytab, and Hadoop is told that it should', () => {
  const plan = planOf({ kerberos: KERBEROS });
  expect(keysOf(plan)).toEqual({
    'spark.kerberos.keytab': '/etc/spark/kerberos/keytab',
    'spark.kerberos.principal': 'sales/etl@EXAMPLE.COM',
    'spark.kerberos.access.hadoopFileSystems': 'hdfs://a:8020,hdfs://b:8020',
    'spark.hadoop.hadoop.security.authentication': 'kerberos',
  });
  expect(plan.findings).toEqual([]);
  expect(keysOf(planOf())).toEqual({});
});

test('both find the realms, and the driver alone the keytab', () => {
  const { driver, executor } = planOf({ kerberos: KERBEROS });
  for (const pod of [driver, executor]) {
    expect(pod.spec.volumes).toContainEqual({ name: 'spark-krb5', configMap: { name: 'realms', items: [{ key: 'krb5.conf', path: 'krb5.conf' }] } });
    expect(containerOf(pod).volumeMounts).toContainEqual({ name: 'spark-krb5', mountPath: '/etc/krb5.conf', subPath: 'krb5.conf', readOnly: true });
  }
  expect(driver.spec.volumes).toContainEqual({ name: 'spark-kerberos', projected: { sources: [{ secret: { name: 'sales', items: [{ key: 'sales.keytab', path: 'keytab' }] } }] } });
  expect((executor.spec.volumes ?? []).map(({ name }) => name)).not.toContain('spark-kerberos');
});

test.each(['', 'sales @ EXAMPLE.COM', '@EXAMPLE.COM', 'sales@', 'a@B@C'])('fails for the principal %p', (principal) => {
  expect(findingsOf({ kerberos: { ...KERBEROS, principal } })).toEqual(['SPARK149 kerberos.principal']);
});

test.each(['sales', 'sales@EXAMPLE.COM', 'hive/node-1.example.com@EXAMPLE.COM'])('%s is a principal', (principal) => {
  expect(findingsOf({ kerberos: { ...KERBEROS, principal } })).toEqual([]);
});

test.each(['archive:8020', 'hdfs://a,hdfs://b', ''])('fails for the file system %p', (uri) => {
  expect(findingsOf({ kerberos: { ...KERBEROS, hadoopFileSystems: ['hdfs://a', uri] } })).toEqual(['SPARK149 kerberos.hadoopFileSystems[1]']);
});
