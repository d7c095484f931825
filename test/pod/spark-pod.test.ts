import { finish, selectContainer } from '../../src/pod/spark-pod';
import { add } from '../../src/preview/add';

const EMPTY = { pod: {}, container: {} };

describe('adding to a pod', () => {
  test('nothing is added of an empty addition', () => {
    expect(add(EMPTY, {})).toEqual({ pod: { spec: {} }, container: {} });
  });

  test('lists are appended to, even if a name is there already', () => {
    const { container } = add({ pod: {}, container: { env: [{ name: 'A', value: '1' }], args: ['a'] } }, { container: { env: [{ name: 'A', value: '2' }], args: ['b'] } });
    expect(container).toEqual({ env: [{ name: 'A', value: '1' }, { name: 'A', value: '2' }], args: ['a', 'b'] });
  });

  test('maps are merged, and the addition wins', () => {
    const start = { pod: { metadata: { labels: { a: '1', b: '1' } } }, container: { resources: { limits: { cpu: '1', memory: '1Gi' }, requests: { cpu: '1' } } } };
    const { pod, container } = add(start, { metadata: { labels: { b: '2', c: '2' } }, container: { resources: { limits: { memory: '2Gi' } } } });
    expect(pod.metadata).toEqual({ labels: { a: '1', b: '2', c: '2' } });
    expect(container.resources).toEqual({ limits: { cpu: '1', memory: '2Gi' }, requests: { cpu: '1' } });
  });

  test('what is not there yet is set', () => {
    expect(add(EMPTY, { metadata: { labels: { a: '1' } }, spec: { hostname: 'h' }, container: { args: ['a'], lifecycle: { preStop: {} } } }))
      .toEqual({ pod: { metadata: { labels: { a: '1' } }, spec: { hostname: 'h' } }, container: { args: ['a'], lifecycle: { preStop: {} } } });
  });

  test('single fields are replaced', () => {
    expect(add({ pod: { spec: { hostname: 'a' } }, container: { image: 'a' } }, { spec: { hostname: 'b' }, container: { image: 'b' } }))
      .toEqual({ pod: { spec: { hostname: 'b' } }, container: { image: 'b' } });
  });

  test('what is undefined or empty changes nothing', () => {
    const start = { pod: { spec: { nodeSelector: { a: '1' }, schedulerName: 's' } }, container: { ports: [{ containerPort: 1 }] } };
    expect(add(start, { spec: { nodeSelector: {}, schedulerName: undefined, volumes: [] }, container: { ports: [] } })).toEqual(start);
  });

  test('a lifecycle is replaced as a whole', () => {
    const start = { pod: {}, container: { lifecycle: { postStart: { exec: { command: ['a'] } } } } };
    expect(add(start, { container: { lifecycle: { preStop: { exec: { command: ['b'] } } } } }).container)
      .toEqual({ lifecycle: { preStop: { exec: { command: ['b'] } } } });
  });

  test('the pod that is added to stays as it is', () => {
    const start = { pod: { spec: { volumes: [{ name: 'a' }] } }, container: { args: ['a'] } };
    add(start, { spec: { volumes: [{ name: 'b' }] }, container: { args: ['b'] } });
    expect(start).toEqual({ pod: { spec: { volumes: [{ name: 'a' }] } }, container: { args: ['a'] } });
  });
});

describe('the container that Spark runs in', () => {
  const podOf = (...names: string[]) => ({ spec: { hostname: 'h', containers: names.map((name, index) => ({ name, image: String(index) })) } });
  const selected = (name: string | undefined, ...names: string[]) => {
    const { pod, container } = selectContainer(podOf(...names), name);
    return [container.image, pod.spec?.containers?.map(({ image }) => image)];
  };

  test('is the one of the given name', () => {
    expect(selected('b', 'a', 'b', 'c')).toEqual(['1', ['0', '2']]);
  });

  test('is the first one if no name is given', () => {
    expect(selected(undefined, 'a', 'b')).toEqual(['0', ['1']]);
  });

  test('is the first one if none has the name', () => {
    expect(selected('z', 'a', 'b')).toEqual(['0', ['1']]);
  });

  test('is the first one if two have the name', () => {
    expect(selected('b', 'a', 'b', 'b')).toEqual(['0', ['1', '2']]);
  });

  test('is a new one if the pod has none', () => {
    expect(selectContainer({ spec: { hostname: 'h' } }, undefined)).toEqual({ pod: { spec: { hostname: 'h', containers: [] } }, container: {} });
  });
});

describe('the finished pod', () => {
  test('has Spark\'s container after the others', () => {
    expect(finish({ pod: { spec: { containers: [{ name: 'sidecar' }] } }, container: { name: 'spark' } }).spec?.containers).toEqual([{ name: 'sidecar' }, { name: 'spark' }]);
  });

  test('is a pod even if the template does not say so', () => {
    expect(finish(EMPTY)).toEqual({ apiVersion: 'v1', kind: 'Pod', spec: { containers: [{}] } });
  });

  test('keeps what the template has', () => {
    const metadata = { labels: { a: 'b' } };
    expect(finish({ pod: { apiVersion: 'v1', kind: 'Pod', metadata, spec: { hostNetwork: true } }, container: {} }))
      .toEqual({ apiVersion: 'v1', kind: 'Pod', metadata, spec: { hostNetwork: true, containers: [{}] } });
  });
});
