import { Duration, Size } from 'cdk8s';
import { Cpu, EnvValue } from 'cdk8s-plus-30';
import { PipelineSource, SparkImage, SparkVolume } from '../../src';
import { originsOf } from '../support/feature';
import { containerNamed, FILES, LAKE, PIPELINE, pipelineFindings, pipelinePlan } from '../support/pipelines';
import { confOf } from '../support/plan';

const SERVER = 'spark-kubernetes-driver';

test('the server is a native sidecar that listens for its own pod only, and the command beside it is the run', () => {
  const plan = pipelinePlan();
  expect(plan.findings).toEqual([]);
  expect(plan.driver.spec.initContainers).toMatchObject([{ name: SERVER, restartPolicy: 'Always' }]);
  expect(plan.driver.spec.initContainers![0].startupProbe).toBeUndefined();
  expect(plan.driver.spec.initContainers![0].args).toContain('org.apache.spark.sql.connect.service.SparkConnectServer');
  expect(confOf(plan)).toMatchObject({ 'spark.connect.grpc.binding.address': '127.0.0.1', 'spark.connect.grpc.binding.port': '15002' });
  expect(plan.driver.spec.containers.map(({ name, args }) => ({ name, args }))).toEqual([{
    name: 'pipeline',
    args: ['/opt/spark/bin/spark-pipelines', 'run', '--remote', 'sc://127.0.0.1:15002', '--spec', '/opt/spark/pipeline/spark-pipeline.yml'],
  }]);
});

test('the command has no master beside its server, whatever the image has', () => {
  const { env } = containerNamed(pipelinePlan(), 'pipeline');
  expect(env).toContainEqual({ name: 'SPARK_CONF_DIR', value: '/opt/spark/pipeline-conf' });
  expect(JSON.stringify(containerNamed(pipelinePlan(), 'pipeline'))).not.toMatch(/--master|SPARK_MASTER|spark\.master/);
});

test('the files keep their layout, and one that changes gives another name', () => {
  const volumeOf = (plan: ReturnType<typeof pipelinePlan>) => plan.driver.spec.volumes!.find(({ name }) => name === 'spark-pipeline')!.configMap!;
  const { items, name } = volumeOf(pipelinePlan());
  expect(items!.map(({ path }) => path)).toEqual(['transformations/orders.sql', 'spark-pipeline.yml']);
  const changed = PipelineSource.inline({ 'transformations/orders.sql': 'CREATE MATERIALIZED VIEW orders AS SELECT 2 AS id' });
  expect(volumeOf(pipelinePlan({ source: changed })).name).not.toBe(name);
  expect(volumeOf(pipelinePlan()).name).toBe(name);
});

test('a spec that is written stands beside the files of an image', () => {
  const plan = pipelinePlan({ source: PipelineSource.image('/opt/orders/') });
  expect(plan.findings).toEqual([]);
  expect(containerNamed(plan, 'pipeline').volumeMounts).toEqual([
    { name: 'spark-pipeline', mountPath: '/opt/orders/spark-pipeline.yml', subPath: 'spark-pipeline.yml', readOnly: true },
  ]);
  expect(containerNamed(plan, 'pipeline').args).toContain('/opt/orders/spark-pipeline.yml');
});

test('nothing is shipped if all is in the image or in a volume', () => {
  const all = { storage: undefined, catalog: undefined, specFile: 'orders.yml' };
  const inImage = pipelinePlan({ ...all, source: PipelineSource.image('/opt/orders') });
  expect(inImage.findings).toEqual([]);
  expect(inImage.driver.spec.volumes!.map(({ name }) => name)).not.toContain('spark-pipeline');
  const volume = SparkVolume.existingClaim('code', { claim: 'code', mountPath: '/code' });
  const inVolume = pipelinePlan({ ...all, source: PipelineSource.volume(volume) });
  expect(inVolume.findings).toEqual([]);
  expect(containerNamed(inVolume, 'pipeline').volumeMounts).toEqual([{ name: 'code', mountPath: '/code' }]);
  expect(containerNamed(inVolume, 'pipeline').args).toContain('/code/orders.yml');
});

test.each([
  [{}, []],
  [{ refresh: ['a', 'b'] }, ['--refresh', 'a,b']],
  [{ refresh: ['a'], fullRefresh: ['b'] }, ['--refresh', 'a', '--full-refresh', 'b']],
  [{ fullRefreshAll: true }, ['--full-refresh-all']],
])('what is updated: %j', (props, words) => {
  expect(containerNamed(pipelinePlan({}, props), 'pipeline').args!.slice(6)).toEqual(words);
});

test('a dry-run is the run itself, or comes before it', () => {
  expect(containerNamed(pipelinePlan({}, { mode: 'dry-run' }), 'pipeline').args![1]).toBe('dry-run');
  const plan = pipelinePlan({}, { dryRunFirst: true, refresh: ['a'], driver: { initContainers: [{ name: 'first', image: 'busybox' }], sidecars: [{ name: 'log', image: 'busybox' }] } });
  expect(plan.findings).toEqual([]);
  expect(plan.driver.spec.initContainers!.map(({ name }) => name)).toEqual(['first', 'log', SERVER, 'dry-run']);
  expect(containerNamed(plan, 'dry-run').args!.slice(1)).toEqual(['dry-run', '--remote', 'sc://127.0.0.1:15002', '--spec', '/opt/spark/pipeline/spark-pipeline.yml']);
  expect(containerNamed(plan, 'dry-run').restartPolicy).toBeUndefined();
});

test('options of the driver reach the server, and of them files, variables and the user its definitions need the command too', () => {
  const plan = pipelinePlan({}, {
    volumes: [LAKE],
    readOnlyRootFilesystem: true,
    driver: {
      memory: Size.gibibytes(3),
      env: { REGION: EnvValue.fromValue('eu') },
      envFrom: [{ secretRef: { name: 'credentials' } }],
      volumes: [SparkVolume.emptyDir('cache', { mountPath: '/cache' })],
      securityContext: { runAsUser: 1000 },
      livenessProbe: { exec: { command: ['true'] } },
      labels: { team: 'sales' },
    },
  });
  expect(plan.findings).toEqual([]);
  for (const name of [SERVER, 'pipeline']) {
    const container = containerNamed(plan, name);
    expect(container.env).toContainEqual({ name: 'REGION', value: 'eu' });
    expect(container.envFrom).toEqual([{ secretRef: { name: 'credentials' } }]);
    expect(container.volumeMounts!.map(({ mountPath }) => mountPath)).toEqual(expect.arrayContaining(['/lake', '/cache', '/tmp']));
    expect(container.securityContext).toMatchObject({ runAsUser: 1000, readOnlyRootFilesystem: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } });
  }
  expect(containerNamed(plan, SERVER).resources!.limits!.memory).toBe('3456Mi');
  expect(containerNamed(plan, SERVER).livenessProbe).toBeDefined();
  expect(containerNamed(plan, 'pipeline').livenessProbe).toBeUndefined();
  expect(plan.driver.labels.team).toBe('sales');
});

test('secrets of the configuration are the server\'s alone', () => {
  const plan = pipelinePlan({}, { hadoopConfSecrets: { 'fs.s3a.secret.key': { secret: { name: 'aws' } as never, key: 'key' } } });
  expect(JSON.stringify(containerNamed(plan, SERVER))).toContain('aws');
  expect(JSON.stringify(containerNamed(plan, 'pipeline'))).not.toContain('aws');
});

test('the command has a size and a patience of its own', () => {
  expect(containerNamed(pipelinePlan(), 'pipeline').resources).toEqual({ requests: { cpu: '250m', memory: '1024Mi' }, limits: { memory: '1024Mi' } });
  const given = containerNamed(pipelinePlan({}, { client: { cpu: Cpu.units(1), memory: Size.gibibytes(2), startTimeout: Duration.minutes(1) } }), 'pipeline');
  expect(given.resources).toEqual({ requests: { cpu: '1', memory: '2048Mi' }, limits: { memory: '2048Mi' } });
  expect(given.env).toContainEqual({ name: 'START_TIMEOUT', value: '60' });
});

test('who has set it', () => {
  expect(originsOf(pipelinePlan({}, { client: { memory: Size.gibibytes(2) } }))).toMatchObject({
    'driver.container.restartPolicy': 'library the server is a native sidecar, which ends with the pipeline',
    'driver.spec.containers[pipeline].resources.limits.memory': 'prop client.memory',
    'driver.spec.containers[pipeline].resources.requests.cpu': 'default the default of client.cpu',
  });
});

test('an exit code that ends the job at once is that of the pipeline', () => {
  const { carrier } = pipelinePlan({}, { failurePolicy: { failOnExitCodes: [69] } });
  expect(carrier.job?.podFailurePolicy?.rules).toMatchObject([{ onExitCodes: { containerName: 'pipeline' } }]);
});

test('another directory of Spark', () => {
  const image = SparkImage.custom('registry.example.com/x', { contains: ['pipelines'], sparkHome: '/usr/lib/spark' });
  expect(containerNamed(pipelinePlan({}, { image }), 'pipeline').args![0]).toBe('/usr/lib/spark/bin/spark-pipelines');
});

test('the server\'s address is nobody else\'s to choose', () => {
  expect(pipelineFindings({}, { sparkConf: { 'spark.connect.grpc.binding.address': '0.0.0.0' } })).toEqual(['SPARK001 sparkConf["spark.connect.grpc.binding.address"]']);
  expect(PIPELINE.source._files.shipped!.files.map(({ path }) => path)).toEqual(Object.keys(FILES));
});
