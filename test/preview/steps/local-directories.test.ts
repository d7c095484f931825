import { Run } from '../../../src/preview/run';
import { localDirectories } from '../../../src/preview/steps/local-directories';
import { built, Entries, executorInput } from '../../support/executor-step';

const make = (entries: Entries = {}, run: Partial<Run> = {}) => built(localDirectories, executorInput(entries, run));
const directoriesOf = (...given: Parameters<typeof make>) => make(...given).container.env?.[0].value;

test('every directory is a volume of its own', () => {
  expect(make({ 'spark.local.dir': '/a,/b' })).toEqual({
    pod: { spec: { volumes: [{ name: 'spark-local-dir-1', emptyDir: {} }, { name: 'spark-local-dir-2', emptyDir: {} }] } },
    container: {
      env: [{ name: 'SPARK_LOCAL_DIRS', value: '/a,/b' }],
      volumeMounts: [{ name: 'spark-local-dir-1', mountPath: '/a' }, { name: 'spark-local-dir-2', mountPath: '/b' }],
    },
  });
});

test('the variable of the driver comes first, then the entry, then a directory that Spark makes up', () => {
  const entry = { 'spark.local.dir': '/entry' };
  expect(directoriesOf(entry, { localDirectories: '/variable' })).toBe('/variable');
  expect(directoriesOf(entry)).toBe('/entry');
  expect(directoriesOf({}, { defaultLocalDirectory: '/made-up' })).toBe('/made-up');
});

test('the entry is read as it was written', () => {
  expect(directoriesOf({ 'spark.local.dir': '${spark.x}', 'spark.x': '/a' })).toBe('${spark.x}');
});

test.each([['/a,/b,,', '/a,/b', 2], [',/a', ',/a', 2], [',', '', 0]])('of "%s", what is empty at the end is left out', (entry, value, volumes) => {
  expect(directoriesOf({ 'spark.local.dir': entry })).toBe(value);
  expect(make({ 'spark.local.dir': entry }).pod.spec?.volumes ?? []).toHaveLength(volumes);
});

test('directories may be in memory', () => {
  expect(make({ 'spark.kubernetes.local.dirs.tmpfs': 'true' }).pod.spec?.volumes).toEqual([{ name: 'spark-local-dir-1', emptyDir: { medium: 'Memory' } }]);
});

test('mounts whose volumes are named for it are the directories, and nothing else is', () => {
  const start = {
    pod: { spec: { volumes: [{ name: 'spark-local-dir-disk', hostPath: { path: '/disk' } }] } },
    container: { volumeMounts: [{ name: 'spark-local-dir-disk', mountPath: '/scratch' }, { name: 'other', mountPath: '/other' }] },
  };
  expect(built(localDirectories, executorInput({ 'spark.local.dir': '/a' }), start))
    .toEqual({ ...start, container: { ...start.container, env: [{ name: 'SPARK_LOCAL_DIRS', value: '/scratch' }] } });
});
