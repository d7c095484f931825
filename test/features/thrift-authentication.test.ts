import { WorkloadProps } from '../../src/plan/workload-props';
import { ThriftAuthentication } from '../../src/props/thrift-authentication';
import { propsFrom } from '../support/feature';
import { confOf } from '../support/plan';
import { codesOf, ENDPOINTS, thriftOf } from '../support/servers';

const MODE = 'spark.hadoop.hive.server2.authentication';
const LDAP = ThriftAuthentication.ldap({ url: 'ldaps://ldap.example.com', baseDn: 'ou=people,dc=example,dc=com', domain: 'example.com' });
const OF_LDAP = {
  [MODE]: 'LDAP',
  [`${MODE}.ldap.url`]: 'ldaps://ldap.example.com',
  [`${MODE}.ldap.baseDN`]: 'ou=people,dc=example,dc=com',
  [`${MODE}.ldap.Domain`]: 'example.com',
};

const written = (props: WorkloadProps) => Object.fromEntries(Object.entries(confOf(thriftOf(props))).filter(([key]) => key.startsWith(MODE)));

test.each<[string, ThriftAuthentication | undefined, { [key: string]: string }]>([
  ['nothing', undefined, {}],
  ['none', ThriftAuthentication.none(), { [MODE]: 'NONE' }],
  ['noSasl', ThriftAuthentication.noSasl(), { [MODE]: 'NOSASL' }],
  ['ldap', LDAP, OF_LDAP],
])('%s, in Hive\'s keys, and back', (_name, clientAuthentication, conf) => {
  expect(written({ clientAuthentication, endpoint: ENDPOINTS.tlsProxy })).toEqual(conf);
  const main = { mainClass: 'org.apache.spark.sql.hive.thriftserver.HiveThriftServer2' };
  expect(written({ clientAuthentication: propsFrom(conf, { main }).clientAuthentication })).toEqual(conf);
});

test.each(['inCluster', 'loopback', 'tlsProxy'] as const)('passwords over an endpoint of the kind %s', (kind) => {
  const expected = kind === 'inCluster' ? ['SPARK161 clientAuthentication'] : [];
  expect(codesOf(thriftOf({ clientAuthentication: LDAP, endpoint: ENDPOINTS[kind] }))).toEqual(expected);
});

test('the same where it is written in Hive\'s keys, unless the server has TLS of its own', () => {
  const custom = { 'hive.server2.authentication': 'CUSTOM', 'hive.server2.custom.authentication.class': 'com.example.Users' };
  expect(codesOf(thriftOf({ hadoopConf: custom }))).toEqual(['SPARK161 hadoopConf["hive.server2.authentication"]']);
  expect(codesOf(thriftOf({ hadoopConf: { ...custom, 'hive.server2.use.SSL': 'true' } }))).toEqual([]);
  expect(codesOf(thriftOf({ hadoopConf: { 'hive.server2.authentication': 'KERBEROS' } }))).toEqual([]);
});

test('a directory has an address', () => {
  const clientAuthentication = ThriftAuthentication.ldap({ url: 'ldap.example.com' });
  expect(codesOf(thriftOf({ clientAuthentication, endpoint: ENDPOINTS.tlsProxy }))).toEqual(['SPARK166 clientAuthentication']);
});
