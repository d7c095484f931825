import * as fc from 'fast-check';
import { AS_SPARK, asWriters, MergedPod, mergeInto, mergePod } from '../../src/pod/merge';
import { PodAddition, SparkPod } from '../../src/pod/spark-pod';
import { frozen } from '../support/frozen';

/** Merges additions as writers do; where two of them disagree, the first one counts, and the field is told. */
function merge(...additions: object[]) {
  const asked: string[] = [];
  const target: MergedPod = { metadata: {}, spec: {}, container: {} };
  const rules = asWriters((path, present) => {
    asked.push(path);
    return present;
  });
  additions.forEach((addition) => mergeInto(target, frozen(addition) as PodAddition, rules));
  return { ...target, asked };
}

const inContainer = (...containers: object[]) => merge(...containers.map((container) => ({ container })));

describe('several writers', () => {
  test('maps become one', () => {
    const { spec, asked } = merge({ spec: { securityContext: { runAsUser: 1 } } }, { spec: { securityContext: { fsGroup: 2 }, priorityClassName: 'low' } });
    expect(spec).toEqual({ securityContext: { runAsUser: 1, fsGroup: 2 }, priorityClassName: 'low' });
    expect(asked).toEqual([]);
  });

  test.each([
    ['a text', { spec: { priorityClassName: 'low' } }],
    ['a number', { spec: { terminationGracePeriodSeconds: 5 } }],
    ['a truth value', { spec: { hostNetwork: false } }],
    ['a variable', { container: { env: [{ name: 'A', value: '1' }] } }],
    ['a source of a variable', { container: { env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }] } }],
    ['arguments', { container: { args: ['a', 'a'] } }],
    ['a label', { metadata: { labels: { 'example.com/team': 'a' } } }],
    ['null', { spec: { priorityClassName: null } }],
  ])('equals are nothing: %s', (_, addition) => {
    const { asked, ...once } = merge(addition);
    const { asked: again, ...twice } = merge(addition, JSON.parse(JSON.stringify(addition)));
    expect(twice).toEqual(once);
    expect([...asked, ...again]).toEqual([]);
  });

  test.each([
    [{ spec: { priorityClassName: 'a' } }, { spec: { priorityClassName: 'b' } }, 'spec.priorityClassName'],
    [{ spec: { securityContext: { runAsUser: 1 } } }, { spec: { securityContext: { runAsUser: 2 } } }, 'spec.securityContext.runAsUser'],
    [{ metadata: { labels: { 'example.com/a': 'x' } } }, { metadata: { labels: { 'example.com/a': 'y' } } }, 'metadata.labels["example.com/a"]'],
    [{ container: { env: [{ name: 'A', value: '1' }] } }, { container: { env: [{ name: 'A', value: '2' }] } }, 'container.env[A]'],
    [{ container: { args: ['a', 'b'] } }, { container: { args: ['a'] } }, 'container.args'],
    [{ container: { command: ['a'] } }, { container: { command: ['b'] } }, 'container.command'],
    [{ spec: { volumes: [{ name: 'v', emptyDir: {} }] } }, { spec: { volumes: [{ name: 'v', configMap: { name: 'c' } }] } }, 'spec.volumes[v]'],
    [
      { container: { ports: [{ name: 'p', containerPort: 1 }] } },
      { container: { ports: [{ name: 'p', containerPort: 2 }] } },
      'container.ports[p]',
    ],
    [
      { container: { volumeMounts: [{ name: 'a', mountPath: '/data' }] } },
      { container: { volumeMounts: [{ name: 'b', mountPath: '/data' }] } },
      'container.volumeMounts[/data]',
    ],
    [
      { container: { volumeDevices: [{ name: 'a', devicePath: '/dev/x' }] } },
      { container: { volumeDevices: [{ name: 'b', devicePath: '/dev/x' }] } },
      'container.volumeDevices[/dev/x]',
    ],
    [
      { spec: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['a'] }] } },
      { spec: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['b'] }] } },
      'spec.hostAliases[10.0.0.1]',
    ],
    [
      { metadata: { ownerReferences: [{ uid: 'u', name: 'a' }] } },
      { metadata: { ownerReferences: [{ uid: 'u', name: 'b' }] } },
      'metadata.ownerReferences[u]',
    ],
  ])('somebody must choose between %p and %p', (one, other, field) => {
    const { asked, ...merged } = merge(one, other);
    expect(asked).toEqual([field]);
    expect(merged).toMatchObject(one);
  });

  test.each(['livenessProbe', 'readinessProbe', 'startupProbe'])('two halves of a %s are none', (probe) => {
    const { container, asked } = inContainer({ [probe]: { tcpSocket: { port: 1 } } }, { [probe]: { exec: { command: ['true'] } } });
    expect(container[probe]).toEqual({ tcpSocket: { port: 1 } });
    expect(asked).toEqual([`container.${probe}`]);
  });

  test('two may each have a hook, but not the same one', () => {
    const [start, stop] = [{ exec: { command: ['start'] } }, { exec: { command: ['stop'] } }];
    expect(inContainer({ lifecycle: { postStart: start } }, { lifecycle: { preStop: stop } }).container)
      .toEqual({ lifecycle: { postStart: start, preStop: stop } });
    const other = { sleep: { seconds: 1 } };
    expect(inContainer({ lifecycle: { preStop: other } }, { lifecycle: { preStop: stop } }).asked).toEqual(['container.lifecycle.preStop']);
  });

  test('whoever chooses has the last word', () => {
    const target: MergedPod = { metadata: {}, spec: {}, container: {} };
    for (const priorityClassName of ['a', 'b']) {
      mergeInto(target, { spec: { priorityClassName } }, asWriters((_path, _present, added) => added));
    }
    expect(target.spec).toEqual({ priorityClassName: 'b' });
  });

  test('what is absent or empty changes nothing', () => {
    const { spec, container, asked } = merge(
      { spec: { priorityClassName: 'a', affinity: { nodeAffinity: {} } }, container: { env: [{ name: 'A', value: '1' }] } },
      { spec: { priorityClassName: undefined, affinity: {}, tolerations: [] }, container: { env: [], resources: {} } },
      {},
    );
    expect(spec).toEqual({ priorityClassName: 'a', affinity: { nodeAffinity: {} } });
    expect(container).toEqual({ env: [{ name: 'A', value: '1' }] });
    expect(asked).toEqual([]);
  });

  test('a volume, a variable, a mount and a port are there once, in the order in which they came', () => {
    const container = {
      env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }],
      volumeMounts: [{ name: 'v', mountPath: '/a' }, { name: 'v', mountPath: '/b' }],
      ports: [{ name: 'p', containerPort: 1 }],
    };
    const more = { env: [{ name: 'C', value: '3' }, { name: 'A', value: '1' }], volumeMounts: [{ name: 'w', mountPath: '/c' }, { name: 'v', mountPath: '/a' }] };
    const { container: merged, asked } = inContainer(container, container, more);
    expect(merged).toEqual({
      env: [...container.env, { name: 'C', value: '3' }],
      volumeMounts: [...container.volumeMounts, { name: 'w', mountPath: '/c' }],
      ports: container.ports,
    });
    expect(asked).toEqual([]);
  });

  test('containers are merged like the one that Spark runs in', () => {
    const init = (container: object) => ({ spec: { initContainers: [{ name: 'load', ...container }] } });
    const { spec, asked } = merge(
      init({ image: 'x', env: [{ name: 'A', value: '1' }], args: ['a'] }),
      init({ env: [{ name: 'B', value: '2' }], resources: { limits: { cpu: '1' } } }),
      init({ image: 'y', args: ['b'] }),
      { spec: { containers: [{ name: 'beside' }] } },
    );
    expect(spec).toEqual({
      initContainers: [{ name: 'load', image: 'x', args: ['a'], env: [{ name: 'A', value: '1' }, { name: 'B', value: '2' }], resources: { limits: { cpu: '1' } } }],
      containers: [{ name: 'beside' }],
    });
    expect(asked).toEqual(['spec.initContainers[load].image', 'spec.initContainers[load].args']);
  });

  test.each([
    ['tolerations', { key: 'spot', operator: 'Exists' }, { key: 'spot', operator: 'Equal', value: 'x' }],
    ['topologySpreadConstraints', { topologyKey: 'zone', maxSkew: 1, name: 'a' }, { topologyKey: 'zone', maxSkew: 2, name: 'a' }],
    ['envFrom', { configMapRef: { name: 'a' }, name: 'a' }, { configMapRef: { name: 'b' }, name: 'a' }],
  ])('%s have no name: all that differ are kept', (field, one, other) => {
    const { spec, asked } = merge({ spec: { [field]: [one] } }, { spec: { [field]: [one, other] } }, { spec: { [field]: [other] } });
    expect(spec).toEqual({ [field]: [one, other] });
    expect(asked).toEqual([]);
  });

  test('plain words of a list are there once', () => {
    const capabilities = (...drop: string[]) => ({ securityContext: { capabilities: { drop } } });
    expect(inContainer(capabilities('ALL'), capabilities('ALL', 'CHOWN')).container).toEqual(capabilities('ALL', 'CHOWN'));
  });
});

describe('Spark\'s own builders', () => {
  const POD = { pod: { metadata: { labels: { a: '1' } }, spec: { volumes: [{ name: 'v' }], nodeSelector: { a: '1' } } }, container: { name: 'main', args: ['a'] } };

  test('append to lists, whatever is in them', () => {
    const { pod, container } = mergePod(POD, { spec: { volumes: [{ name: 'v' }] }, container: { args: ['b'], env: [{ name: 'A' }] } }, AS_SPARK);
    expect(pod.spec!.volumes).toEqual([{ name: 'v' }, { name: 'v' }]);
    expect(container).toEqual({ name: 'main', args: ['a', 'b'], env: [{ name: 'A' }] });
  });

  test('take the later one of two values, and add to maps', () => {
    const { pod, container } = mergePod(POD, { metadata: { labels: { a: '2', b: '3' } }, spec: { nodeSelector: { b: '2' } }, container: { name: 'other' } }, AS_SPARK);
    expect(pod.metadata!.labels).toEqual({ a: '2', b: '3' });
    expect(pod.spec!.nodeSelector).toEqual({ a: '1', b: '2' });
    expect(container.name).toBe('other');
  });

  test('replace a lifecycle as a whole', () => {
    const first = mergePod(POD, { container: { lifecycle: { preStop: { exec: { command: ['a'] } } } } }, AS_SPARK);
    const second = mergePod(first, { container: { lifecycle: { postStart: { exec: { command: ['b'] } } } } }, AS_SPARK);
    expect(second.container.lifecycle).toEqual({ postStart: { exec: { command: ['b'] } } });
  });

  test('leave the pod as it is, and make no metadata of nothing', () => {
    const before = JSON.stringify(POD);
    mergePod(frozen(POD), { spec: { volumes: [{ name: 'w' }] }, metadata: { labels: { b: '1' } }, container: { args: ['b'] } }, AS_SPARK);
    expect(JSON.stringify(POD)).toBe(before);
    expect(mergePod({ pod: {}, container: {} }, { spec: { hostNetwork: true } }, AS_SPARK).pod).toEqual({ spec: { hostNetwork: true } });
  });
});

const { fields: FIELDS } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.constantFrom(undefined, null, 1, true, 'a', 'b'), tie('list'), tie('fields')),
  list: fc.array(tie('value'), { maxLength: 3 }),
  fields: fc.dictionary(fc.constantFrom('name', 'mountPath', 'env', 'args', 'volumes', 'initContainers', 'lifecycle', 'x.y'), tie('value')),
}));
const ADDITION = fc.record({ metadata: FIELDS, spec: FIELDS, container: FIELDS }, { requiredKeys: [] }) as fc.Arbitrary<PodAddition>;

test('whatever is added, nothing of it is changed, nothing throws, and the same gives the same', () => {
  fc.assert(fc.property(fc.array(ADDITION, { maxLength: 4 }), (additions) => {
    expect(merge(...additions)).toEqual(merge(...additions));
    additions.reduce<SparkPod>((pod, addition) => mergePod(pod, frozen(addition), AS_SPARK), { pod: {}, container: {} });
  }));
});
