import { SecretValue } from 'cdk8s-plus-30';
import { ConfEntry, fromLibrary, fromProp, fromPropOrDefault, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { SecretFile, secretFiles } from '../plan/secret-files';
import { TLS_UI, uiPorts } from '../plan/served-ui';
import { byRole, PodPiece, Share } from '../plan/share';
import { SslOptions, SslStoreOptions } from '../props/security-options';
import { UiOptions } from '../props/ui-options';
import { RPC_PASSWORDS } from '../sizing/rpc-passwords';
import { PORTS } from '../sizing/spark-constants';

type Server = keyof SslOptions;

/** One of Spark's servers with TLS. */
interface Secured {
  readonly server: Server;
  readonly options: SslStoreOptions;
}

type PasswordName = 'keyStorePassword' | 'keyPassword' | 'trustStorePassword';

/** A password, and the variable that holds it. */
interface Password {
  readonly name: PasswordName;
  readonly prop: string;
  readonly secret: SecretValue;
  readonly variable: string;
}

/** TLS of Spark's own servers: certificates are files, passwords are variables that Spark reads when it reads the entry. */
export const ssl: Feature = {
  contribute(application: Application): Share {
    const { props, roles } = application;
    const all = (['rpc', 'ui'] as const).flatMap((server): Secured[] => (props.ssl?.[server] === undefined ? [] : [{ server, options: props.ssl[server] }]));
    if (all.length === 0) {
      return {};
    }
    return {
      conf: all.flatMap(entries),
      pods: byRole(roles, (role) => all.filter(({ server }) => server === 'rpc' || role.name === 'driver').flatMap((one) => pieces(one, role))),
      ports: props.ssl?.ui === undefined ? [] : uiPorts(application, TLS_UI),
      problems: [
        ...all.flatMap(check),
        ...(props.ssl?.ui === undefined ? [] : checkUi(props.ui)),
      ],
    };
  },
};

const directoryOf = ({ server }: Secured) => `/etc/spark/ssl-${server}`;

function filesOf({ options: { keyStore, trustStore } }: Secured): SecretFile[] {
  return [{ file: 'key-store', secret: keyStore }, ...(trustStore === undefined ? [] : [{ file: 'trust-store', secret: trustStore }])];
}

function passwordsOf({ server, options }: Secured): Password[] {
  const { keyStorePassword, keyPassword, trustStorePassword } = options;
  const password = (name: PasswordName, secret: SecretValue, prop: string = name): Password => (
    { name, secret, prop: `ssl.${server}.${prop}`, variable: `SECRET_SPARK_SSL_${server.toUpperCase()}_${name.toUpperCase()}` }
  );
  return [
    password('keyStorePassword', keyStorePassword),
    keyPassword === undefined ? password('keyPassword', keyStorePassword, 'keyStorePassword') : password('keyPassword', keyPassword),
    ...(trustStorePassword === undefined ? [] : [password('trustStorePassword', trustStorePassword)]),
  ];
}

function entries(secured: Secured): ConfEntry[] {
  const { server, options: { keyStoreType, trustStore, trustStoreType, protocol, enabledAlgorithms = [] } } = secured;
  const prefix = `spark.ssl.${server}.`;
  const at = (name: string) => `ssl.${server}.${name}`;
  return [
    fromProp(`${prefix}enabled`, 'true', `ssl.${server}`),
    ...(server === 'ui' ? [fromLibrary(`${prefix}port`, String(PORTS.uiTls), 'fixed ports')] : []),
    fromProp(`${prefix}keyStore`, `${directoryOf(secured)}/key-store`, at('keyStore')),
    fromPropOrDefault(`${prefix}keyStoreType`, keyStoreType ?? 'PKCS12', at('keyStoreType'), keyStoreType),
    ...(trustStore === undefined ? [] : [
      fromProp(`${prefix}trustStore`, `${directoryOf(secured)}/trust-store`, at('trustStore')),
      fromPropOrDefault(`${prefix}trustStoreType`, trustStoreType ?? 'PKCS12', at('trustStoreType'), trustStoreType),
    ]),
    ...passwordsOf(secured).map(({ name, prop, variable }) => fromProp(prefix + name, `\${env:${variable}}`, prop)),
    fromPropOrDefault(`${prefix}protocol`, protocol ?? 'TLSv1.3', at('protocol'), protocol),
    ...(enabledAlgorithms.length === 0 ? [] : [fromProp(`${prefix}enabledAlgorithms`, enabledAlgorithms.join(','), at('enabledAlgorithms'))]),
  ];
}

function pieces(secured: Secured, { name: role }: Role): PodPiece[] {
  const { server } = secured;
  const variable = (name: string, { secret: { secret, key }, prop }: Password): PodPiece => (
    { origin: propOrigin(prop), container: { env: [{ name, valueFrom: { secretKeyRef: { name: secret.name, key } } }] } }
  );
  return [
    { origin: propOrigin(`ssl.${server}`), ...secretFiles(`spark-ssl-${server}`, directoryOf(secured), filesOf(secured)) },
    ...passwordsOf(secured).flatMap((password) => [
      variable(password.variable, password),
      // Executors open their first connection before they have any entry.
      ...(server === 'rpc' && role === 'executor' ? [variable(RPC_PASSWORDS[password.name], password)] : []),
    ]),
  ];
}

function check({ server, options: { trustStore, trustStorePassword, enabledAlgorithms = [] } }: Secured): Problem[] {
  return [
    ...(trustStorePassword !== undefined && trustStore === undefined
      ? [wrong(`ssl.${server}.trustStorePassword`, undefined, 'there is no trustStore', 'Name the trustStore, or remove the password')]
      : []),
    ...enabledAlgorithms.flatMap((name, index) => (/^[A-Z0-9_]+$/i.test(name)
      ? []
      : [wrong(`ssl.${server}.enabledAlgorithms[${index}]`, name, 'it is not the name of a cipher suite', 'Write for example "TLS_AES_256_GCM_SHA384"')])),
  ];
}

function wrong(prop: string, value: unknown, why: string, fix: string): Problem {
  return { rule: 'ENCRYPTION', prop, value, why, fix };
}

function checkUi({ enabled, ingress }: UiOptions = {}): Problem[] {
  return [
    ...(enabled === false ? [wrong('ssl.ui', undefined, 'ui.enabled is false, so there is nothing to serve', 'Remove one of the two')] : []),
    ...(ingress === undefined || Object.keys(ingress.annotations ?? {}).length > 0 ? [] : [plainIngress()]),
  ];
}

function plainIngress(): Problem {
  return {
    rule: 'ENCRYPTION_GAP',
    prop: 'ui.ingress.annotations',
    why: 'the driver serves the user interface by TLS only, and an Ingress speaks plain HTTP unless its controller is told otherwise',
    fix: 'Tell the controller, for example by nginx.ingress.kubernetes.io/backend-protocol: HTTPS, or let the Ingress alone have TLS, with ui.ingress.tlsSecret',
  };
}
