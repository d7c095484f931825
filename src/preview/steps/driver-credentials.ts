import { add } from '../add';
import { DriverStep, DriverStepInput } from '../step';

const GIVEN = 'spark.kubernetes.authenticate.driver';
const MOUNTED = `${GIVEN}.mounted`;
const VOLUME = 'kubernetes-credentials';
const DIRECTORY = '/mnt/secrets/spark-kubernetes-credentials';
const REDACTED = '<present_but_redacted>';

/** What a submission can give to the driver for Kubernetes' API. */
const CREDENTIALS = [
  { setting: 'caCertFile', mounted: 'caCertFile', file: 'ca-cert' },
  { setting: 'clientKeyFile', mounted: 'clientKeyFile', file: 'client-key' },
  { setting: 'clientCertFile', mounted: 'clientCertFile', file: 'client-cert' },
  { setting: 'oauthToken', mounted: 'oauthTokenFile', file: 'oauth-token' },
];

/** How the driver proves who it is: credentials of the submission in a Secret that Spark makes, else a ServiceAccount. */
export const driverCredentials: DriverStep = {
  sparkClass: 'org.apache.spark.deploy.k8s.features.DriverKubernetesCredentialsFeatureStep',

  configure(pod, input) {
    const account = input.conf.get(`${GIVEN}.serviceAccountName`);
    if (given(input).length > 0) {
      return add(pod, {
        spec: { volumes: [{ name: VOLUME, secret: { secretName: `${input.run.generatedPrefix}-kubernetes-credentials` } }] },
        container: { volumeMounts: [{ name: VOLUME, mountPath: DIRECTORY }] },
      });
    }
    return account === undefined ? pod : add(pod, { spec: { serviceAccount: account, serviceAccountName: account } });
  },

  properties({ conf }) {
    const tokens = [...conf.all().keys()].filter((key) => key.endsWith('oauthToken')).map((key): [string, string] => [key, REDACTED]);
    const files = CREDENTIALS.flatMap(({ setting, mounted, file }): [string, string][] => {
      const path = conf.raw(`${MOUNTED}.${mounted}`) ?? (conf.has(`${GIVEN}.${setting}`) ? `${DIRECTORY}/${file}` : undefined);
      return path === undefined ? [] : [[`${MOUNTED}.${mounted}`, path]];
    });
    return new Map([...tokens, ...files]);
  },

  notes(input) {
    const { conf } = input;
    const account = `${GIVEN}.serviceAccountName`;
    const files = given(input).filter((key) => key.endsWith('File'));
    return [
      ...files.map((key) => `Spark reads "${conf.raw(key)}" (${key}) on the machine that submits, and fails if it is not there.`),
      ...(given(input).length > 0 && conf.has(account) ? [`Spark ignores ${account}: the submission gives the driver credentials of its own.`] : []),
    ];
  },
};

function given({ conf }: DriverStepInput): string[] {
  return CREDENTIALS.map(({ setting }) => `${GIVEN}.${setting}`).filter((key) => conf.has(key));
}
