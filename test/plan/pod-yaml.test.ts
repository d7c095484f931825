import { parse } from 'yaml';
import { podYaml } from '../../src/plan/pod-yaml';
import { Pod } from '../../src/pod/spark-pod';

const POD: Pod = {
  metadata: { labels: { team: 'a' } },
  spec: {
    serviceAccountName: 'yes',
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: 30,
    tolerations: [{ key: 'on', value: '1' }],
    containers: [{ name: 'main', command: ['sh', '-c', 'echo one\necho two\n'], resources: { limits: { cpu: '500m' } } }],
  },
};

test('the text means what the plan says, every time', () => {
  const meant = { apiVersion: 'v1', kind: 'Pod', ...POD };
  expect(parse(podYaml(POD), { version: '1.1' })).toEqual(meant);
  expect(parse(podYaml(POD), { version: '1.1' })).toEqual(meant);
});

test('a pod without labels has no metadata', () => {
  expect(podYaml({ spec: { containers: [{ name: 'main' }] } })).toBe('apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: main\n');
});
