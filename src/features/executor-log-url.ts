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
    const url = application.props.logging?.executorLogUrl;
    return url === undefined ? {} : {
      conf: [fromProp(KEY, url, PROP)],
      pods: { executor: attributes(url) },
      problems: [...checkAddress(url), ...checkPlaceholders(url, application)],
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

function attributes(url: string): PodPiece[] {
  return placeholdersOf(url).filter((name) => name in BY_KUBERNETES).map((name) => ({
    origin: propOrigin(PROP),
    formula: () => `the value of {{${name}}}`,
    container: { env: [{ name: ATTRIBUTE + name, valueFrom: { fieldRef: { fieldPath: BY_KUBERNETES[name] } } }] },
  }));
}

function checkAddress(url: string): Problem[] {
  return /^(https?:\/\/|\/)/.test(url) ? [] : [
    { rule: 'LOGGING', prop: PROP, value: shown(KEY, url), why: 'it becomes the address of a link', fix: 'Write for example "https://logs.example.com/{{NAMESPACE}}/{{POD_NAME}}"' },
  ];
}

/** With one placeholder that it does not know, Spark shows no link at all, and says so in its log only. */
function checkPlaceholders(url: string, { props }: Application): Problem[] {
  const { env = {}, envFrom = [] } = props.executor ?? {};
  const own = Object.keys(env).filter((name) => name.startsWith(ATTRIBUTE)).map((name) => name.slice(ATTRIBUTE.length).toUpperCase());
  // There is a name for every file of an executor's log.
  const known = [...BY_SPARK, ...Object.keys(BY_KUBERNETES), ...own, ...(own.includes('LOG_FILES') ? ['FILE_NAME'] : [])];
  const unknown = envFrom.length > 0 ? [] : placeholdersOf(url).filter((name) => !known.includes(name));
  return unknown.map((name) => ({
    rule: 'LOGGING',
    prop: PROP,
    value: `{{${name}}}`,
    why: 'an executor has no attribute of this name, and then Spark shows no link',
    fix: `Write one of ${known.map((one) => `{{${one}}}`).join(', ')}, or give executor.env a variable ${ATTRIBUTE}${name === 'FILE_NAME' ? 'LOG_FILES' : name.toUpperCase()}`,
  }));
}
