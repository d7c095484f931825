import { driverCredentials } from '../../../src/preview/steps/driver-credentials';
import { configured, driverInput, propertiesOf } from '../../support/driver-step';

const DRIVER = 'spark.kubernetes.authenticate.driver';
const ACCOUNT = { [`${DRIVER}.serviceAccountName`]: 'driver' };
const ALL = {
  [`${DRIVER}.oauthToken`]: 'secret',
  [`${DRIVER}.caCertFile`]: '/ca.pem',
  [`${DRIVER}.clientKeyFile`]: '/key.pem',
  [`${DRIVER}.clientCertFile`]: '/cert.pem',
};

test('nothing changes without an account and credentials', () => {
  expect(configured(driverCredentials, driverInput())).toEqual({ pod: {}, container: {} });
  expect(propertiesOf(driverCredentials, driverInput())).toEqual({});
});

test('the ServiceAccount replaces the template\'s', () => {
  const { pod } = configured(driverCredentials, driverInput(ACCOUNT), { pod: { spec: { serviceAccountName: 'mine' } }, container: {} });
  expect(pod.spec).toEqual({ serviceAccount: 'driver', serviceAccountName: 'driver' });
});

test.each(Object.entries(ALL))('the credential %p is mounted, and the ServiceAccount ignored', (key, value) => {
  const input = driverInput({ ...ACCOUNT, [key]: value });
  expect(configured(driverCredentials, input)).toEqual({
    pod: { metadata: undefined, spec: { volumes: [{ name: 'kubernetes-credentials', secret: { secretName: 'sales-0f-kubernetes-credentials' } }] } },
    container: { volumeMounts: [{ name: 'kubernetes-credentials', mountPath: '/mnt/secrets/spark-kubernetes-credentials' }] },
  });
  expect(driverCredentials.notes?.(input)).toContain(`Spark ignores ${DRIVER}.serviceAccountName: the submission gives the driver credentials of its own.`);
});

test('the driver finds the mounted credentials, and no token in its configuration', () => {
  expect(propertiesOf(driverCredentials, driverInput({ ...ALL, 'spark.example.oauthToken': 'other' }))).toEqual({
    [`${DRIVER}.oauthToken`]: '<present_but_redacted>',
    'spark.example.oauthToken': '<present_but_redacted>',
    [`${DRIVER}.mounted.oauthTokenFile`]: '/mnt/secrets/spark-kubernetes-credentials/oauth-token',
    [`${DRIVER}.mounted.caCertFile`]: '/mnt/secrets/spark-kubernetes-credentials/ca-cert',
    [`${DRIVER}.mounted.clientKeyFile`]: '/mnt/secrets/spark-kubernetes-credentials/client-key',
    [`${DRIVER}.mounted.clientCertFile`]: '/mnt/secrets/spark-kubernetes-credentials/client-cert',
  });
});

test('credentials that are in the image already are not mounted', () => {
  const input = driverInput({ ...ACCOUNT, [`${DRIVER}.mounted.caCertFile`]: '/in/image' });
  expect(configured(driverCredentials, input).pod.spec).toEqual({ serviceAccount: 'driver', serviceAccountName: 'driver' });
  expect(propertiesOf(driverCredentials, input)).toEqual({ [`${DRIVER}.mounted.caCertFile`]: '/in/image' });
  expect(propertiesOf(driverCredentials, driverInput({ ...ALL, [`${DRIVER}.mounted.caCertFile`]: '/in/image' })))
    .toMatchObject({ [`${DRIVER}.mounted.caCertFile`]: '/in/image' });
});

test('files that a submission reads are told', () => {
  expect(driverCredentials.notes?.(driverInput(ALL))).toContain(
    'Spark reads "/ca.pem" (spark.kubernetes.authenticate.driver.caCertFile) on the machine that submits, and fails if it is not there.',
  );
});
