import { SubmittedApplication } from '../../../src/preview/step';
import { driverCommand } from '../../../src/preview/steps/driver-command';
import { configured, driverInput, propertiesOf, PYTHON } from '../../support/driver-step';

const JAVA = { mainClass: 'com.example.Main', language: 'java', arguments: [] } as const;
const make = (application: SubmittedApplication, conf = {}) => configured(driverCommand, driverInput(conf, { application })).container;

test('the command line runs the class of a jar in the image with its arguments', () => {
  const { args } = make({ ...JAVA, mainApplicationFile: 'local:///opt/app.jar', arguments: ['--day', 'to day'], proxyUser: 'alice' });
  expect(args).toEqual([
    'driver', '--proxy-user', 'alice', '--properties-file', '/opt/spark/conf/spark.properties', '--class', 'com.example.Main',
    'local:///opt/app.jar', '--day', 'to day',
  ]);
});

test('it stands behind a template\'s own arguments', () => {
  const { container } = configured(driverCommand, driverInput(), { pod: {}, container: { args: ['first'] } });
  expect(container.args?.slice(0, 2)).toEqual(['first', 'driver']);
});

test('without a jar, or with one of the submitting machine, the class is on the class path', () => {
  expect(make(JAVA).args).toContain('spark-internal');
  expect(make({ ...JAVA, mainApplicationFile: '/home/me/app.jar' }).args).toContain('spark-internal');
});

test('a Python file of the submitting machine is uploaded', () => {
  const application = { ...PYTHON, mainApplicationFile: '/home/me/app.py' };
  const conf = { 'spark.kubernetes.file.upload.path': 's3a://up' };
  expect(make(application, conf).args?.at(-1)).toMatch(/^s3a:\/\/up\/spark-upload-.*\/app\.py$/);
  expect(driverCommand.notes?.(driverInput(conf, { application }))).toContain('Spark uploads "/home/me/app.py" into a directory with a random name.');
  expect(() => make(application)).toThrow('set "spark.kubernetes.file.upload.path"');
});

test('an R file is named as it is', () => {
  expect(make({ ...JAVA, language: 'r', mainApplicationFile: '/home/me/app.R' }).args).toContain('/home/me/app.R');
});

test('an application in Python or R needs a file', () => {
  expect(() => make({ ...JAVA, language: 'python' })).toThrow('Spark needs the file of an application in Python; give a mainApplicationFile');
  expect(() => make({ ...JAVA, language: 'r' })).toThrow('Spark needs the file of an application in R; give a mainApplicationFile');
});

test('the interpreters are those of the configuration', () => {
  const both = { 'spark.pyspark.python': 'python3.11', 'spark.pyspark.driver.python': 'python3.12' };
  expect(make(PYTHON, both).env).toEqual([{ name: 'PYSPARK_PYTHON', value: 'python3.11' }, { name: 'PYSPARK_DRIVER_PYTHON', value: 'python3.12' }]);
  expect(make(PYTHON, { 'spark.pyspark.python': 'python3.11' }).env?.map(({ value }) => value)).toEqual(['python3.11', 'python3.11']);
  expect(make(PYTHON, { 'spark.pyspark.driver.python': 'python3.12' }).env).toEqual([{ name: 'PYSPARK_DRIVER_PYTHON', value: 'python3.12' }]);
  expect(make(PYTHON).env).toBeUndefined();
  expect(make(JAVA, both).env).toBeUndefined();
});

test('interpreters that only the submitting machine knows are told', () => {
  const notes = (conf = {}, application: SubmittedApplication = PYTHON) => driverCommand.notes?.(driverInput(conf, { application }));
  expect(notes()).toEqual([expect.stringMatching(/^PYSPARK_PYTHON and PYSPARK_DRIVER_PYTHON of the machine that submits/)]);
  expect(notes({ 'spark.pyspark.python': 'python3.11' })).toEqual([]);
  expect(notes({}, JAVA)).toEqual([]);
});

test.each(['java', 'python', 'r'] as const)('the driver learns that the application is one of %s', (language) => {
  expect(propertiesOf(driverCommand, driverInput({}, { application: { ...JAVA, language } }))).toEqual({ 'spark.kubernetes.resource.type': language });
});
