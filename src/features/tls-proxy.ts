import { restrictions } from './containers';
import { propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { contentHash } from '../plan/content-hash';
import { ObjectDemand } from '../plan/feature';
import { PodPiece, Share } from '../plan/share';
import { Container } from '../pod/spark-pod';
import { TlsProxyOptions } from '../props/server-endpoint';

/** What the proxy stands in front of. */
export interface Proxied {
  readonly port: number;
  /** What clients ask for besides TLS (ALPN): those of gRPC refuse a server that does not know it. */
  readonly protocol?: string;
}

/** The port that the proxy listens on; a user other than root has none below 1024. */
export const PROXY_PORT = 15443;

const PORT_NAME = 'tls';
const NAME = 'tls-proxy';
const IMAGE = 'nginxinc/nginx-unprivileged:1.28.0-alpine';
const PROP = 'endpoint';

const FILE = 'nginx.conf';
const CONFIGURATION = { volume: 'tls-proxy-conf', directory: '/etc/spark/tls-proxy' } as const;
const CERTIFICATE = { volume: 'tls-proxy-certificate', directory: '/etc/spark/tls-certificate' } as const;

/** Names of Kubernetes' own for the parts of a Secret of the type `kubernetes.io/tls`. */
const PARTS = { certificate: 'tls.crt', key: 'tls.key' } as const;

/** The proxy, as a native sidecar: it is there before the server, and goes after it. */
export function tlsProxyShare(application: Application, server: Proxied, options: TlsProxyOptions): Share {
  const { podSecurity, allowFrom } = application.props;
  const container = containerOf(options);
  return {
    ports: [{ origin: propOrigin(PROP), role: 'driver', name: PORT_NAME, number: PROXY_PORT, isPublic: true, isSidecars: true, openTo: allowFrom }],
    pods: { driver: [piece(application, server, options, container), ...restrictions('initContainers', container, podSecurity)] },
    problems: checkImage(options.image),
  };
}

/** Its configuration, which nobody may change while the proxy runs: the name follows from the content. */
export function tlsProxyObjects(application: Application, server: Proxied): ObjectDemand[] {
  return [{ id: 'TlsProxyConf', apiVersion: 'v1', kind: 'ConfigMap', name: nameOf(application, server), data: { [FILE]: configurationOf(application, server) } }];
}

function nameOf(application: Application, server: Proxied): string {
  return `${application.name}-tls-proxy-${contentHash(configurationOf(application, server))}`;
}

function piece(application: Application, server: Proxied, { certificate }: TlsProxyOptions, container: Container & { name: string }): PodPiece {
  const { certificate: crt, key } = PARTS;
  return {
    origin: propOrigin(PROP),
    spec: {
      initContainers: [container],
      volumes: [
        { name: CONFIGURATION.volume, configMap: { name: nameOf(application, server) } },
        { name: CERTIFICATE.volume, secret: { secretName: certificate.name, items: [{ key: crt, path: crt }, { key, path: key }] } },
      ],
    },
  };
}

function containerOf({ image = IMAGE, cpu, memory }: TlsProxyOptions): Container & { name: string } {
  const bytes = `${memory?.toMebibytes() ?? 64}Mi`;
  return {
    name: NAME,
    image,
    restartPolicy: 'Always',
    command: ['nginx', '-e', 'stderr', '-c', `${CONFIGURATION.directory}/${FILE}`],
    ports: [{ name: PORT_NAME, containerPort: PROXY_PORT }],
    resources: { requests: { cpu: cpu?.amount ?? '50m', memory: bytes }, limits: { memory: bytes } },
    readinessProbe: { tcpSocket: { port: PORT_NAME } },
    livenessProbe: { tcpSocket: { port: PORT_NAME }, periodSeconds: 20, timeoutSeconds: 5, failureThreshold: 3 },
    securityContext: { readOnlyRootFilesystem: true },
    volumeMounts: [CONFIGURATION, CERTIFICATE].map(({ volume, directory }) => ({ name: volume, mountPath: directory, readOnly: true })),
  };
}

/**
 * It passes on what is inside of TLS and understands none of it, so that no limit of a proxy for HTTP gets in the way of a large
 * message or a long query. A file whose name is a variable is read for every handshake: a renewed certificate counts at once.
 */
function configurationOf({ props }: Application, { port, protocol }: Proxied): string {
  const listen = props.ipFamily === 'IPv6' ? `[::]:${PROXY_PORT}` : String(PROXY_PORT);
  return [
    'daemon off;',
    'worker_processes 1;',
    'pid /dev/shm/nginx.pid;',
    'events {',
    '  worker_connections 4096;',
    '}',
    'stream {',
    `  map "" $certificate { default ${CERTIFICATE.directory}/${PARTS.certificate}; }`,
    `  map "" $certificate_key { default ${CERTIFICATE.directory}/${PARTS.key}; }`,
    '  server {',
    `    listen ${listen} ssl so_keepalive=on;`,
    '    ssl_certificate $certificate;',
    '    ssl_certificate_key $certificate_key;',
    '    ssl_protocols TLSv1.2 TLSv1.3;',
    ...(protocol === undefined ? [] : [`    ssl_alpn ${protocol};`]),
    `    proxy_pass 127.0.0.1:${port};`,
    '    proxy_timeout 24h;',
    '  }',
    '}',
    '',
  ].join('\n');
}

function checkImage(image: string | undefined): Problem[] {
  return image === undefined || /^\S+$/.test(image) ? [] : [
    { rule: 'IMAGE_REFERENCE', prop: 'endpoint', value: image, why: 'the image of the proxy is no reference', fix: 'Write it like "registry.example.com/nginx:1.28"' },
  ];
}
