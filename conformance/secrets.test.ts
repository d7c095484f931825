import { createHash } from 'crypto';
import { join } from 'path';
import { cleanUp } from './clean-up';
import { DriverPod } from './driver-pod';
import { Manifests } from './manifests';

afterAll(cleanUp);

// Made up for this test.
const SECRETS = { store: { 'hadoop-key': 'made-up/hadoop+value=', 'token': 'made-up-token-value', 'tls-password': 'made-up-tls-value' } };
const reference = (key: keyof typeof SECRETS.store) => ({ secret: { name: 'store' } as any, key });
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

describe('configuration from Secrets', () => {
  const manifests = Manifests.ofJob('secrets', {
    mainApplicationFile: `local://${join(__dirname, 'python', 'secrets.py')}`,
    hadoopConfSecrets: { 'fs.s3a.secret.key': reference('hadoop-key') },
    sparkConfSecrets: { 'spark.sql.catalog.lake.token': reference('token'), 'spark.ssl.keyPassword': reference('tls-password') },
  });
  let told: any;
  let stdout: string;
  let exitCode: number | null;
  beforeAll(async () => {
    ({ stdout, exitCode } = await new DriverPod(manifests).start({ master: 'local[2]', secrets: SECRETS }).outcome);
    told = JSON.parse(/^SECRETS (.*)$/m.exec(stdout)?.[1] ?? '{}');
  });

  test('Spark and Hadoop read the values', () => {
    expect(exitCode).toBe(0);
    expect(told.read).toEqual({
      hadoop: digest(SECRETS.store['hadoop-key']),
      spark: digest(SECRETS.store.token),
      tls: digest(SECRETS.store['tls-password']),
    });
  });

  test('the user interface shows none of them', () => {
    expect(told).toMatchObject({ variables: 3, shown: 0 });
    // There was something to see.
    expect(Math.min(...told.pages)).toBeGreaterThan(1000);
  });

  test('neither the manifests nor the executors\' files hold them', () => {
    for (const kind of ['Job', 'ConfigMap']) {
      expect(JSON.stringify(manifests.the(kind))).not.toContain('made-up');
    }
  });
});
