import { mkdirSync, mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parseManifests, readManifests } from '../../src/manifests/read-manifests';

const JOB = 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: daily }\n';

test('a file holds several documents', () => {
  const found = parseManifests(`${JOB}---\n# nothing\n---\n${JOB.replace('daily', 'weekly')}`, 'jobs.yaml');
  expect(found.map(({ file, document, object }) => [file, document, object.kind, object.metadata?.name])).toEqual([
    ['jobs.yaml', 1, 'Job', 'daily'],
    ['jobs.yaml', 3, 'Job', 'weekly'],
  ]);
});

test('JSON, and the lists of kubectl, are read too', () => {
  const list = { apiVersion: 'v1', kind: 'List', items: [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } }, { apiVersion: 'v1', kind: 'PodList', items: [] }] };
  expect(parseManifests(JSON.stringify(list), 'list.json').map(({ object }) => object.metadata?.name)).toEqual(['a']);
});

test('values are those that Kubernetes reads', () => {
  const [{ object }] = parseManifests(`${JOB}base: &base { a: 1 }\nmerged: { <<: *base, b: 0o10 }\nmode: 0644\nswitch: yes\nday: 2026-11-22\n`, 'job.yaml');
  expect(object).toMatchObject({ merged: { a: 1 }, mode: 420, switch: true, day: '2026-11-22' });
});

test('what is no object of Kubernetes is left out', () => {
  expect(parseManifests('language: typescript\napp: npx ts-node main.ts\n', 'cdk8s.yaml')).toEqual([]);
  expect(parseManifests('- a\n- b\n', 'list.yaml')).toEqual([]);
  expect(parseManifests('', 'empty.yaml')).toEqual([]);
});

test('null is nothing', () => {
  expect(parseManifests(`${JOB}spec: { a: null, b: [~, { c: , d: 1 }] }\nstatus:\n`, 'job.yaml')[0].object).toEqual({
    apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'daily' }, spec: { b: [{ d: 1 }] },
  });
});

test('bad YAML is told with its file and line', () => {
  expect(() => parseManifests(`${JOB}spec: [a\nb: c`, 'bad.yaml')).toThrow(/^bad\.yaml cannot be read as YAML: .* at line 5/);
});

test('a directory is read with all below it, in the order of the names', () => {
  const directory = mkdtempSync(join(tmpdir(), 'cdk8s-spark-manifests-'));
  for (const below of ['b', 'node_modules', '.git']) {
    mkdirSync(join(directory, below));
    writeFileSync(join(directory, below, 'job.yml'), JOB.replace('daily', `in-${below.replace('.', '')}`));
  }
  writeFileSync(join(directory, 'c.json'), JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' } }));
  writeFileSync(join(directory, 'a.yaml'), JOB);
  writeFileSync(join(directory, 'tsconfig.json'), '{ // not JSON\n}');
  writeFileSync(join(directory, 'README.md'), JOB);
  expect(readManifests(directory).map(({ object }) => object.metadata?.name)).toEqual(['daily', 'in-b', 'pod']);
  expect(readManifests(join(directory, 'a.yaml'))).toHaveLength(1);
});
