import { App, Chart, JsonPatch, Size, Testing } from 'cdk8s';
import { Cpu } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { SparkChecks, SparkConnectServer, SparkJob, SparkJobProps, SparkRbac } from '../src';
import { executorTemplate, Manifest, only, synthesize } from './support/manifests';

const MINIMAL: SparkJobProps = { mainClass: 'com.example.Main', mainApplicationFile: 'local:///opt/app.jar' };

function jobWith(props: Partial<SparkJobProps> = {}, id = 'daily', chart = new Chart(Testing.app(), 'sales', { namespace: 'spark' })) {
  return { chart, job: new SparkJob(chart, id, { ...MINIMAL, ...props }) };
}

const codesOf = (job: SparkJob) => SparkChecks.of(job).findings().map(({ code, acknowledged }) => `${code}${acknowledged === undefined ? '' : ` (${acknowledged})`}`);
const podOf = (manifests: Manifest[]) => only(manifests, 'Job').spec.template.spec;
const mountedIn = (manifests: Manifest[]) => podOf(manifests).volumes.find(({ name }: any) => name === 'spark-conf').configMap.name;

/** Whatever can be asked of a job before somebody goes on declaring. */
const QUESTIONS: { [name: string]: (job: SparkJob) => unknown } = {
  'the footprint': (job) => job.footprint(),
  'an executor\'s pod': (job) => job.executorPod(),
  'an explanation': (job) => job.explain('spark.executor.memory'),
  'the ConfigMap\'s name': (job) => job.configMapName,
  'the findings': (job) => SparkChecks.of(job).findings(),
  'the manifests': (job) => Testing.synth(Chart.of(job)),
};

interface Declaration {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
  declare(job: SparkJob): void;
  /** What it changes. */
  see(job: SparkJob): unknown;
}

const WARNED = ['SPARK101', 'SPARK107'];

const DECLARATIONS: readonly Declaration[] = [
  {
    name: 'acknowledge',
    declare: (job) => SparkChecks.of(job).acknowledge('SPARK107', 'It moves.'),
    see: codesOf,
    before: WARNED,
    after: ['SPARK101', 'SPARK107 (It moves.)'],
  },
  {
    name: 'allowKeys',
    declare: (job) => SparkChecks.of(job).allowKeys('spark.acme.'),
    see: codesOf,
    before: WARNED,
    after: ['SPARK107'],
  },
  {
    name: 'declareLargestNode',
    declare: (job) => SparkChecks.of(job).declareLargestNode({ cpu: Cpu.units(8), memory: Size.mebibytes(512) }),
    see: codesOf,
    before: WARNED,
    after: [...WARNED, 'SPARK117', 'SPARK117'],
  },
  {
    name: 'declareResourceQuota',
    declare: (job) => SparkChecks.of(job).declareResourceQuota({ pods: '0' }),
    see: codesOf,
    before: WARNED,
    after: [...WARNED, 'SPARK120'],
  },
  {
    name: 'declareLimitRange',
    declare: (job) => SparkChecks.of(job).declareLimitRange([{ type: 'Pod', max: { memory: '1Gi' } }]),
    see: codesOf,
    before: WARNED,
    after: [...WARNED, 'SPARK123', 'SPARK123'],
  },
  {
    name: 'declareKubernetesVersion',
    declare: (job) => SparkChecks.of(job).declareKubernetesVersion('1.31'),
    see: codesOf,
    before: WARNED,
    after: [...WARNED, 'SPARK048'],
  },
  {
    name: 'a declaration at the chart',
    declare: (job) => SparkChecks.of(Chart.of(job)).allowKeys('spark.acme.'),
    see: codesOf,
    before: WARNED,
    after: ['SPARK107'],
  },
  {
    name: 'a declaration at the app',
    declare: (job) => SparkChecks.of(job.node.root).allowKeys('spark.acme.'),
    see: codesOf,
    before: WARNED,
    after: ['SPARK107'],
  },
  {
    name: 'a declaration that is wrong',
    declare: (job) => SparkChecks.of(job).acknowledge('SPARK999', 'There is none.'),
    see: (job) => codesOf(job).includes('SPARK080'),
    before: false,
    after: true,
  },
  {
    name: 'a patch of the Job',
    declare: (job) => job.job.addJsonPatch(JsonPatch.replace('/spec/template/spec/containers/0/resources/requests/memory', '3Gi')),
    see: (job) => job.footprint().driver.memoryRequest.toMebibytes(),
    before: 1408,
    after: 3072,
  },
  {
    name: 'a patch of the ConfigMap',
    declare: (job) => job.configMap.addJsonPatch(JsonPatch.replace('/data/spark-defaults.conf', 'spark.executor.memory=3g\n')),
    see: (job) => job.explain('spark.executor.memory').map(({ value }) => value),
    before: ['1g'],
    after: ['3g'],
  },
];

describe.each(Object.entries(QUESTIONS))('asked for %s', (_, ask) => {
  test.each(DECLARATIONS)('$name counts all the same', ({ declare, see, before, after }) => {
    const { job } = jobWith({ sparkConf: { 'spark.yarn.queue': 'x', 'spark.acme.zzz': 'x' } });
    ask(job);
    expect(see(job)).toEqual(before);
    ask(job);
    declare(job);
    expect(see(job)).toEqual(after);
  });
});

test('a job that joins others counts, whatever was asked before', () => {
  const chart = new Chart(Testing.app(), 'sales', { namespace: 'spark' });
  const rbac = new SparkRbac(chart, 'rbac');
  const verbs = () => only(Testing.synth(chart), 'Role').rules.find(({ resources }: any) => resources[0] === 'pods').verbs;
  new SparkJob(chart, 'one', { ...MINIMAL, rbac });
  expect(verbs()).not.toContain('patch');
  new SparkJob(chart, 'two', { ...MINIMAL, rbac, sparkConf: { 'spark.kubernetes.driver.annotateExitException': 'true' } });
  expect(verbs()).toContain('patch');
});

describe('the ConfigMap', () => {
  const nameOf = (props: Partial<SparkJobProps> = {}) => {
    const { chart, job } = jobWith(props);
    const manifests = synthesize(chart);
    const { metadata, immutable } = only(manifests, 'ConfigMap');
    expect([job.configMapName, mountedIn(manifests)]).toEqual([metadata.name, metadata.name]);
    expect(immutable).toBe(true);
    return metadata.name;
  };

  test('is immutable, has a name of its content, and the pod mounts that very name', () => {
    expect(nameOf()).toMatch(/^sales-daily-conf-[0-9a-f]{10}$/);
  });

  test('has the same name as long as nothing changes in it', () => {
    expect(nameOf()).toBe(nameOf());
    // On the driver's pod alone.
    expect(nameOf({ driver: { cores: 2, nodeSelector: { pool: 'a' } }, backoffLimit: 2 })).toBe(nameOf());
  });

  test.each([
    ['an entry', { sparkConf: { 'spark.my.key': 'x' } }],
    ['another entry', { sparkConf: { 'spark.my.key': 'y' } }],
    ['the executors\' template', { executor: { nodeSelector: { pool: 'a' } } }],
    ['another template', { executor: { nodeSelector: { pool: 'b' } } }],
  ])('has another one with %s', (_, props) => {
    const others = [{}, { sparkConf: { 'spark.my.key': 'z' } }, { executor: { nodeSelector: { pool: 'c' } } }].map(nameOf);
    expect(others).not.toContain(nameOf(props));
    expect(new Set(others).size).toBe(3);
  });

  test('has another one after a patch of its data, and the pod mounts that', () => {
    const { chart, job } = jobWith();
    const planned = job.configMapName;
    job.configMap.addJsonPatch(JsonPatch.replace('/data/spark-defaults.conf', 'spark.executor.memory=3g\n'));
    const manifests = synthesize(chart);
    expect(job.configMapName).not.toBe(planned);
    expect(only(manifests, 'ConfigMap').metadata.name).toBe(job.configMapName);
    expect(only(manifests, 'ConfigMap').data['spark-defaults.conf']).toBe('spark.executor.memory=3g\n');
    expect(mountedIn(manifests)).toBe(job.configMapName);
  });

  test('has the same one after the same patch, and the first one after a patch of nothing', () => {
    const patched = (text: string) => {
      const { job } = jobWith();
      job.configMap.addJsonPatch(JsonPatch.add('/data/more.properties', text));
      return job.configMapName;
    };
    expect(patched('a')).toBe(patched('a'));
    expect(patched('a')).not.toBe(patched('b'));
    const { job } = jobWith();
    const planned = job.configMapName;
    job.configMap.addJsonPatch(JsonPatch.add('/metadata/labels', { team: 'a' }));
    expect(job.configMapName).toBe(planned);
  });

  test('of one job is not that of another, however alike they are', () => {
    const { chart, job } = jobWith();
    const { job: other } = jobWith({}, 'weekly', chart);
    expect(job.configMapName).not.toBe(other.configMapName);
    expect(() => synthesize(chart)).not.toThrow();
  });
});

describe('a construct of somebody\'s own', () => {
  interface OwnProps extends SparkJobProps {
    readonly team: string;
  }

  /** Has fields of the names that the library's own class might have. */
  class OwnJob extends SparkJob {
    public readonly props: OwnProps;
    public readonly plan = 'mine';
    public readonly problems = ['mine'];
    public readonly findings = 'mine';

    constructor(scope: Construct, id: string, props: OwnProps) {
      super(scope, id, props);
      this.props = props;
    }
  }

  const chartOf = (make: (chart: Chart) => SparkJob) => {
    const chart = new Chart(Testing.app(), 'sales', { namespace: 'spark' });
    return { chart, job: make(chart) };
  };

  test('may have fields and props of any name, and is a job like any other', () => {
    const own = chartOf((chart) => new OwnJob(chart, 'daily', { ...MINIMAL, team: 'sales' }));
    expect(synthesize(own.chart)).toEqual(synthesize(jobWith().chart));
    expect(codesOf(own.job)).toEqual([]);
    expect(own.job).toMatchObject({ plan: 'mine', problems: ['mine'], findings: 'mine', props: { team: 'sales' } });
    expect(own.job.footprint().start).toEqual(jobWith().job.footprint().start);
  });

  test('a prop that is none is told of the library\'s own construct', () => {
    expect(codesOf(chartOf((chart) => new SparkJob(chart, 'daily', { ...MINIMAL, team: 'sales' } as SparkJobProps)).job)).toEqual(['SPARK007']);
  });

  test('a mistake in it is told like any other', () => {
    const { job } = chartOf((chart) => new OwnJob(chart, 'daily', { ...MINIMAL, team: 'sales', backoffLimit: -1 }));
    expect(codesOf(job)).toEqual(['SPARK060']);
    expect(() => job.footprint()).toThrow('sales/daily has errors:\n  SPARK060 backoffLimit = -1');
  });
});

test('labels and annotations are on every object, and on no pod', () => {
  const { chart } = jobWith({ labels: { team: 'sales' }, annotations: { note: 'daily' } });
  const manifests = synthesize(chart);
  expect(manifests).toHaveLength(6);
  for (const { metadata } of manifests) {
    expect(metadata).toMatchObject({ labels: { team: 'sales' }, annotations: { note: 'daily' } });
  }
  expect(only(manifests, 'Job').spec.template.metadata.labels).not.toHaveProperty('team');
  expect(executorTemplate(manifests)).not.toHaveProperty('metadata');
});

test('where the props as a whole are wrong, nothing else is told', () => {
  const chart = new Chart(new App(), 'sales');
  expect(codesOf(new SparkJob(chart, 'daily', 'none' as never))).toEqual(['SPARK004']);
});

test('of a prop of the wrong type, nothing more is told', () => {
  expect(codesOf(jobWith({ backoffLimit: 'many' as never }).job)).toEqual(['SPARK004']);
  // Without it, the class would be missing.
  expect(codesOf(jobWith({ mainClass: 5 as never }).job)).toEqual(['SPARK004']);
});

test.each([
  [undefined, 'sc://sales-analytics:15002'],
  ['spark', 'sc://sales-analytics.spark:15002'],
])('the address of a server in the namespace %p', (namespace, url) => {
  expect(new SparkConnectServer(new Chart(Testing.app(), 'sales', { namespace }), 'analytics').url).toBe(url);
});

describe('further objects', () => {
  const EXPOSED = {
    ui: { path: '/sales', ingress: { host: 'spark.example.com', annotations: { cut: 'yes' } }, httpRoute: { parentRefs: [{ name: 'public' }] } },
    metrics: { podMonitor: { labels: { release: 'prometheus' } } },
  };

  test('have the labels and annotations of all objects, and their own', () => {
    const { chart } = jobWith({ ...EXPOSED, labels: { team: 'sales', release: 'none' }, annotations: { owner: 'ann' } });
    const manifests = synthesize(chart);
    expect(only(manifests, 'Ingress').metadata)
      .toEqual({ name: 'sales-daily-ui', namespace: 'spark', labels: { team: 'sales', release: 'none' }, annotations: { owner: 'ann', cut: 'yes' } });
    expect(only(manifests, 'PodMonitor').metadata)
      .toEqual({ name: 'sales-daily', namespace: 'spark', labels: { team: 'sales', release: 'prometheus' }, annotations: { owner: 'ann' } });
    expect(only(manifests, 'HTTPRoute').metadata.annotations).toEqual({ owner: 'ann' });
  });

  test('have none where nobody has given any', () => {
    const manifests = synthesize(jobWith(EXPOSED).chart);
    expect(only(manifests, 'Service').metadata).toEqual({ name: 'sales-daily-ui', namespace: 'spark' });
    expect(only(manifests, 'HTTPRoute').metadata).toEqual({ name: 'sales-daily-ui', namespace: 'spark' });
  });

  test('of two workloads do not have one name, although the workloads may', () => {
    const chart = new Chart(Testing.app(), 'sales', { namespace: 'spark' });
    const shared = { name: 'daily', rbac: new SparkRbac(chart, 'rbac'), ui: { service: {}, allowFrom: [{ namespaceSelector: {} }] } };
    new SparkJob(chart, 'job', { ...MINIMAL, ...shared });
    const server = new SparkConnectServer(chart, 'server', shared);
    expect(SparkChecks.of(server).findings().map(({ code, why }) => `${code} ${why}`)).toEqual([
      'SPARK051 sales/job already makes a Service of this name in namespace spark',
    ]);
  });

  test('of a workload whose name is taken are no more to be said of', () => {
    const { chart } = jobWith({ ...EXPOSED, name: 'daily' });
    const { job } = jobWith({ ...EXPOSED, name: 'daily' }, 'again', chart);
    const taken = SparkChecks.of(job).findings().filter(({ code }) => code === 'SPARK051').map(({ why }) => /makes a (\w+)/.exec(why)?.[1]);
    expect(taken).toEqual(['Job', 'ServiceAccount']);
  });
});
