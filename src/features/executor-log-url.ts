import { fromProp, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { PodPiece, Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';

const KEY = 'spark.ui.custom.executor.log.url';
const PROP = 'logging.executorLogUrl';

/** What stands behind it is known to Spark as an attribute of the executor. */
const ATTRIBUTE = 'SPARK_EXECUTOR_ATTRIBUTE_';

const PLACEHOLDER = /\{\{([A-Za-z0-9_-]+)\}\}/g;

/** Spark itself gives these to executors that have a log address. */
const BY_SPARK = ['APP_ID', 'EXECUTOR_ID'];

/** What only Kubernetes knows of an executor. */
const BY_KUBERNETES: { readonly [placeholder: string]: string } = {
  POD_NAME: 'metadata.name',
  NAMESPACE: 'metadata.namespace',
  NODE_NAME: 'spec.nodeName',
};

/** Links to the executors' logs, which whoever collects them keeps longer than Kubernetes keeps the pods. */
export const executorLogUrl: Feature = {
  ownedKeys: { [KEY]: PROP },

  contribute(application: Application): Share {
    const addresses = addressesOf(application);
    const [first] = addresses;
    return first === undefined ? {} : {
      // The pages of a run have the links of the history server, if they have none of their own.
      conf: [fromProp(KEY, first.url, first.prop)],
      pods: { executor: addresses.flatMap(({ url, prop }) => attributes(url, prop)) },
      problems: addresses.flatMap(({ url, prop }) => [
        ...(prop === PROP ? checkLogAddress(url, prop) : []),
        ...checkPlaceholders(url, prop, application),
      ]),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const url = conf.raw(KEY);
    return url === undefined ? {} : { logging: { executorLogUrl: url } };
  },
};

function placeholdersOf(url: string): string[] {
  return [...new Set([...url.matchAll(PLACEHOLDER)].map(([, name]) => name))];
}

/** An address, and the prop or the call that has named it. */
interface LogAddress {
  readonly url: string;
  readonly prop: string;
}

/** The addresses that executors have to be known for: their own first, then those of the history servers that they are shown by. */
function addressesOf({ props, logTargets = [] }: Application): LogAddress[] {
  const own = props.logging?.executorLogUrl;
  const others = logTargets.flatMap(({ executorLogUrl: url, call: prop }) => (url === undefined || url === own ? [] : [{ url, prop }]));
  return [...(own === undefined ? [] : [{ url: own, prop: PROP }]), ...others];
}

function attributes(url: string, prop: string): PodPiece[] {
  return placeholdersOf(url).filter((name) => name in BY_KUBERNETES).map((name) => ({
    origin: propOrigin(prop),
    formula: () => `the value of {{${name}}}`,
    container: { env: [{ name: ATTRIBUTE + name, valueFrom: { fieldRef: { fieldPath: BY_KUBERNETES[name] } } }] },
  }));
}

/** What is wrong with an address of logs, whoever shows the link. */
export function checkLogAddress(url: string, prop: string): Problem[] {
  return /^(https?:\/\/|\/)/.test(url) ? [] : [
    { rule: 'LOGGING', prop, value: shown(KEY, url), why: 'it becomes the address of a link', fix: 'Write for example "https://logs.example.com/{{NAMESPACE}}/{{POD_NAME}}"' },
  ];
}

/** With one placeholder that it does not know, Spark shows no link at all, and says so in its log only. */
function checkPlaceholders(url: string, prop: string, { props }: Application): Problem[] {
  const { env = {}, envFrom = [] } = props.executor ?? {};
  const own = Object.keys(env).filter((name) => name.startsWith(ATTRIBUTE)).map((name) => name.slice(ATTRIBUTE.length).toUpperCase());
  // There is a name for every file of an executor's log.
  const known = [...BY_SPARK, ...Object.keys(BY_KUBERNETES), ...own, ...(own.includes('LOG_FILES') ? ['FILE_NAME'] : [])];
  const unknown = envFrom.length > 0 ? [] : placeholdersOf(url).filter((name) => !known.includes(name));
  return unknown.map((name) => ({
    rule: 'LOGGING',
    prop,
    value: `{{${name}}}`,
    why: 'an executor has no attribute of this name, and then Spark shows no link',
    fix: `Write one of ${known.map((one) => `{{${one}}}`).join(', ')}, or give executor.env a variable ${ATTRIBUTE}${name === 'FILE_NAME' ? 'LOG_FILES' : name.toUpperCase()}`,
  }));
}
