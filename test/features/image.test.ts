import { ISecret } from 'cdk8s-plus-30';
import { SparkImage } from '../../src';
import { originsOf } from '../support/feature';
import { confOf, containerOf, findingsOf, planOf } from '../support/plan';

const python = { mainClass: undefined, mainApplicationFile: 'local:///opt/app.py' };

test('driver and executors run the same image', () => {
  const plan = planOf({ image: SparkImage.custom('registry.example.com/x:1'), imagePullPolicy: 'Always', imagePullSecrets: [{ name: 'a' }, { name: 'b' }] as ISecret[] });
  expect(containerOf(plan.driver)).toMatchObject({ image: 'registry.example.com/x:1', imagePullPolicy: 'Always' });
  expect(plan.driver.spec.imagePullSecrets).toEqual([{ name: 'a' }, { name: 'b' }]);
  expect(confOf(plan)).toMatchObject({
    'spark.kubernetes.container.image': 'registry.example.com/x:1',
    'spark.kubernetes.container.image.pullPolicy': 'Always',
    'spark.kubernetes.container.image.pullSecrets': 'a,b',
  });
});

test('an entry point of one\'s own is the command of driver and executors', () => {
  const plan = planOf({ image: SparkImage.custom('x:1', { entrypoint: ['/usr/bin/run-spark.sh'] }) });
  expect(containerOf(plan.driver).command).toEqual(['/usr/bin/run-spark.sh']);
  expect(containerOf(plan.executor).command).toEqual(['/usr/bin/run-spark.sh']);
  expect(containerOf(planOf().driver).command).toBeUndefined();
});

test('fails when the image does not have the language', () => {
  expect(findingsOf({ ...python, image: SparkImage.apache({ languages: [] }) })).toEqual(['SPARK011 image']);
  expect(findingsOf({ ...python, mainApplicationFile: 'app.R', image: SparkImage.apache() })).toEqual(['SPARK011 image']);
  expect(findingsOf({ ...python, image: SparkImage.custom('x', { languages: ['java'] }) })).toEqual(['SPARK011 image']);
});

test('an image of unknown contents is not judged', () => {
  expect(findingsOf({ ...python, image: SparkImage.custom('x') })).toEqual([]);
  expect(findingsOf({ ...python, image: SparkImage.apache() })).toEqual([]);
});

test.each(['', 'two words'])('fails for the reference %p', (reference) => {
  expect(findingsOf({ image: SparkImage.custom(reference) })).toEqual(['SPARK014 image']);
});

test('executors get their image from Spark, and no pull secrets of the library\'s', () => {
  const { executor } = planOf({ imagePullPolicy: 'Always', imagePullSecrets: [{ name: 'a' }] as ISecret[] });
  expect(containerOf(executor)).not.toHaveProperty('image');
  expect(containerOf(executor)).not.toHaveProperty('imagePullPolicy');
  expect(executor.spec).not.toHaveProperty('imagePullSecrets');
});

test('an image that is there already is not pulled again', () => {
  expect(containerOf(planOf().driver).imagePullPolicy).toBe('IfNotPresent');
  expect(confOf(planOf())).toMatchObject({ 'spark.kubernetes.container.image.pullPolicy': 'IfNotPresent' });
  expect(confOf(planOf())).not.toHaveProperty(['spark.kubernetes.container.image.pullSecrets']);
  expect(planOf().driver.spec).not.toHaveProperty('imagePullSecrets');
});

test('a jar runs in any image', () => {
  expect(findingsOf({ image: SparkImage.custom('x', { languages: ['python'] }) })).toEqual([]);
});

test('the language is told in the finding', () => {
  const [finding] = planOf({ ...python, image: SparkImage.custom('x', { languages: ['java', 'r'] }) }).findings;
  expect(finding.why).toBe('the image has java, r, but local:///opt/app.py needs python');
});

test('who has chosen the image', () => {
  expect(originsOf(planOf())).toMatchObject({
    'driver.container.image': 'default the default of image',
    'driver.container.imagePullPolicy': 'default the default of imagePullPolicy',
  });
  const plan = planOf({
    image: SparkImage.custom('x:1', { entrypoint: ['/run.sh'] }),
    imagePullPolicy: 'Always',
    imagePullSecrets: [{ name: 'a' }] as ISecret[],
  });
  expect(originsOf(plan)).toMatchObject({
    'driver.container.image': 'prop image',
    'driver.container.imagePullPolicy': 'prop imagePullPolicy',
    'driver.spec.imagePullSecrets[a].name': 'prop imagePullSecrets',
    'driver.container.command[0]': 'prop image',
    'executor.container.command[0]': 'prop image',
  });
  expect(planOf().conf.origin('spark.kubernetes.container.image.pullPolicy')).toEqual({ kind: 'default', name: 'the default of imagePullPolicy' });
  expect(plan.conf.origin('spark.kubernetes.container.image.pullPolicy')).toEqual({ kind: 'prop', name: 'imagePullPolicy' });
});

describe('an image of Apache without the language of the application was accepted where nobody had declared it', () => {
  const findings = (reference: string, mainApplicationFile: string) =>
    findingsOf({ image: SparkImage.custom(reference), mainApplicationFile, mainClass: undefined });

  test.each([
    ['apache/spark:4.1.2-scala2.13-java21-ubuntu', 'local:///a.py'],
    ['mirror.example.com/docker/spark:4.1.2-scala2.13-java21-r-ubuntu', 'local:///a.py'],
    ['apache/spark:4.1.2-scala2.13-java21-python3-ubuntu', 'local:///a.R'],
  ])('%s, %s', (reference, file) => {
    expect(findings(reference, file)).toEqual(['SPARK011 image']);
  });

  test.each([
    ['apache/spark:4.1.2', 'local:///a.py'],
    ['apache/spark:4.1.2-scala2.13-java21-python3-r-ubuntu', 'local:///a.R'],
    ['registry.example.com/sales:4.1.2-scala2.13-java21-ubuntu', 'local:///a.py'],
  ])('%s, %s passes', (reference, file) => {
    expect(findings(reference, file)).toEqual([]);
  });
});
