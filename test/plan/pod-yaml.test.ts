import { parse } from 'yaml';
import { mergePod } from '../../src/plan/pod-plan';
import { podYaml } from '../../src/plan/pod-yaml';

const SHARE = {
  labels: { team: 'a' },
  spec: { serviceAccountName: 'yes', automountServiceAccountToken: false, terminationGracePeriodSeconds: 30, tolerations: [{ key: 'on', value: '1' }] },
  container: { command: ['sh', '-c', 'echo one\necho two\n'], resources: { limits: { cpu: '500m' } } },
};

test('the text means what the plan says, the first time and from memory', () => {
  const plan = mergePod('main', [SHARE]);
  const meant = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { labels: { team: 'a' } },
    spec: { ...SHARE.spec, containers: [{ name: 'main', command: SHARE.container.command, resources: { limits: { cpu: '500m' } } }] },
  };
  expect(parse(podYaml(plan), { version: '1.1' })).toEqual(meant);
  expect(parse(podYaml(plan), { version: '1.1' })).toEqual(meant);
});

test('a pod without labels has no metadata', () => {
  expect(podYaml(mergePod('main', []))).toBe('apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: main\n');
});
