import { mountSecrets } from '../../../src/preview/steps/mount-secrets';
import { built, executorInput } from '../../support/executor-step';

const ENTRIES = { 'spark.kubernetes.executor.secrets.certificates': '/etc/certificates', 'spark.kubernetes.executor.secrets.keys': '/etc/keys' };

test('every Secret is a volume with a mount', () => {
  expect(built(mountSecrets, executorInput(ENTRIES))).toEqual({
    pod: {
      spec: {
        volumes: [
          { name: 'certificates-volume', secret: { secretName: 'certificates' } },
          { name: 'keys-volume', secret: { secretName: 'keys' } },
        ],
      },
    },
    container: {
      volumeMounts: [
        { name: 'certificates-volume', mountPath: '/etc/certificates' },
        { name: 'keys-volume', mountPath: '/etc/keys' },
      ],
    },
  });
});

test('a role has only its own Secrets', () => {
  expect(built(mountSecrets, { ...executorInput(ENTRIES), role: 'driver' })).toEqual({ pod: { spec: {} }, container: {} });
  expect(built(mountSecrets, { ...executorInput({ 'spark.kubernetes.driver.secrets.keys': '/etc/keys' }), role: 'driver' }).container.volumeMounts)
    .toEqual([{ name: 'keys-volume', mountPath: '/etc/keys' }]);
});
