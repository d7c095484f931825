import { Size } from 'cdk8s';
import { PipelineSource, SparkImage, SparkVolume } from '../../src';
import { directoryOf } from '../cli/call';
import { FILES, pipelineFindings, pipelinePlan } from '../support/pipelines';

const SQL = 'CREATE MATERIALIZED VIEW a AS SELECT 1 AS x';

describe('a spec that Spark refuses', () => {
  test.each([
    ['lake/orders'], ['/lake/orders'], ['s3a://lake'], ['file:lake'], [''],
  ])('storage %j', (storage) => {
    expect(pipelineFindings({ storage })).toEqual(['SPARK180 pipeline.storage']);
  });

  test.each([['s3a://lake/orders'], ['s3a://lake/'], ['hdfs:/orders'], ['abfss://c@account.dfs.core.windows.net/orders']])('storage %j is right', (storage) => {
    expect(pipelineFindings({ storage })).toEqual([]);
  });

  test('no storage, where the spec is written', () => {
    expect(pipelineFindings({ storage: undefined })).toEqual(['SPARK180 pipeline.storage']);
  });

  test.each([['transformations/**/*.py'], ['*.sql'], ['/opt/**'], [''], ['trans*/**']])('glob %j', (glob) => {
    expect(pipelineFindings({ libraries: [glob] })).toContain('SPARK180 pipeline.libraries');
  });

  test('a name that is empty', () => {
    expect(pipelineFindings({ name: '' })).toEqual(['SPARK180 pipeline.name']);
  });

  test('a file that somebody has written is checked line by line', () => {
    const spec = 'name: 7\nstorage: /lake\nstore: x\ndatabase: a\nschema: b\nconfiguration:\n  spark.sql.ansi.enabled: true\nlibraries:\n  - file: a.py\n';
    const source = PipelineSource.inline({ ...FILES, 'spark-pipeline.yaml': spec });
    const at = (field: string) => `SPARK180 pipeline.source (spark-pipeline.yaml: ${field})`;
    expect(pipelineFindings({ source, storage: undefined, catalog: undefined }).filter((found) => !found.startsWith('SPARK186')).sort()).toEqual([
      'configuration["spark.sql.ansi.enabled"]', 'libraries', 'name', 'schema', 'storage', 'store',
    ].map(at).sort());
  });

  test.each([['[]', 'no map'], ['a: [', 'no YAML']])('a file that cannot be read: %j', (text, why) => {
    const source = PipelineSource.inline({ ...FILES, 'spark-pipeline.yml': text });
    const [finding] = pipelinePlan({ source, storage: undefined, catalog: undefined }).findings;
    expect(finding).toMatchObject({ code: 'SPARK181', prop: 'pipeline.source' });
    expect(finding.why).toContain(why);
  });
});

describe('files', () => {
  test('a directory that is not there', () => {
    const [finding] = pipelinePlan({ source: PipelineSource.directory('no-such-directory') }).findings;
    expect(finding).toMatchObject({ code: 'SPARK181', prop: 'pipeline.source', value: 'no-such-directory' });
  });

  test('a directory with all that it needs', () => {
    const source = PipelineSource.directory(directoryOf({
      'spark-pipeline.yml': 'name: a\nstorage: s3a://lake/a\ncatalog: lake\nlibraries: [{glob: {include: transformations/**}}]\n',
      'transformations/a.sql': SQL,
      'transformations/deep/b.py': 'x = 1\n',
      'transformations/.hidden': 'x',
    }));
    expect(pipelineFindings({ source, storage: undefined, catalog: undefined })).toEqual([]);
  });

  test('no spec file, and no props for one', () => {
    expect(pipelineFindings({ storage: undefined, catalog: undefined })).toEqual(['SPARK181 pipeline.source']);
  });

  test('a spec file, and props for another one', () => {
    const source = PipelineSource.inline({ ...FILES, 'spark-pipeline.yml': 'name: a\nstorage: s3a://b/c' });
    expect(pipelineFindings({ source })).toEqual(['SPARK181 pipeline.storage']);
  });

  test('a spec cannot be written into a volume', () => {
    const source = PipelineSource.volume(SparkVolume.existingClaim('code', { claim: 'code', mountPath: '/code' }));
    expect(pipelineFindings({ source })).toEqual(['SPARK181 pipeline.storage']);
  });

  test('what is wrong with the volume is told', () => {
    const source = PipelineSource.volume(SparkVolume.existingClaim('Code', { claim: 'code', mountPath: '/code' }));
    expect(pipelineFindings({ source, storage: undefined, catalog: undefined })).toContain('SPARK113 pipeline.source');
  });

  test.each([['sub/../../spec.yml'], ['/spec.yml'], ['spec.json']])('a spec file %j', (specFile) => {
    expect(pipelineFindings({ specFile })).toContain('SPARK181 pipeline.specFile');
  });

  test('too many bytes, and bytes that are no text', () => {
    const large = PipelineSource.inline({ ...FILES, 'transformations/large.sql': `-- ${'x'.repeat(1048576)}` });
    expect(pipelineFindings({ source: large })).toEqual(['SPARK181 pipeline.source']);
    const binary = PipelineSource.inline({ ...FILES, 'data.bin': '\u0000' });
    expect(pipelineFindings({ source: binary })).toEqual(['SPARK181 pipeline.source']);
  });

  test('a path that does not begin at the root of the image', () => {
    expect(pipelineFindings({ source: PipelineSource.image('orders') })).toContain('SPARK181 pipeline.source');
  });
});

describe('libraries', () => {
  test('a glob that finds nothing', () => {
    const [finding] = pipelinePlan({ libraries: ['transformation/**'] }).findings;
    expect(finding).toMatchObject({ code: 'SPARK182', prop: 'pipeline.libraries', value: 'transformation/**' });
    expect(finding.fix).toContain('transformations/orders.sql');
  });

  test('a file that is neither Python nor SQL', () => {
    const source = PipelineSource.inline({ ...FILES, 'transformations/README.md': 'x' });
    expect(pipelinePlan({ source }).findings).toMatchObject([{ code: 'SPARK182', why: 'it finds transformations/README.md, and Spark refuses everything but .py and .sql' }]);
    expect(pipelineFindings({ source, libraries: ['transformations/orders.sql'] })).toEqual([]);
  });

  test('all files below the spec are one too many: the spec', () => {
    expect(pipelinePlan({ libraries: ['./**'] }).findings).toMatchObject([{ code: 'SPARK182', why: expect.stringContaining('spark-pipeline.yml') }]);
  });

  test('none at all', () => {
    expect(pipelineFindings({ libraries: [] })).toEqual(['SPARK182 pipeline.libraries']);
  });

  test('they count from the directory of the spec', () => {
    const source = PipelineSource.inline({ 'project/transformations/a.sql': SQL });
    expect(pipelineFindings({ source, specFile: 'project/spec.yml' })).toEqual([]);
    expect(pipelineFindings({ source })).toEqual(['SPARK182 pipeline.libraries']);
  });

  test.each([
    ['a.py', 'spark = SparkSession.builder.master("local[2]").getOrCreate()'],
    ['a.py', '\nconf.set("spark.master", "k8s://x")'],
    ['a.py', 'os.environ["SPARK_MASTER"] = "x"'],
    ['a.sql', 'SET spark.remote = "sc://x"'],
  ])('%s that says where to run: %s', (file, text) => {
    const source = PipelineSource.inline({ ...FILES, [`transformations/${file}`]: text });
    expect(pipelineFindings({ source })).toEqual([`SPARK183 pipeline.source (transformations/${file}:${text.startsWith('\n') ? 2 : 1})`]);
  });

  test.each([['a.py', '# not SparkSession.builder.master(x)'], ['a.sql', '-- spark.master'], ['a.py', 'webmaster = 1']])('%s that does not: %s', (file, text) => {
    expect(pipelineFindings({ source: PipelineSource.inline({ ...FILES, [`transformations/${file}`]: text }) })).toEqual([]);
  });
});

describe('what is updated', () => {
  test.each([
    [{ fullRefreshAll: true, refresh: ['a'] }, ['refresh']],
    [{ fullRefreshAll: true, fullRefresh: ['a'] }, ['fullRefresh']],
    [{ mode: 'dry-run', refresh: ['a'], fullRefreshAll: true }, ['refresh', 'refresh', 'fullRefreshAll']],
    [{ mode: 'dry-run', dryRunFirst: true }, ['dryRunFirst']],
    [{ refresh: [] }, ['refresh']],
    [{ refresh: ['a,b', ' '] }, ['refresh', 'refresh']],
    [{ refresh: ['a'], fullRefresh: ['a'] }, ['refresh']],
  ] as const)('%j', (props, wrong) => {
    expect(pipelineFindings({}, props as never)).toEqual(wrong.map((prop) => `SPARK184 ${prop}`));
  });
});

describe('the image', () => {
  test.each([
    [undefined, 'Apache\'s images have none'],
    [SparkImage.apache(), 'Apache\'s images have none'],
    [SparkImage.custom('registry.example.com/mine:1'), 'nothing says'],
  ])('without the packages: %#', (image, why) => {
    const { findings } = pipelinePlan({}, { image });
    expect(findings).toMatchObject([{ code: 'SPARK185', prop: 'image', fix: expect.stringContaining('cdk8s-spark dockerfile') }]);
    expect(findings[0].why).toContain(why);
  });
});

test.each(['spark.master', 'spark.executor.memory', 'spark.kubernetes.namespace', 'spark.dynamicAllocation.enabled'])('a session has no %s', (key) => {
  expect(pipelineFindings({ configuration: { [key]: '1' } })).toEqual([`SPARK187 pipeline.configuration["${key}"]`]);
  expect(pipelineFindings({ configuration: { 'spark.sql.shuffle.partitions': '4', 'my.own': 'x' } })).toEqual([]);
});

test('containers of the pod that cannot be', () => {
  const image = 'busybox';
  expect(pipelineFindings({}, { driver: { initContainers: [{ name: 'dry-run', image }], sidecars: [{ name: 'pipeline', image }] } }).filter((found) => found.startsWith('SPARK188')))
    .toEqual(['SPARK188 driver.initContainers[0].name', 'SPARK188 driver.sidecars[0].name']);
  expect(pipelineFindings({}, { driver: { startupProbe: { exec: { command: ['true'] } } } })).toEqual(['SPARK188 driver.startupProbe']);
  expect(pipelineFindings({}, { client: { memory: Size.mebibytes(100) } })).toEqual(['SPARK188 client.memory']);
});
