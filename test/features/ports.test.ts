import { ports } from '../../src/features/ports';
import { SPARK_JOB } from '../../src/planner/kinds';
import { originsOf } from '../support/feature';
import { confOf, containerOf, planOf } from '../support/plan';

test('the driver runs in its own pod, with fixed ports', () => {
  expect(confOf(planOf())).toMatchObject({ 'spark.driver.port': '7078', 'spark.blockManager.port': '7079' });
});

test('the driver\'s container declares them, and that of the user interface', () => {
  expect(containerOf(planOf().driver).ports).toEqual([
    { name: 'driver-rpc-port', containerPort: 7078 },
    { name: 'blockmanager', containerPort: 7079 },
    { name: 'spark-ui', containerPort: 4040 },
  ]);
});

test('a plan tells them to whoever makes Services and network policies', () => {
  expect(planOf().ports.map(({ role, name, number, isPublic }) => ({ role, name, number, isPublic }))).toEqual([
    { role: 'driver', name: 'driver-rpc-port', number: 7078, isPublic: undefined },
    { role: 'driver', name: 'blockmanager', number: 7079, isPublic: undefined },
    { role: 'driver', name: 'spark-ui', number: 4040, isPublic: undefined },
  ]);
});

test('Spark declares those of the pods that it makes', () => {
  expect(containerOf(planOf().executor).ports).toBeUndefined();
  const bySpark = planOf({}, {}, { ...SPARK_JOB, roles: [{ name: 'driver', madeBy: 'spark' }, { name: 'executor', madeBy: 'spark' }], features: [ports] });
  expect(bySpark.ports).toEqual([]);
  expect(confOf(bySpark)).toMatchObject({ 'spark.driver.port': '7078', 'spark.blockManager.port': '7079' });
});

test('they are the library\'s own', () => {
  expect(originsOf(planOf())).toMatchObject({
    'driver.container.ports[driver-rpc-port].containerPort': 'library fixed ports',
    'driver.container.ports[blockmanager].containerPort': 'library fixed ports',
    'driver.container.ports[spark-ui].containerPort': 'library fixed ports',
  });
  expect(planOf().conf.origin('spark.driver.port')).toEqual({ kind: 'library', name: 'fixed ports' });
});
