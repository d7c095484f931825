import { App, Chart, Testing } from 'cdk8s';
import { SparkChart, SparkJob } from '../src';

type ChartClass = typeof Chart | typeof SparkChart;

function appOf(ChartType: ChartClass, count: number, onValidate: () => void = () => undefined) {
  const app = new App({ outdir: Testing.app().outdir });
  const charts = Array.from({ length: count }, (_, index) => new ChartType(app, `chart-${index}`, { namespace: 'spark', labels: { n: `${index}` } }));
  for (const chart of charts) {
    new SparkJob(chart, 'job', { mainClass: 'Main', mainApplicationFile: 'local:///app.jar' });
    chart.node.addValidation({ validate: () => (onValidate(), []) });
  }
  return { app, charts };
}

test('renders what a chart of cdk8s renders, byte by byte', () => {
  expect(appOf(SparkChart, 5).app.synthYaml()).toBe(appOf(Chart, 5).app.synthYaml());
  const [ours, theirs] = [appOf(SparkChart, 3).charts[1], appOf(Chart, 3).charts[1]];
  expect(Testing.synth(ours)).toEqual(Testing.synth(theirs));
});

test('validates a whole app a fixed number of times, not once for every chart', () => {
  const countFor = (ChartType: ChartClass, charts: number) => {
    let validations = 0;
    appOf(ChartType, charts, () => validations++).app.synth();
    return validations / charts;
  };
  expect(countFor(SparkChart, 5)).toBe(2);
  expect(countFor(SparkChart, 50)).toBe(2);
  expect(countFor(Chart, 5)).toBe(6);
});

test('on its own it validates every time, also what was added since', () => {
  const { charts: [first, second] } = appOf(SparkChart, 2);
  expect(() => Testing.synth(first)).not.toThrow();
  new SparkJob(second, 'bad', { mainApplicationFile: 'local:///app.jar' });
  expect(() => Testing.synth(second)).toThrow('SPARK012');
  expect(() => Testing.synth(first)).toThrow('SPARK012');
});

test('a chart of an app that has failed fails again on its own', () => {
  const { app, charts: [chart] } = appOf(SparkChart, 2);
  new SparkJob(chart, 'bad', { mainApplicationFile: 'local:///app.jar' });
  expect(() => app.synth()).toThrow('SPARK012');
  expect(() => Testing.synth(chart)).toThrow('SPARK012');
});

test('an app can be synthesized again after a change', () => {
  const { app, charts: [chart] } = appOf(SparkChart, 2);
  const before = app.synthYaml();
  expect(app.synthYaml()).toBe(before);
  new SparkJob(chart, 'bad', { mainApplicationFile: 'local:///app.jar' });
  expect(() => app.synthYaml()).toThrow('SPARK012');
});

test('works beside charts of cdk8s', () => {
  const app = new App({ outdir: Testing.app().outdir });
  new Chart(app, 'theirs');
  const ours = new SparkChart(app, 'ours');
  new SparkJob(ours, 'job', { mainClass: 'Main', mainApplicationFile: 'local:///app.jar' });
  expect(() => app.synth()).not.toThrow();
  expect(Testing.synth(ours)).toHaveLength(6);
});
