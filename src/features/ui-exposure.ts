import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { Feature, ObjectDemand } from '../plan/feature';
import { servedUi, UiFront } from '../plan/served-ui';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { checkAnnotations } from '../pod/labels';
import { UiHttpRouteOptions, UiIngressOptions } from '../props/ui-exposure-options';
import { UiOptions } from '../props/ui-options';
import { driverLabels } from '../sizing/spark-constants';

const DNS_LABEL = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const DNS_NAME = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LONGEST_SERVICE_NAME = 63;

/** In front of the driver, which serves it while it runs. */
const OF_DRIVER: UiFront = { served: servedUi, labels: driverLabels, serviceName: (name) => `${name}-ui`, isAlwaysServed: false };

/** A Service of the driver's user interface, and what shows it to the world. */
export const uiExposure: Feature = exposureOf(OF_DRIVER);

/** A Service of a user interface, and what shows it to the world. */
export function exposureOf(front: UiFront): Feature {
  return {
    contribute: (application) => shareOf(application, front),
    objects: (application) => objectsOf(application, front),
  };
}

function shareOf({ name, props }: Application, front: UiFront): Share {
  const { ui = {} } = props;
  const wanted = waysOf(ui);
  return wanted.length === 0 && !front.isAlwaysServed ? {} : {
    problems: [
      ...(ui.enabled === false ? wanted.map((way) => problem(way, undefined, 'ui.enabled is false, so there is nothing to show', 'Remove one of the two')) : []),
      ...checkService(props, name, front),
      ...checkIngress(ui.ingress, ui.path),
      ...checkRoute(ui.httpRoute),
    ],
  };
}

function objectsOf({ name, props }: Application, front: UiFront): ObjectDemand[] {
  const { ui = {} } = props;
  const { service, ingress, httpRoute } = ui;
  const { portName } = front.served(props);
  const serviceName = serviceNameOf(ui, name, front);
  const port = portOf(props, front);
  return [
    ...(waysOf(ui).length === 0 && !front.isAlwaysServed ? [] : [{
      id: 'UiService',
      apiVersion: 'v1',
      kind: 'Service',
      name: serviceName,
      annotations: service?.annotations,
      spec: () => ({
        selector: front.labels(name),
        ports: [{ name: portName, port, targetPort: portName }],
      }),
    }]),
    ...(ingress === undefined ? [] : [{
      id: 'UiIngress',
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      name: serviceName,
      annotations: ingress.annotations,
      spec: () => ingressSpec(ingress, { name: serviceName, port: { name: portName } }, ui.path),
    }]),
    ...(httpRoute === undefined ? [] : [{
      id: 'UiHttpRoute',
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      name: serviceName,
      annotations: httpRoute.annotations,
      spec: () => routeSpec(httpRoute, { name: serviceName, port }, ui.path),
    }]),
  ];
}

/** What is to show the user interface. */
export function waysOf(ui: UiOptions | undefined) {
  return (['service', 'ingress', 'httpRoute'] as const).filter((way) => ui?.[way] !== undefined);
}

function serviceNameOf({ service }: UiOptions, workload: string, { serviceName }: UiFront): string {
  return service?.name ?? serviceName(workload);
}

function portOf(props: WorkloadProps, { served }: UiFront): number {
  return props.ui?.service?.port ?? served(props).port;
}

function ingressSpec({ host, className, tlsSecret, path, pathType = 'Prefix' }: UiIngressOptions, service: { name: string; port: { name: string } }, below: string = '/'): object {
  const backend = { service };
  return {
    ingressClassName: className,
    tls: tlsSecret && [{ hosts: host === undefined ? undefined : [host], secretName: tlsSecret.name }],
    rules: [{ host, http: { paths: [{ path: path ?? below, pathType, backend }] } }],
  };
}

function routeSpec({ parentRefs, hostnames }: UiHttpRouteOptions, backend: { name: string; port: number }, path: string | undefined): object {
  return {
    parentRefs: parentRefs.map((reference) => ({ ...reference })),
    hostnames,
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: path ?? '/' } }],
        // Spark serves at the root, whatever its pages say of themselves.
        filters: path === undefined ? undefined : [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }],
        backendRefs: [backend],
      },
    ],
  };
}

function checkService(props: WorkloadProps, workload: string, front: UiFront): Problem[] {
  const { ui = {} } = props;
  const name = serviceNameOf(ui, workload, front);
  const port = portOf(props, front);
  const given = ui.service?.name !== undefined;
  return [
    ...(DNS_LABEL.test(name) && name.length <= LONGEST_SERVICE_NAME ? [] : [{
      rule: 'INVALID_NAME' as const,
      prop: given ? 'ui.service.name' : 'name',
      value: given ? name : workload,
      why: `the name of a Service has at most ${LONGEST_SERVICE_NAME} lower-case letters, digits and "-", and begins with a letter`,
      fix: given ? 'Write for example "sales-ui"' : 'Give the Service a name of its own, ui.service.name',
    }]),
    ...(Number.isInteger(port) && port >= 1 && port <= 65535 ? [] : [problem('service.port', port, 'a port is a whole number from 1 to 65535', 'Write for example 80')]),
    ...checkAnnotations(ui.service?.annotations ?? {}, 'ui.service.annotations'),
  ];
}

function checkIngress(ingress: UiIngressOptions | undefined, below: string = '/'): Problem[] {
  if (ingress === undefined) {
    return [];
  }
  const { host, tlsSecret, path, pathType = 'Prefix', annotations = {} } = ingress;
  return [
    ...checkHost(host, 'ingress.host'),
    ...checkAnnotations(annotations, 'ui.ingress.annotations'),
    ...(path === undefined || covers(path, below)
      ? []
      : [problem('ingress.path', path, `Spark's pages are at ${below} and below, as ui.path says`, 'Write the same path, or a pattern that begins with it')]),
    ...(path !== undefined && pathType !== 'ImplementationSpecific' && /[()|*^$\\]/.test(path)
      ? [problem('ingress.path', path, `a path of the type ${pathType} is no pattern`, 'Write pathType: \'ImplementationSpecific\'')]
      : []),
    ...(pathType === 'Exact' ? [problem('ingress.pathType', pathType, 'the user interface has many pages', 'Write \'Prefix\'')] : []),
    ...(tlsSecret !== undefined && host === undefined ? [problem('ingress.host', undefined, 'there is a tlsSecret, and a certificate is of a host', 'Name the host')] : []),
    ...(below !== '/' && Object.keys(annotations).length === 0
      ? [{
        rule: 'UI_PATH' as const,
        prop: 'ui.ingress.annotations',
        why: `an Ingress hands on the whole path, and Spark has nothing below ${below}: it redirects for ever`,
        fix: 'Tell the controller to cut it off, for example by nginx.ingress.kubernetes.io/rewrite-target, or use ui.httpRoute',
      }]
      : []),
  ];
}

/** Whether a path, or a pattern, is about all that is below another path. */
function covers(path: string, below: string): boolean {
  const base = below === '/' ? '' : below;
  return path.startsWith(base) && path.startsWith('/') && !/^\/?[\w.~-]/.test(path.slice(base.length));
}

function checkRoute(route: UiHttpRouteOptions | undefined): Problem[] {
  if (route === undefined) {
    return [];
  }
  return [
    ...(route.parentRefs.length > 0 ? [] : [problem('httpRoute.parentRefs', undefined, 'a route without a Gateway is served by nobody', 'Name a Gateway')]),
    ...(route.hostnames ?? []).flatMap((host, index) => checkHost(host, `httpRoute.hostnames[${index}]`)),
    ...checkAnnotations(route.annotations ?? {}, 'ui.httpRoute.annotations'),
  ];
}

function checkHost(host: string | undefined, at: string): Problem[] {
  return host === undefined || DNS_NAME.test(host) ? [] : [problem(at, host, 'it is the name of a host, without a scheme, a port or a path', 'Write for example "spark.example.com"')];
}

function problem(at: string, value: unknown, why: string, fix: string): Problem {
  return { rule: 'USER_INTERFACE', prop: `ui.${at}`, value, why, fix };
}
