import { byDefault, propOrigin } from '../../src/conf/origin';
import { byRole, combined, Share } from '../../src/plan/share';

const piece = (name: string) => ({ origin: propOrigin(name), spec: {} });
const share = (name: string): Share => ({
  conf: [byDefault(name, 'conf', '')],
  podConf: [byDefault(name, 'podConf', '')],
  pods: { driver: [piece(`${name} driver`)], executor: [piece(`${name} executor`)] },
  files: { [name]: 'text', both: name },
  ports: [{ origin: propOrigin(name), role: 'driver', name, number: 1 }],
  carrier: { job: { [name]: 1, both: name }, cronJob: { [name]: 2 }, deployment: { [name]: 3 }, statefulSet: { [name]: 4 } } as Share['carrier'],
  rights: [{ apiGroup: '', resource: name, verbs: [] }],
  problems: [{ rule: 'MEMORY', prop: name, why: '', fix: '' }],
});

test('every part of every share is there, in order; of files and of the carrier, the later one counts', () => {
  const { conf, podConf, pods, files, ports, carrier, rights, problems } = combined([share('a'), {}, share('b')]);
  expect(conf.map(({ key, value }) => `${key} ${value}`)).toEqual(['a conf', 'b conf']);
  expect(podConf.map(({ key, value }) => `${key} ${value}`)).toEqual(['a podConf', 'b podConf']);
  expect(pods.driver.map(({ origin }) => origin.name)).toEqual(['a driver', 'b driver']);
  expect(pods.executor.map(({ origin }) => origin.name)).toEqual(['a executor', 'b executor']);
  expect(files).toEqual({ a: 'text', b: 'text', both: 'b' });
  expect(ports.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(carrier).toEqual({ job: { a: 1, b: 1, both: 'b' }, cronJob: { a: 2, b: 2 }, deployment: { a: 3, b: 3 }, statefulSet: { a: 4, b: 4 } });
  expect(rights.map(({ resource }) => resource)).toEqual(['a', 'b']);
  expect(problems.map(({ prop }) => prop)).toEqual(['a', 'b']);
});

test('no shares are an empty one', () => {
  expect(combined([])).toEqual({
    conf: [],
    podConf: [],
    pods: { driver: [], executor: [], server: [], submitter: [] },
    files: {},
    ports: [],
    carrier: { job: {}, cronJob: {}, deployment: {}, statefulSet: {} },
    rights: [],
    submissionRights: [],
    problems: [],
  });
});

test('pieces are made for every role that there is', () => {
  expect(byRole([{ name: 'executor' }] as const, ({ name }) => [piece(name)])).toEqual({ executor: [piece('executor')] });
});
