import { App, Chart, Size } from 'cdk8s';
import * as plus from 'cdk8s-plus-30';
import { FINDING_EXAMPLES, FINDING_EXAMPLES_SETUP } from '../../scripts/finding-examples';
import * as library from '../../src';
import { FEATURES } from '../../src/features';
import { Shape, structOf } from '../../src/shapes/shape';
import { call } from '../cli/call';
import { planOf } from '../support/plan';

const STRUCTS = ['SparkJobProps', 'ScheduledSparkJobProps', 'SparkConnectServerProps', 'SparkThriftServerProps'] as const;

/** Whether a workload has a prop, such as `executor.decommission.label`. */
function isProp(path: string): boolean {
  return STRUCTS.some((name) => hasField({ kind: 'struct', name }, path.replace(/\[\d+\]/g, '').split('.')));
}

function hasField(shape: Shape, [name, ...rest]: string[]): boolean {
  if (name === undefined) {
    return true;
  }
  if (shape.kind === 'list') {
    return hasField(shape.of, [name, ...rest]);
  }
  // What is in a class, the class knows.
  if (shape.kind !== 'struct') {
    return shape.kind === 'class' || shape.kind === 'map' || shape.kind === 'either' || shape.kind === 'object' || shape.kind === 'any';
  }
  const field = structOf(shape.name).fields.get(name);
  return field !== undefined && hasField(field.shape, rest);
}

/** The props that a text names. */
function propsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w."/$-])(?:driver|executor|deps|dynamicAllocation)\.[a-z]\w*(?:\.[a-z]\w*)*/g)].map(([prop]) => prop)
    .filter((prop) => !/^driver\.(yaml|sh)$/.test(prop));
}

const OWNERS = [...new Set(FEATURES.flatMap(({ ownedKeys = {} }) => Object.values(ownedKeys)).filter((owner) => typeof owner === 'string'))];

test.each(OWNERS)('the remedy of an owned key, %s, is there', (owner) => {
  for (const prop of owner.split(/ and |, /)) {
    expect({ prop, isProp: isProp(prop) }).toEqual({ prop, isProp: true });
  }
});

const DRIVER = 'spark.kubernetes.driver.';
test.each([
  'volumes.emptyDir.a.mount.path', 'secrets.a', 'podTemplateFile', 'scheduler.name', 'service.label.a', 'service.ipFamilies', 'container.image',
  'pod.featureSteps', 'master',
])('remedies that named nothing: %s', (key) => {
  const { findings } = planOf({ sparkConf: { [DRIVER + key]: 'x' } });
  expect(findings.filter(({ code }) => code === 'SPARK002' || code === 'SPARK106')).toHaveLength(1);
  for (const prop of findings.flatMap(({ fix }) => propsIn(fix))) {
    expect({ prop, isProp: isProp(prop) }).toEqual({ prop, isProp: true });
  }
  expect(findings.map(({ fix }) => fix).join()).not.toContain('Use the props of driver');
});

const SCOPE = { ...library, ...plus, App, Chart, Size, Duration: jest.requireActual('cdk8s').Duration, JsonPatch: jest.requireActual('cdk8s').JsonPatch };

function findingsOf(example: string) {
  const app = new App();
  new Function('app', ...Object.keys(SCOPE), `${FINDING_EXAMPLES_SETUP}\n${example}`)(app, ...Object.values(SCOPE));
  return library.SparkChecks.of(app).findings();
}

test.each(Object.entries(FINDING_EXAMPLES).filter(([, { file }]) => file === undefined))('the remedy of %s names props that there are', (_, { bad }) => {
  for (const prop of findingsOf(bad).flatMap(({ fix }) => propsIn(fix))) {
    expect({ prop, isProp: isProp(prop) }).toEqual({ prop, isProp: true });
  }
});

/** What is written, and what somebody makes of it who does what the finding says and no more. */
const FOLLOWED: readonly (readonly [string, (fix: string) => string])[] = [
  ['spark.executor.memroy 4g', (fix) => `${quoted(fix)} 4g`],
  ['spark.yarn.access.hadoopFileSystems hdfs://a', (fix) => `${quoted(fix)} hdfs://a`],
  ['spark.sql.legacy.parquet.datetimeRebaseModeInRead CORRECTED', (fix) => `${quoted(fix)} CORRECTED`],
  ['fs.s3a.endpoint x', (fix) => `${quoted(fix)} x`],
  ['spark.network.timeout 10 min', (fix) => `spark.network.timeout ${quoted(fix)}`],
  ['spark.yarn.queue a', () => ''],
  ['spark.shuffle.service.enabled true', () => ''],
  ['spark.driver.memory 100m', (fix) => `spark.driver.memory ${/Write (\S+)/.exec(fix)![1]}`],
  ['spark.driver.memory 0', (fix) => `spark.driver.memory ${/Write (\S+)/.exec(fix)![1]}`],
  ['spark.executor.memoryOverhead 0m', () => ''],
  ['spark.executor.memoryOverheadFactor 40', (fix) => `spark.executor.memoryOverheadFactor ${/Write (\S+),/.exec(fix)![1]}`],
  ['spark.jars local:///opt/libs/*', (fix) => `spark.jars ${quoted(fix)}`],
  ['spark.jars local:///opt/libs', (fix) => `spark.jars ${quoted(fix)}`],
  ['spark.jars.packages org.apache.hadoop:hadoop-aws:3.4.1\nspark.kubernetes.container.image apache/spark:4.1.2',
    (fix) => `spark.jars.packages org.apache.hadoop:hadoop-aws:${/version (\S+)/.exec(fix)![1]}`],
  ['spark.jars.packages org.apache.spark:spark-avro_2.13:3.5.0\nspark.kubernetes.container.image apache/spark:4.1.2',
    (fix) => `spark.jars.packages org.apache.spark:spark-avro_2.13:${/version (\S+)/.exec(fix)![1]}`],
  ['spark.sql.hive.metastore.version 1.2.1', () => ''],
  ['spark.driver.extraJavaOptions -Xms2g', () => ''],
  ['spark.driver.extraJavaOptions -XX:+UseG1GC -XX:+UseZGC', () => 'spark.driver.extraJavaOptions -XX:+UseZGC'],
];

test.each(FOLLOWED)('who does what is said of %j is not told again', (written, follow) => {
  const found = (stdin: string) => JSON.parse(call(['check', '--json', '-'], { stdin: `${stdin}\n` }).out).findings as { code: string; fix: string }[];
  const findings = found(written);
  expect(findings).toHaveLength(1);
  expect(found(follow(findings[0].fix))).toEqual([]);
});

function quoted(fix: string): string {
  return /"([^"]+)"/.exec(fix)![1];
}

describe('opposite remedies for one mistake', () => {
  test.each([0, 1, 100])('a heap of %p mebibytes', (size) => {
    expect(planOf({ driver: { memory: Size.mebibytes(size) } }).findings).toMatchObject([{ code: 'SPARK020', fix: 'Write Size.mebibytes(512) or more' }]);
  });

  test('a heap of a few kibibytes', () => {
    expect(planOf({ driver: { memory: Size.kibibytes(5) } }).findings).toHaveLength(1);
  });

  test('of a file that Spark does not know, its class is no matter', () => {
    expect(planOf({ mainApplicationFile: 'a.ipynb', mainClass: undefined }).findings.map(({ code }) => code)).toEqual(['SPARK010']);
  });

  test('a question has a question mark', () => {
    expect(call(['check', '-'], { stdin: 'spark.executor.memroy 4g\n' }).out).toContain('Did you mean "spark.executor.memory"?\n');
  });
});
