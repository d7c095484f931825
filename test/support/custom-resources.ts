/** What a field may hold: a text or number by pattern, an object by its fields (`?` ends the name of one that may be missing), or a list. */
type Field = RegExp | { readonly [field: string]: Field } | readonly [Field];

const NAME = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
const PORT = /^([1-9]\d{0,4})$/;
const HOST = /^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const PATH = /^\/[^\s]*$/;
const LABEL = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;
const TIME = /^(\d+(ms|s|m|h))+$/;

const METADATA: Field = { 'name': NAME, 'namespace?': NAME, 'labels?': { '*?': LABEL }, 'annotations?': { '*?': /^[^]*$/ } };

/**
 * The parts that are emitted of kinds which Kubernetes has only where somebody has installed them, as their definitions have them:
 * those of the Gateway API 1.2 and of the operator of Prometheus. No other field passes.
 */
const KINDS: { readonly [kind: string]: Field } = {
  'gateway.networking.k8s.io/v1/HTTPRoute': {
    apiVersion: /./,
    kind: /./,
    metadata: METADATA,
    spec: {
      'parentRefs': [{ 'name': NAME, 'namespace?': NAME, 'sectionName?': NAME, 'port?': PORT }],
      'hostnames?': [HOST],
      'rules': [{
        'matches': [{ path: { type: /^(Exact|PathPrefix|RegularExpression)$/, value: PATH } }],
        'filters?': [{ type: /^URLRewrite$/, urlRewrite: { path: { type: /^ReplacePrefixMatch$/, replacePrefixMatch: PATH } } }],
        'backendRefs': [{ name: NAME, port: PORT }],
      }],
    },
  },
  'monitoring.coreos.com/v1/PodMonitor': {
    apiVersion: /./,
    kind: /./,
    metadata: METADATA,
    spec: {
      selector: { matchLabels: { '*?': LABEL } },
      podMetricsEndpoints: [{ 'port': NAME, 'path': PATH, 'interval?': TIME, 'scrapeTimeout?': TIME }],
    },
  },
};

/** What is wrong with an object of such a kind; undefined for any other kind. */
export function flawsOfCustomResource(manifest: any): string[] | undefined {
  const kind = KINDS[`${manifest.apiVersion}/${manifest.kind}`];
  return kind && flawsOf(kind, manifest, '');
}

function flawsOf(field: Field, value: any, at: string): string[] {
  if (field instanceof RegExp) {
    return ['string', 'number'].includes(typeof value) && field.test(String(value)) ? [] : [`${at} is ${JSON.stringify(value)}`];
  }
  if (isList(field)) {
    return Array.isArray(value) && value.length > 0 ? value.flatMap((element, index) => flawsOf(field[0], element, `${at}[${index}]`)) : [`${at} is no list, or an empty one`];
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return [`${at} is no object`];
  }
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  const missing = Object.keys(field).filter((name) => !name.endsWith('?') && !names.includes(name));
  return [
    ...missing.map((name) => `${at}.${name} is missing`),
    ...names.flatMap((name) => {
      const own = field[name] ?? field[`${name}?`] ?? field['*?'];
      return own === undefined ? [`${at}.${name} is no field`] : flawsOf(own, value[name], `${at}.${name}`);
    }),
  ];
}

function isList(field: Field): field is readonly [Field] {
  return Array.isArray(field);
}
