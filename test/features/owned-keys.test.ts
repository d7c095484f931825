import { CONNECT_SERVER_FEATURES, FEATURES, HISTORY_SERVER_FEATURES, JOB_FEATURES, THRIFT_SERVER_FEATURES } from '../../src/features';
import { Feature } from '../../src/plan/feature';
import { WorkloadKind } from '../../src/plan/kind';
import { SCHEDULED_SPARK_JOB, SPARK_CONNECT_SERVER, SPARK_HISTORY_SERVER, SPARK_JOB, SPARK_THRIFT_SERVER } from '../../src/planner/kinds';
import { planOf } from '../support/plan';

const OWNED = FEATURES.flatMap(({ ownedKeys = {} }) => Object.entries(ownedKeys))
  .map(([key, owner]) => [key, typeof owner === 'string' ? owner : 'the library'])
  .sort(([a], [b]) => (a < b ? -1 : 1));

test('every key that is not for sparkConf, with what to write instead', () => {
  expect(`\n${OWNED.map(([key, owner]) => `${key}: ${owner}\n`).join('')}`).toMatchInlineSnapshot(`
"
spark.acls.enable: ui.acls
spark.admin.acls: ui.acls.adminUsers
spark.admin.acls.groups: ui.acls.adminGroups
spark.app.name: name
spark.archives: deps.archives
spark.authenticate.secret.driver.file: authentication.secret
spark.authenticate.secret.executor.file: authentication.secret
spark.authenticate.secret.file: authentication.secret
spark.blockManager.port: the library
spark.connect.authenticate.token: token
spark.connect.execute.manager.detachedTimeout: limits.detachedTimeout
spark.connect.grpc.arrow.maxBatchSize: limits.maxArrowBatchSize
spark.connect.grpc.binding.address: endpoint
spark.connect.grpc.binding.port: the library
spark.connect.grpc.maxInboundMessageSize: limits.maxMessageSize
spark.connect.grpc.maxMetadataSize: limits.maxMetadataSize
spark.connect.maxPlanSize: limits.maxPlanSize
spark.connect.session.manager.defaultSessionTimeout: limits.sessionTimeout
spark.decommission.enabled: executor.decommission
spark.driver.bindAddress: the library
spark.driver.blockManager.port: the library
spark.driver.cores: driver.cores
spark.driver.extraJavaOptions: driver.javaOptions
spark.driver.host: the library
spark.driver.log.allowErasureCoding: logging.driverLog.allowErasureCoding
spark.driver.log.dfsDir: logging.driverLog.dfsDir
spark.driver.log.layout: logging.driverLog.layout
spark.driver.log.localDir: logging.driverLog.localDir
spark.driver.log.persistToDfs.enabled: logging.driverLog.dfsDir
spark.driver.memory: driver.memory
spark.driver.memoryOverhead: driver.memoryOverhead
spark.driver.memoryOverheadFactor: driver.memoryOverheadFactor
spark.driver.port: the library
spark.dynamicAllocation.cachedExecutorIdleTimeout: dynamicAllocation.cachedExecutorIdleTimeout
spark.dynamicAllocation.enabled: dynamicAllocation
spark.dynamicAllocation.executorAllocationRatio: dynamicAllocation.executorAllocationRatio
spark.dynamicAllocation.executorIdleTimeout: dynamicAllocation.executorIdleTimeout
spark.dynamicAllocation.initialExecutors: dynamicAllocation.initialExecutors
spark.dynamicAllocation.maxExecutors: dynamicAllocation.maxExecutors
spark.dynamicAllocation.minExecutors: dynamicAllocation.minExecutors
spark.dynamicAllocation.schedulerBacklogTimeout: dynamicAllocation.schedulerBacklogTimeout
spark.dynamicAllocation.shuffleTracking.enabled: dynamicAllocation.shuffleTracking.enabled
spark.dynamicAllocation.shuffleTracking.timeout: dynamicAllocation.shuffleTracking.timeout
spark.dynamicAllocation.sustainedSchedulerBacklogTimeout: dynamicAllocation.sustainedSchedulerBacklogTimeout
spark.eventLog.compress: eventLog.compress
spark.eventLog.compression.codec: eventLog.compressionCodec
spark.eventLog.dir: eventLog.dir
spark.eventLog.enabled: eventLog
spark.eventLog.logStageExecutorMetrics: eventLog.logStageExecutorMetrics
spark.eventLog.rolling.enabled: eventLog.rolling.enabled
spark.eventLog.rolling.maxFileSize: eventLog.rolling.maxFileSize
spark.executor.cores: executor.cores
spark.executor.decommission.forceKillTimeout: executor.decommission.forceKillTimeout
spark.executor.extraJavaOptions: executor.javaOptions
spark.executor.failuresValidityInterval: executor.failures.countedFor
spark.executor.instances: executor.instances
spark.executor.maxNumFailures: executor.failures.maximum
spark.executor.memory: executor.memory
spark.executor.memoryOverhead: executor.memoryOverhead
spark.executor.memoryOverheadFactor: executor.memoryOverheadFactor
spark.executor.processTreeMetrics.enabled: metrics.processTree
spark.executor.pyspark.memory: executor.pysparkMemory
spark.executorEnv.: executor.env
spark.files: deps.files
spark.hadoop.hive.metastore.uris: metastore
spark.hadoop.hive.server2.thrift.bind.host: endpoint
spark.hadoop.hive.server2.thrift.port: the library
spark.history.custom.executor.log.url: executorLogUrl
spark.history.fs.cleaner.enabled: cleaner
spark.history.fs.cleaner.interval: cleaner.interval
spark.history.fs.cleaner.maxAge: cleaner.maxAge
spark.history.fs.cleaner.maxNum: cleaner.maxNum
spark.history.fs.driverlog.cleaner.enabled: cleaner.driverLogs
spark.history.fs.driverlog.cleaner.maxAge: cleaner.driverLogMaxAge
spark.history.fs.eventLog.rolling.maxFilesToRetain: rolling.maxFilesToRetain
spark.history.fs.eventLog.rolling.onDemandLoadEnabled: rolling.onDemandLoad
spark.history.fs.logDirectory: logDirectory
spark.history.fs.update.interval: updateInterval
spark.history.retainedApplications: retainedApplications
spark.history.store.hybridStore.diskBackend: the library
spark.history.store.hybridStore.enabled: store
spark.history.store.hybridStore.maxMemoryUsage: store.maxMemoryUsage
spark.history.store.maxDiskUsage: store.size
spark.history.store.path: store
spark.history.store.serializer: store.serializer
spark.history.ui.acls.enable: acls
spark.history.ui.admin.acls: acls.adminUsers
spark.history.ui.admin.acls.groups: acls.adminGroups
spark.history.ui.maxApplications: maxApplications
spark.history.ui.port: the library
spark.history.ui.title: title
spark.io.encryption.enabled: encryption.localDisk
spark.io.encryption.keySizeBits: encryption.localDiskKeyBits
spark.jars: deps.jars
spark.jars.excludes: deps.excludePackages
spark.jars.ivy: the library
spark.jars.packages: deps.packages
spark.jars.repositories: deps.repositories
spark.kerberos.access.hadoopFileSystems: kerberos.hadoopFileSystems
spark.kerberos.keytab: kerberos.keytab
spark.kerberos.principal: kerberos.principal
spark.kubernetes.allocation.batch.delay: executor.allocation.batchDelay
spark.kubernetes.allocation.batch.size: executor.allocation.batchSize
spark.kubernetes.allocation.driver.readinessTimeout: executor.allocation.driverReadinessTimeout
spark.kubernetes.allocation.executor.timeout: executor.allocation.executorTimeout
spark.kubernetes.allocation.maxPendingPods: executor.allocation.maxPendingPods
spark.kubernetes.allocation.maxPendingPodsPerRp: executor.allocation.maxPendingPodsPerResourceProfile
spark.kubernetes.allocation.maximum: executor.allocation.maximumAttempts
spark.kubernetes.allocation.pods.allocator: executor.allocation.allocator
spark.kubernetes.allocation.recoveryMode.enabled: executor.allocation.recoveryMode
spark.kubernetes.authenticate.driver.serviceAccountName: driver.serviceAccount
spark.kubernetes.authenticate.executor.serviceAccountName: executor.serviceAccount
spark.kubernetes.container.image: image
spark.kubernetes.container.image.pullPolicy: imagePullPolicy
spark.kubernetes.container.image.pullSecrets: imagePullSecrets
spark.kubernetes.decommission.script: executor.decommission.script
spark.kubernetes.driver.annotation.: driver.annotations
spark.kubernetes.driver.label.: driver.labels
spark.kubernetes.driver.limit.cores: driver.coreLimit
spark.kubernetes.driver.node.selector.: driver.nodeSelector
spark.kubernetes.driver.pod.name: the library
spark.kubernetes.driver.request.cores: driver.coreRequest
spark.kubernetes.driver.scheduler.name: driver.schedulerName
spark.kubernetes.driver.secretKeyRef.: driver.env
spark.kubernetes.driverEnv.: driver.env
spark.kubernetes.executor.annotation.: executor.annotations
spark.kubernetes.executor.container.image: image
spark.kubernetes.executor.decommissionLabel: executor.decommission.label
spark.kubernetes.executor.decommissionLabelValue: executor.decommission.labelValue
spark.kubernetes.executor.deleteOnTermination: executor.failures.keepPods
spark.kubernetes.executor.label.: executor.labels
spark.kubernetes.executor.limit.cores: executor.coreLimit
spark.kubernetes.executor.minTasksPerExecutorBeforeRolling: executor.rolling.minimumTasks
spark.kubernetes.executor.node.selector.: executor.nodeSelector
spark.kubernetes.executor.podDeletionCost: executor.allocation.podDeletionCost
spark.kubernetes.executor.podNamePrefix: the library
spark.kubernetes.executor.podTemplateContainerName: executor.podTemplate
spark.kubernetes.executor.podTemplateFile: executor.podTemplate
spark.kubernetes.executor.pvc.resizeFactor: executor.claimResizing.factor
spark.kubernetes.executor.pvc.resizeInterval: executor.claimResizing.interval
spark.kubernetes.executor.pvc.resizeThreshold: executor.claimResizing.threshold
spark.kubernetes.executor.request.cores: executor.coreRequest
spark.kubernetes.executor.resizeFactor: executor.resizing.factor
spark.kubernetes.executor.resizeInterval: executor.resizing.interval
spark.kubernetes.executor.resizeThreshold: executor.resizing.threshold
spark.kubernetes.executor.rollInterval: executor.rolling.interval
spark.kubernetes.executor.rollPolicy: executor.rolling.policy
spark.kubernetes.executor.scheduler.name: executor.schedulerName
spark.kubernetes.executor.secretKeyRef.: executor.env
spark.kubernetes.executor.terminationGracePeriodSeconds: executor.terminationGracePeriod
spark.kubernetes.local.dirs.tmpfs: driver.localStorage and executor.localStorage
spark.kubernetes.memoryOverheadFactor: executor.memoryOverheadFactor
spark.kubernetes.namespace: namespace
spark.kubernetes.node.selector.: driver.nodeSelector and executor.nodeSelector
spark.kubernetes.resource.type: the library
spark.kubernetes.scheduler.name: driver.schedulerName and executor.schedulerName
spark.local.dir: the library
spark.log.level: logging.level
spark.log.structuredLogging.enabled: logging.format
spark.master: the library
spark.memory.offHeap.enabled: executor.offHeapMemory
spark.memory.offHeap.size: executor.offHeapMemory
spark.metrics.appStatusSource.enabled: metrics.appStatus
spark.metrics.conf.*.sink.prometheusServlet.: metrics.prometheus
spark.metrics.conf.*.source.jvm.: metrics.jvm
spark.metrics.conf.driver.sink.prometheusServlet.: metrics.prometheus
spark.metrics.namespace: metrics.namespace
spark.modify.acls: ui.acls.modifyUsers
spark.modify.acls.groups: ui.acls.modifyGroups
spark.network.crypto.enabled: encryption.network
spark.plugins: plugins
spark.remote: the library
spark.sql.catalogImplementation: metastore
spark.sql.connect.serverStacktrace.enabled: limits.stackTraces
spark.sql.connect.ui.retainedSessions: limits.retainedSessions
spark.sql.connect.ui.retainedStatements: limits.retainedStatements
spark.sql.hive.thriftServer.singleSession: singleSession
spark.sql.thriftServer.incrementalCollect: incrementalCollect
spark.sql.thriftServer.queryTimeout: queryTimeout
spark.sql.thriftserver.ui.retainedSessions: retainedSessions
spark.sql.thriftserver.ui.retainedStatements: retainedStatements
spark.sql.warehouse.dir: warehouse
spark.storage.decommission.enabled: executor.decommission
spark.storage.decommission.fallbackStorage.cleanUp: executor.decommission.cleanUpFallbackStorage
spark.storage.decommission.fallbackStorage.path: executor.decommission.fallbackStorage
spark.storage.decommission.rddBlocks.enabled: executor.decommission.rddBlocks
spark.storage.decommission.shuffleBlocks.enabled: executor.decommission.shuffleBlocks
spark.submit.deployMode: deployMode
spark.submit.pyFiles: deps.pyFiles
spark.ui.custom.executor.log.url: logging.executorLogUrl
spark.ui.enabled: ui.enabled
spark.ui.killEnabled: ui.killEnabled
spark.ui.port: the library
spark.ui.prometheus.enabled: metrics.prometheus
spark.ui.proxyBase: ui.path
spark.ui.proxyRedirectUri: ui.redirectUri
spark.ui.view.acls: ui.acls.viewUsers
spark.ui.view.acls.groups: ui.acls.viewGroups
"
`);
});

test('no key belongs to two features', () => {
  const keys = OWNED.map(([key]) => key);
  expect(keys).toEqual([...new Set(keys)]);
});

/** A key of a family, or the key itself. */
const keyOf = (owned: string) => (owned.endsWith('.') ? `${owned}x` : owned);

function refusals(kind: WorkloadKind, key: string): string[] {
  const { findings } = planOf({ schedule: '@daily', sparkConf: { [key]: 'another' } }, {}, kind);
  return findings.filter(({ prop, code }) => prop === `sparkConf["${key}"]` && ['SPARK001', 'SPARK002'].includes(code)).map(({ code }) => code);
}

/** Keys that only some of Spark's own servers have props for. */
const keysOf = (features: readonly Feature[]) => features.filter((feature) => !JOB_FEATURES.includes(feature))
  .flatMap(({ ownedKeys = {} }) => Object.keys(ownedKeys));
const OF_SERVERS = [...keysOf(CONNECT_SERVER_FEATURES), ...keysOf(THRIFT_SERVER_FEATURES), ...keysOf(HISTORY_SERVER_FEATURES)];

const COMMON = OWNED.map(([key]) => key).filter((key) => !OF_SERVERS.includes(key));

test.each(COMMON.map(keyOf))('%s is refused in sparkConf, whatever the workload', (key) => {
  for (const kind of [SPARK_JOB, SCHEDULED_SPARK_JOB, SPARK_CONNECT_SERVER]) {
    expect(refusals(kind, key)).toHaveLength(1);
  }
});

test.each([
  ...keysOf(CONNECT_SERVER_FEATURES).map((key) => [key, SPARK_CONNECT_SERVER] as const),
  ...keysOf(THRIFT_SERVER_FEATURES).map((key) => [key, SPARK_THRIFT_SERVER] as const),
  ...keysOf(HISTORY_SERVER_FEATURES).map((key) => [key, SPARK_HISTORY_SERVER] as const),
])('a server\'s own key, %s, is refused there, and means nothing elsewhere', (key, kind) => {
  expect(refusals(kind, key)).toHaveLength(1);
  expect(refusals(SPARK_JOB, key)).toEqual([]);
});

test.each([
  ['spark.kubernetes.driver.label', 'it is no member of the family without its dot'],
  ['spark.executorEnvironment', 'it only begins alike'],
  ['spark.executor.coresPerTask', 'it only begins alike'],
])('%s is nobody\'s: %s', (key) => {
  expect(refusals(SPARK_JOB, key)).toEqual([]);
});

test('the remedy is the prop, or to leave the key to the library', () => {
  const fixOf = (key: string) => planOf({ sparkConf: { [key]: 'another' } }).findings.find(({ code }) => code === 'SPARK002')!.fix;
  expect(fixOf('spark.executor.cores')).toBe('Write executor.cores instead');
  expect(fixOf('spark.kubernetes.driverEnv.A')).toBe('Write driver.env instead');
  expect(fixOf('spark.local.dir')).toBe('Remove the entry');
});
