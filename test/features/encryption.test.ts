import { EncryptionOptions } from '../../src/props/security-options';
import { propsFrom } from '../support/feature';
import { confOf, findingsOf, planOf } from '../support/plan';

const keysOf = (plan: ReturnType<typeof planOf>) => Object.fromEntries(Object.entries(confOf(plan)).filter(([key]) => /crypto|encryption/.test(key)));
const STRONGER = {
  'spark.network.crypto.authEngineVersion': '2',
  'spark.network.crypto.saslFallback': 'false',
};

test.each<[EncryptionOptions | undefined, { [key: string]: string }]>([
  [undefined, {}],
  [{}, {}],
  [{ network: true }, { 'spark.network.crypto.enabled': 'true', ...STRONGER }],
  [{ network: false }, { 'spark.network.crypto.enabled': 'false' }],
  [
    { network: true, localDisk: true, localDiskKeyBits: 256 },
    { 'spark.network.crypto.enabled': 'true', 'spark.io.encryption.enabled': 'true', 'spark.io.encryption.keySizeBits': '256', ...STRONGER },
  ],
])('%j ends in its keys', (encryption, expected) => {
  const plan = planOf({ encryption });
  expect(keysOf(plan)).toEqual(expected);
  expect(plan.findings).toEqual([]);
});

test('what is only preferred gives way', () => {
  const version = { 'spark.network.crypto.authEngineVersion': '1' };
  const plan = planOf({ encryption: { network: true }, sparkConf: version });
  expect(confOf(plan)).toMatchObject(version);
  expect(plan.findings).toEqual([]);
});

test('fails for a key of another length', () => {
  expect(findingsOf({ encryption: { network: true, localDisk: true, localDiskKeyBits: 512 } })).toEqual(['SPARK102 encryption.localDiskKeyBits']);
});

test('keys are read back, and have the props only', () => {
  expect(propsFrom({ 'spark.network.crypto.enabled': 'true', 'spark.io.encryption.enabled': 'true', 'spark.io.encryption.keySizeBits': '192' }).encryption)
    .toEqual({ network: true, localDisk: true, localDiskKeyBits: 192 });
  expect(propsFrom({}).encryption).toBeUndefined();
  expect(findingsOf({ sparkConf: { 'spark.io.encryption.enabled': 'false' } })).toEqual(['SPARK002 sparkConf["spark.io.encryption.enabled"]']);
});

test('the cipher stays Spark\'s own: with AES/GCM, executors of Spark 4.1.2 hang', () => {
  expect(confOf(planOf({ encryption: { network: true } }))).not.toHaveProperty(['spark.network.crypto.cipher']);
});
