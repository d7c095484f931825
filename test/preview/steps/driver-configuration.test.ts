import { STAND_INS } from '../../../src/preview/run';
import { driverConfiguration } from '../../../src/preview/steps/driver-configuration';
import { configured, driverInput } from '../../support/driver-step';

test('the configuration directory holds the properties and the files of the submission, in order', () => {
  const run = { ...STAND_INS, configurationFiles: ['log4j2.properties', 'zones.xml'], driverConfigMap: 'conf-map' };
  const file = (name: string) => ({ key: name, mode: 0o644, path: name });
  const items = [file('log4j2.properties'), file('spark.properties'), file('zones.xml')];
  expect(configured(driverConfiguration, driverInput({}, { run }))).toEqual({
    pod: { metadata: undefined, spec: { volumes: [{ name: 'spark-conf-volume-driver', configMap: { name: 'conf-map', items } }] } },
    container: {
      env: [{ name: 'SPARK_CONF_DIR', value: '/opt/spark/conf' }],
      volumeMounts: [{ name: 'spark-conf-volume-driver', mountPath: '/opt/spark/conf' }],
    },
  });
  expect(driverConfiguration.notes?.(driverInput({}, { run }))).toEqual([]);
});

test('files that nobody has named are told', () => {
  expect(driverConfiguration.notes?.(driverInput())).toEqual([expect.stringMatching(/^Text files in the configuration directory/)]);
});
