import { SparkConf } from '../../src/conf/spark-conf';
import { rpcPasswords } from '../../src/sizing/rpc-passwords';

const VARIABLE = '_SPARK_SSL_RPC_KEY_STORE_PASSWORD';
const [NEAR, FAR] = ['spark.ssl.rpc.keyStorePassword', 'spark.ssl.keyStorePassword'];
const RPC = { 'spark.ssl.rpc.enabled': 'true' };
const ALL = { ...RPC, 'spark.ssl.enabled': 'true' };

const passwordsOf = (conf: { [key: string]: string }) =>
  rpcPasswords(SparkConf.merge(Object.entries(conf).map(([key, value]) => ({ key, value, origin: { kind: 'sparkConf', name: key } }))).conf);

test('the key of RPC counts before the common one', () => {
  expect(passwordsOf({ ...ALL, [NEAR]: 'x', [FAR]: 'y' })).toEqual([{ key: NEAR, variable: VARIABLE }]);
  expect(passwordsOf({ ...ALL, [FAR]: 'y' })).toEqual([{ key: FAR, variable: VARIABLE }]);
});

test('the common one counts only where TLS is on for all', () => {
  expect(passwordsOf({ ...RPC, [FAR]: 'y' })).toEqual([]);
  expect(passwordsOf({ ...RPC, [NEAR]: 'x' })).toEqual([{ key: NEAR, variable: VARIABLE }]);
});

test('without TLS of RPC there are none', () => {
  expect(passwordsOf({ 'spark.ssl.enabled': 'true', [NEAR]: 'x', [FAR]: 'y' })).toEqual([]);
});
