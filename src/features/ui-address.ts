import { ConfEntry, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Words } from '../findings/say';
import { Application } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { UiOptions } from '../props/ui-options';

const BASE = 'spark.ui.proxyBase';
const REDIRECTS = 'spark.ui.proxyRedirectUri';
const REVERSE_PROXY = 'spark.ui.reverseProxy';

/** Names by which the scripts of Spark's pages know the paths of its own servers. */
const TAKEN = ['proxy', 'history'];

/** How the pages of a user interface are addressed behind a reverse proxy. */
export const uiAddress: Feature = {
  ownedKeys: { [BASE]: 'ui.path', [REDIRECTS]: 'ui.redirectUri' },

  contribute({ props: { ui: options = {} } }: Application): Share {
    const { path } = options;
    return {
      conf: [...(path === undefined ? [] : [fromProp(BASE, path, 'ui.path')]), ...redirects(options)],
      problems: [...checkPath(path), ...checkRedirects(options.redirectUri)],
    };
  },

  settle({ props }: Application, { conf }: Settled): Share {
    return props.ui?.path === undefined || !conf.isTrue(REVERSE_PROXY, false) ? {} : {
      problems: [
        {
          rule: 'USER_INTERFACE',
          prop: conf.origin(REVERSE_PROXY)?.name ?? REVERSE_PROXY,
          value: 'true',
          why: 'Spark then puts "/proxy/" and the application\'s id in the place of ui.path: it is meant for Spark\'s own master',
          fix: 'Remove the entry',
        },
      ],
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const options: UiOptions = { path: conf.raw(BASE), redirectUri: conf.raw(REDIRECTS) };
    return Object.values(options).every((value) => value === undefined) ? {} : { ui: options };
  },
};

/** A proxy that ends TLS is more than Spark can know: it would send people to the plain address. */
function redirects({ redirectUri, ingress, path }: UiOptions): ConfEntry[] {
  if (redirectUri !== undefined) {
    return [fromProp(REDIRECTS, redirectUri, 'ui.redirectUri')];
  }
  if (ingress?.host !== undefined && ingress.tlsSecret !== undefined) {
    return [fromProp(REDIRECTS, `https://${ingress.host}`, 'ui.ingress.host')];
  }
  return path === undefined ? [] : [fromProp(REDIRECTS, '/', 'ui.path')];
}

function checkPath(path: string | undefined): Problem[] {
  const problem = (why: Words, fix: string): Problem[] => [{ rule: 'USER_INTERFACE', prop: 'ui.path', value: path, why, fix }];
  if (path === undefined) {
    return [];
  }
  if (!/^(\/[\w.~-]+)+$/.test(path)) {
    return problem('it is put in front of the paths of all pages: it begins with "/", has names of letters, digits, "-", "_", "." or "~", and no "/" at its end',
      'Write for example "/spark/sales", and nothing for the root');
  }
  const taken = path.split('/').find((name) => TAKEN.includes(name));
  return taken === undefined ? [] : problem(`the scripts of Spark's pages take what follows "${taken}" for the id of an application, and find no executors then`,
    'Choose another word');
}

function checkRedirects(uri: string | undefined): Problem[] {
  return uri === undefined || uri === '/' || /^https?:\/\/[^/?#\s]+\/?$/.test(uri) ? [] : [
    {
      rule: 'USER_INTERFACE',
      prop: 'ui.redirectUri',
      value: uri,
      why: 'it is the address of a server, without the path of the application',
      fix: 'Write for example "https://spark.example.com", and the path as ui.path',
    },
  ];
}
