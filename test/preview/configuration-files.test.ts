import { handedOn } from '../../src/preview/configuration-files';

test('Spark keeps its own configuration, templates and archives to itself', () => {
  const kept = ['spark-defaults.conf', 'spark.properties', 'spark-x.conf', 'executor-pod.yaml.template', 'a.zip', 'b.jar', 'c.tar', 'd.gz'];
  expect(handedOn([...kept, 'metrics.properties', 'log4j2.properties', 'sparkle.txt', 'fairscheduler.xml'])).toEqual([
    'fairscheduler.xml', 'log4j2.properties', 'metrics.properties', 'sparkle.txt',
  ]);
});
