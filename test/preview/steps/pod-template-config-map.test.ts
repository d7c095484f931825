import { podTemplateConfigMap } from '../../../src/preview/steps/pod-template-config-map';
import { configured, driverInput, propertiesOf } from '../../support/driver-step';

const GIVEN = driverInput({ 'spark.kubernetes.executor.podTemplateFile': '/home/me/executor.yaml' });

test('the executors\' template is mounted from a ConfigMap that Spark makes', () => {
  const items = [{ key: 'podspec-configmap-key', path: 'pod-spec-template.yml' }];
  expect(configured(podTemplateConfigMap, GIVEN)).toEqual({
    pod: { metadata: undefined, spec: { volumes: [{ name: 'pod-template-volume', configMap: { name: 'sales-0f-driver-podspec-conf-map', items } }] } },
    container: { volumeMounts: [{ name: 'pod-template-volume', mountPath: '/opt/spark/pod-template' }] },
  });
});

test('the driver reads it from there', () => {
  expect(propertiesOf(podTemplateConfigMap, GIVEN)).toEqual({
    'spark.kubernetes.executor.podTemplateFile': '/opt/spark/pod-template/pod-spec-template.yml',
  });
  expect(podTemplateConfigMap.notes?.(GIVEN)).toEqual(['Spark reads "/home/me/executor.yaml" when it submits, and fails if it is not there.']);
});

test('nothing changes without a template', () => {
  expect(configured(podTemplateConfigMap, driverInput())).toEqual({ pod: {}, container: {} });
  expect(propertiesOf(podTemplateConfigMap, driverInput())).toEqual({});
  expect(podTemplateConfigMap.notes?.(driverInput())).toEqual([]);
});
