import * as fc from 'fast-check';
import { Conf, entry, family, oneOf, someOf, text, valued, variable } from './arbitraries';
import { LOCAL } from './local-files';
import { A_RUN, PodCase } from './pod-case';
import { flag, image, mistakes, run, shared, size, template, withEach, withMistake } from './shared-conf';

const conf = someOf([
  ...shared('executor'),
  family('spark.executorEnv.', fc.oneof(variable, oneOf('SPARK_EXECUTOR_DIRS', '1st', 'a b', 'dash-ed', 'SPARK_USER', '')), text),
  valued('spark.executorEnv.SPARK_EXECUTOR_DIRS', oneOf('/a/SPARK_APPLICATION_ID/SPARK_EXECUTOR_ID', 'plain')),
  entry('spark.executor.extraJavaOptions', '-XX:+UseG1GC', '-Da="b c" -Dd=\'e f\' -Dg=\\"h', '-Dapp={{APP_ID}} -Did={{EXECUTOR_ID}}', ' ', '"open'),
  entry('spark.executor.defaultJavaOptions', '-XX:+UseParallelGC -Dx=y', '-Dapp={{APP_ID}}'),
  entry('spark.executor.extraClassPath',
    '/opt/jars/*', '${spark.app.name}/x:${spark.master}', '${spark.nothing} ${env:NOT_THERE} ${system:not.there} ${x}'),
  entry('spark.executor.defaultExtraClassPath', '/opt/defaults/*'),
  entry('spark.executor.extraLibraryPath', '/opt/native'),
  entry('spark.kubernetes.resource.type', 'python', 'java', 'r'),
  valued('spark.executor.pyspark.memory', size()),
  fc.record({ 'spark.memory.offHeap.enabled': flag, 'spark.memory.offHeap.size': size() }),
  entry('spark.memory.offHeap.size', '1g'),
  fc.record({ 'spark.unsafe.offHeap': flag, 'spark.memory.offHeap.size': size() }),
  entry('spark.ui.custom.executor.log.url', 'https://logs/{{APP_ID}}'),
  valued('spark.decommission.enabled', flag),
  entry('spark.kubernetes.decommission.script', '/opt/stop.sh'),
  valued('spark.authenticate', flag),
  entry('spark.authenticate.secret', 'mine'),
  fc.record({ 'spark.authenticate': flag, 'spark.authenticate.secret.file': fc.constant(LOCAL.at('token')) }),
  fc.record({
    'spark.authenticate': fc.constant('true'),
    'spark.authenticate.secret.driver.file': fc.constant(LOCAL.at('token')),
    'spark.authenticate.secret.executor.file': fc.constant('/in/the/image'),
  }),
  entry('spark.authenticate.enableSaslEncryption', 'true'),
  entry('spark.kubernetes.executor.podNamePrefix', 'sales-x7k2p', 'sales.daily', `a${'-b'.repeat(20)}`, `${'x-'.repeat(118)}x`),
  entry('spark.kubernetes.executor.terminationGracePeriodSeconds', '0', '5', '2m', '1500ms', '1h'),
  valued('spark.kubernetes.executor.useDriverPodIP', flag),
  entry('spark.driver.bindAddress', '10.0.0.9'),
  valued('spark.kubernetes.executor.disableConfigMap', flag),
  entry('spark.kubernetes.allocation.pods.allocator', 'direct', 'statefulset', 'deployment', 'com.example.Allocator'),
  entry('spark.kubernetes.executor.hadoopConfigMapName', 'hadoop'),
  entry('spark.kubernetes.configMap.maxSize', '1048576'),
  entry('spark.kubernetes.allocation.recoveryMode.enabled', 'true', 'false'),
  entry('spark.kubernetes.executor.securityContext.allowPrivilegeEscalation', 'true', 'false'),
  entry('spark.kubernetes.securityContext.allowPrivilegeEscalation', 'true', 'false'),
  entry('spark.task.cpus', '2'),
  entry('spark.ssl.enabled', 'true'),
  entry('spark.ssl.rpc.enabled', 'false'),
  entry('spark.rpc.askTimeout', '45s'),
  entry('spark.network.timeout', '300s'),
  entry('spark.port.maxRetries', '3'),
  entry('spark.my.port', '1'),
]);

const MISTAKES: Conf[] = [
  { 'spark.kubernetes.executor.label.spark-role': 'mine' },
  { 'spark.kubernetes.executor.label.spark-exec-id': '1' },
  { 'spark.kubernetes.executor.secretKeyRef.MY': 'no-colon' },
  { 'spark.kubernetes.executor.secretKeyRef.MY': 'a:b:c' },
  { 'spark.kubernetes.executor.limit.cores': '1m' },
  { 'spark.kubernetes.executor.limit.cores': 'many' },
  { 'spark.kubernetes.executor.request.cores': 'many' },
  { 'spark.kubernetes.executor.request.cores': 'many', 'spark.kubernetes.executor.limit.cores': '2' },
  { 'spark.kubernetes.executor.request.cores': '2', 'spark.kubernetes.executor.limit.cores': 'many' },
  { 'spark.executor.cores': '0' },
  { 'spark.executor.cores': '1.5' },
  { 'spark.executor.memory': 'much' },
  { 'spark.executor.memory': '0.5g' },
  { 'spark.executor.memoryOverhead': '-1' },
  { 'spark.executor.memoryOverheadFactor': '0.1x' },
  { 'spark.executor.memoryOverheadFactor': '0' },
  { 'spark.blockManager.port': '80' },
  { 'spark.blockManager.port': '65536' },
  { 'spark.driver.port': 'any' },
  { 'spark.driver.port': ' 7098 ' },
  { 'spark.blockManager.port': ' 7098 ' },
  { 'spark.kubernetes.executor.podNamePrefix': 'Upper' },
  { 'spark.kubernetes.executor.podNamePrefix': 'x'.repeat(238) },
  { 'spark.kubernetes.executor.terminationGracePeriodSeconds': 'soon' },
  { 'spark.memory.offHeap.enabled': 'true' },
  { 'spark.decommission.enabled': 'yes' },
  { 'spark.task.cpus': '0.5' },
  { 'spark.task.cpus': 'few' },
  { 'spark.executor.extraClassPath': '${spark.executor.extraClassPath}' },
  { 'spark.executor.minMemoryOverhead': 'some' },
  { 'spark.executor.pyspark.memory': 'some' },
  { 'spark.kubernetes.allocation.recoveryMode.enabled': 'maybe' },
  { 'spark.kubernetes.executor.disableConfigMap': 'maybe' },
  { 'spark.kubernetes.executor.useDriverPodIP': 'maybe' },
  { 'spark.authenticate': 'maybe' },
  { 'spark.authenticate': 'true', 'spark.authenticate.secret.executor.file': '/only/one' },
  { 'spark.executor.resource.gpu.amount': 'few', 'spark.executor.resource.gpu.vendor': 'nvidia.com' },
  { 'spark.executor.resource.gpu.amount': '0', 'spark.executor.resource.gpu.vendor': 'nvidia.com' },
  { 'spark.kubernetes.executor.terminationGracePeriodSeconds': '-1' },
  { 'spark.executor.memory': '-1g' },
  { 'spark.executor.memory': '0' },
  { 'spark.executor.resource.gpu.amount': '1' },
  { 'spark.executor.resource.gpu.vendor': 'nvidia.com' },
];

// A driver sets its own address before it asks for executors, and the master is there from the start.
const DRIVERS_OWN = { 'spark.master': 'k8s://https://kubernetes.default.svc:443', 'spark.driver.host': '10.0.0.7' };

/** Executors of any configuration, without the library in between. */
export const anyExecutor: fc.Arbitrary<PodCase> = fc.record({
  title: fc.constant('generated configuration'),
  role: fc.constant('executor' as const),
  conf: fc.tuple(image, withMistake(conf, 'executor', MISTAKES)).map(([first, entries]) => ({ ...DRIVERS_OWN, ...first, ...entries })),
  template,
  run,
});

/** An executor for every mistake, with nothing else that could be wrong. */
export const mistakenExecutors: PodCase[] = withEach(mistakes('executor', MISTAKES), {
  title: '',
  role: 'executor',
  conf: DRIVERS_OWN,
  template: null,
  run: A_RUN,
});
