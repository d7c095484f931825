import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ApiObject, App, AppProps, Chart, ChartProps, IResolver, JsonPatch, Lazy, ResolutionContext, Yaml, YamlOutputType } from 'cdk8s';
import { ConfigMap, Deployment, Ingress, IngressBackend } from 'cdk8s-plus-30';
import { Construct, IConstruct } from 'constructs';
import * as fc from 'fast-check';
import { SparkApp, SparkChart, SparkJob } from '../src';

type Fill = (app: App) => void;

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-spark-app-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TYPES = [
  YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

/** All files that an app writes, or what it throws. */
function filesOf(AppClass: typeof App, fill: Fill, props: AppProps): { [path: string]: string } | string {
  const outdir = mkdtempSync(join(folder, 'out-'));
  try {
    const app = new AppClass({ outdir, ...props });
    fill(app);
    app.synth();
  } catch (error) {
    return String(error);
  }
  const files = readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(outdir.length), readFileSync(path, 'utf8')]));
}

function textOf(AppClass: typeof App, fill: Fill, props: AppProps): string {
  try {
    const app = new AppClass(props);
    fill(app);
    return app.synthYaml();
  } catch (error) {
    return String(error);
  }
}

function expectTheSame(fill: Fill, props: AppProps = {}): void {
  for (const yamlOutputType of TYPES) {
    expect(filesOf(SparkApp, fill, { yamlOutputType, ...props })).toEqual(filesOf(App, fill, { yamlOutputType, ...props }));
  }
  expect(textOf(SparkApp, fill, props)).toBe(textOf(App, fill, props));
}

function configMap(scope: Construct, id: string, data: unknown = { key: 'value' }): ApiObject {
  return new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', data });
}

function job(scope: Construct, id: string): SparkJob {
  return new SparkJob(scope, id, { mainApplicationFile: 'local:///opt/app.py', sparkConf: { 'spark.x.y': 'yes' } });
}

/** Two jobs in charts of both kinds, and objects of cdk8s-plus. */
const ordinary: Fill = (app) => {
  job(new Chart(app, 'sales', { namespace: 'sales', labels: { team: 'sales' } }), 'daily');
  const chart = new SparkChart(app, 'stock');
  job(chart, 'hourly');
  new ConfigMap(chart, 'settings', { data: { 'a.conf': 'a\nb\n', 'b.conf': 'x \n' } });
  const deployment = new Deployment(chart, 'web', { containers: [{ image: 'web', portNumber: 80 }] });
  new Ingress(chart, 'ingress').addRule('/', IngressBackend.fromService(deployment.exposeViaService()));
};

describe('writes what the app of cdk8s writes, byte by byte', () => {
  test('for ordinary charts', () => {
    expectTheSame(ordinary);
    expect(Object.keys(filesOf(SparkApp, ordinary, {}))).toEqual(['/sales.k8s.yaml', '/stock.k8s.yaml']);
  });

  test('with all of its props', () => {
    const resolver: IResolver = {
      resolve(context: ResolutionContext) {
        if (context.value === 'local:///opt/app.py' || context.value === 'sales') {
          context.replaceValue('replaced');
        }
      },
    };
    expectTheSame(ordinary, { outputFileExtension: '.yml' });
    expectTheSame(ordinary, { recordConstructMetadata: true });
    expectTheSame(ordinary, { resolvers: [resolver] });
    expect(textOf(SparkApp, ordinary, { resolvers: [resolver] })).toContain('namespace: replaced');
  });

  test.each(['CDK8S_RECORD_CONSTRUCT_METADATA', 'CDK8S_DISABLE_SORT', 'CDK8S_LEGACY_HASH'])('with %s in the environment', (variable) => {
    process.env[variable] = 'true';
    try {
      expectTheSame(ordinary);
    } finally {
      delete process.env[variable];
    }
  });

  test('without any chart', () => expectTheSame(() => undefined));

  test('for objects that are patched, and values that are computed', () => {
    expectTheSame((app) => {
      const chart = new Chart(app, 'sales');
      const patched = job(chart, 'daily');
      ApiObject.of(patched).addJsonPatch(JsonPatch.add('/metadata/labels', { patched: 'yes' }), JsonPatch.copy('/metadata', '/spec/template/metadata'));
      configMap(chart, 'lazy', Lazy.any({ produce: () => ({ a: Lazy.any({ produce: () => 'b' }) }) })).metadata.addAnnotation('note', 'a: b');
    });
  });

  test('for charts that render themselves', () => {
    class Own extends Chart {
      public toJson(): any[] {
        return [...super.toJson(), undefined, { kind: 'Own', metadata: { name: 'own' }, date: new Date(0) }];
      }
    }
    expectTheSame((app) => job(new Own(app, 'own'), 'daily'));
  });

  test('for an app that cannot be written', () => {
    const invalid: Fill = (app) => void new SparkJob(new Chart(app, 'sales'), 'daily', { mainApplicationFile: 'local:///app.jar' });
    expectTheSame(invalid);
    expect(textOf(SparkApp, invalid, {})).toContain('SPARK012');
    expectTheSame((app) => configMap(new Chart(app, 'sales'), 'a', new Map()));
    expectTheSame((app) => {
      const chart = new Chart(app, 'sales');
      const [first, second] = [configMap(chart, 'first'), configMap(chart, 'second')];
      first.addDependency(second);
      second.addDependency(first);
    });
  });

  test('for an app that only its dependencies make invalid', () => {
    expectTheSame((app) => {
      const [first, second] = [new Chart(app, 'first'), new Chart(app, 'second')];
      configMap(first, 'a').addDependency(configMap(second, 'b'));
      first.node.addValidation({ validate: () => (first.node.dependencies.length > 0 ? ['not alone'] : []) });
    });
  });

  test('for trees of any shape, with dependencies between any of their constructs', () => {
    const place = fc.nat({ max: 100 });
    const step = fc.record({ kind: fc.constantFrom('chart', 'spark-chart', 'object', 'group'), id: fc.constantFrom('a', 'b', '7', '10', 'Default', 'c/d'), scope: place });
    const tree = fc.record({ steps: fc.array(step, { maxLength: 12 }), edges: fc.array(fc.tuple(place, place), { maxLength: 4 }) });
    fc.assert(fc.property(tree, fc.constantFrom(...TYPES), ({ steps, edges }, yamlOutputType) => {
      const fill: Fill = (app) => {
        const all: IConstruct[] = [app];
        for (const { kind, id, scope } of steps) {
          const parent = all[scope % all.length] as Construct;
          const inChart = parent.node.scopes.some(Chart.isChart);
          if (parent.node.tryFindChild(id) === undefined && (inChart || kind !== 'object')) {
            all.push(add(kind, parent, id));
          }
        }
        for (const [source, target] of edges) {
          all[source % all.length].node.addDependency(all[target % all.length]);
        }
      };
      expect(filesOf(SparkApp, fill, { yamlOutputType })).toEqual(filesOf(App, fill, { yamlOutputType }));
    }), { numRuns: 300 });
  });
});

function add(kind: string, scope: Construct, id: string): IConstruct {
  const props: ChartProps = { namespace: 'spark' };
  switch (kind) {
    case 'chart': return new Chart(scope, id, props);
    case 'spark-chart': return new SparkChart(scope, id, props);
    case 'object': return configMap(scope, id);
    default: return new Construct(scope, id);
  }
}

test('validates once, however many charts there are', () => {
  let validations = 0;
  const app = new SparkApp();
  for (let index = 0; index < 20; index++) {
    const chart = new Chart(app, `chart-${index}`);
    configMap(chart, 'a');
    chart.node.addValidation({ validate: () => (validations++, []) });
  }
  app.synthYaml();
  expect(validations).toBe(20);
});

test('writes the objects of a job without the writer of cdk8s', () => {
  const app = new SparkApp();
  job(new Chart(app, 'sales'), 'daily');
  app.synthYaml();
  const stringify = jest.spyOn(Yaml, 'stringify');
  app.synthYaml();
  expect(stringify).not.toHaveBeenCalled();
  stringify.mockRestore();
});

test('can be synthesized again after a change', () => {
  const app = new SparkApp();
  const chart = new Chart(app, 'sales');
  configMap(chart, 'first');
  const before = app.synthYaml();
  expect(app.synthYaml()).toBe(before);
  configMap(chart, 'second');
  expect(app.synthYaml()).not.toBe(before);
});
