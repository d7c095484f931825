import { ISecret } from 'cdk8s-plus-30';
import { SparkImage } from '../../src';
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
