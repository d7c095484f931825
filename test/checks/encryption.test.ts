import { ISecret } from 'cdk8s-plus-30';
import { findingsIn } from '../cli/call';
import { findingsOf } from '../support/plan';

const secret = { secret: { name: 'tls' } as ISecret, key: 'x' };
const rpc = { keyStore: secret, keyStorePassword: secret };

test('fails for encryption without authentication: Spark does not start', () => {
  expect(findingsOf({ encryption: { network: true }, sparkConf: { 'spark.authenticate': 'false' } })).toEqual(['SPARK138 encryption.network']);
  expect(findingsOf({ sparkConf: { 'spark.authenticate': 'false', 'spark.authenticate.enableSaslEncryption': 'true' } }))
    .toEqual(['SPARK138 sparkConf["spark.authenticate.enableSaslEncryption"]']);
});

test('warns of a key of the disks that is sent in the clear', () => {
  expect(findingsOf({ encryption: { localDisk: true } })).toEqual(['SPARK139 encryption.localDisk']);
  expect(findingsOf({ encryption: { localDisk: true, network: true } })).toEqual([]);
  expect(findingsOf({ encryption: { localDisk: true }, ssl: { rpc } })).toEqual([]);
  expect(findingsOf({ encryption: { localDisk: true }, sparkConf: { 'spark.authenticate.enableSaslEncryption': 'true' } })).toEqual([]);
});

test('warns of AES besides TLS, which has no effect', () => {
  expect(findingsOf({ encryption: { network: true }, ssl: { rpc } })).toEqual(['SPARK139 encryption.network']);
});

test('keys are checked alike, and the remedy is a key', () => {
  const [finding, ...others] = findingsIn('spark.master k8s://https://k\nspark.kubernetes.container.image x\nspark.io.encryption.enabled true\n');
  expect(others).toEqual([]);
  expect(finding).toMatch(/SPARK139.*Set "spark.network.crypto.enabled", too/);
});
