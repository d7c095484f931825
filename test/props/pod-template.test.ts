import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { k8s } from 'cdk8s-plus-30';
import { PodTemplate } from '../../src';

const PROP = 'driver.podTemplate';
const directory = mkdtempSync(join(tmpdir(), 'cdk8s-spark-template-'));

/** Writes a file, and gives back its path. */
function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

/** What is found in a text: rule, prop and reason. */
function found(text: string): string[] {
  return PodTemplate.fromYaml(text)._read(PROP).problems.map(({ rule, prop, why }) => `${rule} ${prop}: ${why}`);
}

const TEXT = `
apiVersion: v1
kind: Pod
metadata:
  labels: { team: sales, numbered: 7 }
spec:
  hostIPC: false
  nodeSelector: {}
  affinity: null
  containers:
    - name: main
      env: [{ name: DEPTH, value: 3 }]
      resources: { limits: { example.com/fpga: 1 } }
`;
const READ = {
  metadata: { labels: { team: 'sales', numbered: '7' } },
  spec: { hostIPC: false, containers: [{ name: 'main', env: [{ name: 'DEPTH', value: '3' }], resources: { limits: { 'example.com/fpga': '1' } } }] },
};

test('a text is read as Spark reads a template', () => {
  expect(PodTemplate.fromYaml(TEXT)._read(PROP)).toEqual({ pod: { apiVersion: 'v1', kind: 'Pod', ...READ }, containerName: undefined, problems: [] });
  expect(PodTemplate.fromYaml(JSON.stringify(READ))._read(PROP)).toMatchObject({ pod: READ, problems: [] });
});

test('a file is read once, and only when somebody asks', () => {
  const path = file('template.yaml', TEXT);
  const template = PodTemplate.fromFile(path, { containerName: 'main' });
  writeFileSync(path, TEXT.replace('sales', 'marketing'));
  const read = template._read(PROP);
  expect(read).toMatchObject({ pod: { metadata: { labels: { team: 'marketing' } } }, containerName: 'main', problems: [] });
  writeFileSync(path, 'nothing');
  expect(template._read(PROP)).toBe(read);
});

test('an object has the types of Kubernetes', () => {
  const limits = { 'example.com/fpga': k8s.Quantity.fromNumber(1) };
  const template = PodTemplate.fromObject({
    metadata: { labels: { team: 'sales' } },
    spec: { hostIpc: true, containers: [{ name: 'main', resources: { limits }, args: undefined }] },
  });
  expect(template._read(PROP)).toEqual({
    pod: { metadata: { labels: { team: 'sales' } }, spec: { hostIPC: true, containers: [{ name: 'main', resources: { limits: { 'example.com/fpga': '1' } } }] } },
    containerName: undefined,
    problems: [],
  });
  expect(PodTemplate.fromObject({})._read(PROP)).toMatchObject({ pod: { spec: {} }, problems: [] });
});

test.each<[string, RegExp]>([
  ['', /^POD_TEMPLATE driver\.podTemplate: there is nothing in it$/],
  ['# nothing', /there is nothing in it$/],
  ['just a text', /it is no manifest$/],
  ['[1]', /it is no manifest$/],
  ['kind: Deployment\nspec: {}', /it is a Deployment, not a Pod$/],
  ['spec: {}\n---\nspec: {}', /there are 2 documents in it, and nobody knows which one is meant$/],
  ['spec: {{ .Values.spec }}', /it cannot be read as YAML: \{\{ \.Values\.spec \}\} is of a template/],
  ['spec: [', /it cannot be read as YAML: .* at line 1, column \d+$/],
  ['spec: {}\nstatus: { phase: Running }', /^POD_TEMPLATE driver\.podTemplate\.status: a template has nothing but metadata and spec$/],
])('%j is no template, and one finding', (text, finding) => {
  expect(found(text)).toEqual([expect.stringMatching(finding)]);
});

test('a document of nothing does not count', () => {
  expect(found('---\nspec: {}\n---\n')).toEqual([]);
});

describe('a file', () => {
  const problemOf = (path: string) => PodTemplate.fromFile(path)._read(PROP).problems;

  test('that is not there is told with the place where it was looked for', () => {
    expect(problemOf('templates/driver.yaml')).toEqual([
      expect.objectContaining({ rule: 'POD_TEMPLATE', prop: PROP, value: 'templates/driver.yaml', why: `there is no such file in ${process.cwd()}` }),
    ]);
  });

  test('that is a directory cannot be read', () => {
    expect(problemOf(directory)).toEqual([expect.objectContaining({ rule: 'POD_TEMPLATE', why: 'the file cannot be read (EISDIR)' })]);
  });

  test('that is no pod is told with its name', () => {
    const path = file('values.yaml', 'replicas: 3');
    expect(problemOf(path)).toEqual([expect.objectContaining({ prop: `${PROP}.replicas` })]);
  });
});

describe('what a text has, Kubernetes has to know', () => {
  test('a field that is nearly one is an error, any other a warning, and stays', () => {
    expect(found('spec: { hostIpc: true, tolerationz: [{ operator: Exists }], resizer: { fast: true } }')).toEqual([
      'MISSPELT_PROP driver.podTemplate.spec.hostIpc: Kubernetes 1.30 has no such field there',
      'MISSPELT_PROP driver.podTemplate.spec.tolerationz: Kubernetes 1.30 has no such field there',
      'UNKNOWN_PROP driver.podTemplate.spec.resizer: Kubernetes 1.30 has no such field there; it is written as it stands',
    ]);
    expect(PodTemplate.fromYaml('spec: { resizer: { fast: true } }')._read(PROP).pod).toEqual({ spec: { resizer: { fast: true } } });
  });

  test('of a value of the wrong type nothing is used', () => {
    const texts = ['spec: []', 'spec: { containers: main }', 'spec: { containers: [main] }', 'spec: { tolerations: { operator: Exists } }', 'spec: { hostNetwork: maybe }',
      'spec: { restartPolicy: Sometimes }', 'metadata: sales'];
    for (const text of texts) {
      const { pod, problems } = PodTemplate.fromYaml(text)._read(PROP);
      expect({ text, pod, rules: problems.map(({ rule }) => rule) }).toEqual({ text, pod: undefined, rules: [expect.stringMatching(/^INVALID_(TYPE|WORD)$/)] });
    }
  });

  test('plain values stand for quantities, ports and times', () => {
    expect(found(`
      metadata: { creationTimestamp: 2026-11-01T00:00:00Z }
      spec:
        containers: [{ livenessProbe: { httpGet: { port: 4040 } }, startupProbe: { tcpSocket: { port: spark-ui } } }]
        volumes: [{ name: a, emptyDir: { sizeLimit: 1Gi } }, { name: b, downwardAPI: { items: [{ path: x, resourceFieldRef: { resource: limits.cpu, divisor: 1 } }] } }]
    `)).toEqual([]);
  });
});

test('JavaScript can give anything', () => {
  const rules = (template: PodTemplate) => template._read(PROP).problems.map(({ rule, prop }) => `${rule} ${prop}`);
  expect(rules(PodTemplate.fromFile(undefined as any))).toEqual(['INVALID_TYPE driver.podTemplate (PodTemplate.fromFile)']);
  expect(rules(PodTemplate.fromYaml(7 as any))).toEqual(['INVALID_TYPE driver.podTemplate (PodTemplate.fromYaml)']);
  expect(rules(PodTemplate.fromObject('x' as any))).toEqual(['INVALID_TYPE driver.podTemplate']);
  expect(rules(PodTemplate.fromObject({ spec: { containers: [], hostNetwrk: true } as any }))).toEqual(['MISSPELT_PROP driver.podTemplate.spec.hostNetwrk']);
  expect(rules(PodTemplate.fromYaml('spec: {}', { containerName: 7 as any }))).toEqual(['INVALID_TYPE driver.podTemplate.containerName']);
});
