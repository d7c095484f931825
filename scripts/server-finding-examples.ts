import { FindingExample } from './finding-example';

const pipeline = (props: string) => `new SdpPipelineJob(chart, 'pipeline', { image: pipelineImage, pipeline, ${props} });`;
const pipelines = (bad: string, good: string): FindingExample => ({ bad: pipeline(bad), good: pipeline(good) });

const history = (bad: string, good: string): FindingExample => {
  const code = (props: string) => `new SparkHistoryServer(chart, 'history', { ${props} });`;
  return { bad: code(bad), good: code(good) };
};

function connectBehindIngress(token: string, host = 'connect.example.com'): string {
  return "new SparkConnectServer(chart, 'connect', {\n"
    + ` ${token} endpoint: ServerEndpoint.ingress({ host: '${host}' }),\n`
    + "  allowFrom: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } }],\n});";
}

function thriftWithLdap(url: string): string {
  return "new SparkThriftServer(chart, 'thrift', {\n"
    + `  clientAuthentication: ThriftAuthentication.ldap({ url: '${url}' }),\n`
    + "  endpoint: ServerEndpoint.tlsProxy({ certificate: Secret.fromSecretName(chart, 'Tls', 'thrift-tls') }),\n});";
}

/** Those of servers and pipelines, in words of which the set-up of all examples knows some. */
export const SERVER_EXAMPLES: { readonly [code: string]: FindingExample } = {
  SPARK160: {
    bad: "new SparkConnectServer(chart, 'connect', { replicas: 3 });",
    good: "new SparkConnectServer(chart, 'connect', { dynamicAllocation: { maxExecutors: 8 } });",
  },
  SPARK161: {
    bad: "new SparkConnectServer(chart, 'connect', { token: { secret, key: 'token' } });",
    good: "new SparkConnectServer(chart, 'connect', {\n"
      + "  token: { secret, key: 'token' }, endpoint: ServerEndpoint.tlsProxy({ certificate: Secret.fromSecretName(chart, 'Tls', 'connect-tls') }),\n});",
  },
  SPARK162: {
    bad: connectBehindIngress(''),
    good: connectBehindIngress(" token: { secret, key: 'token' },"),
  },
  SPARK163: {
    bad: "new SparkConnectServer(chart, 'connect', {\n"
      + "  token: { secret, key: 'token' }, endpoint: ServerEndpoint.ingress({ host: 'connect.example.com' }),\n});",
    good: connectBehindIngress(" token: { secret, key: 'token' },"),
  },
  SPARK164: {
    bad: connectBehindIngress(" token: { secret, key: 'token' },", 'https://connect.example.com'),
    good: connectBehindIngress(" token: { secret, key: 'token' },"),
  },
  SPARK165: {
    bad: "new SparkThriftServer(chart, 'thrift', { metastore: ThriftMetastore.hive('metastore.data:9083') });",
    good: "new SparkThriftServer(chart, 'thrift', { metastore: ThriftMetastore.hive('thrift://metastore.data:9083') });",
  },
  SPARK166: {
    bad: thriftWithLdap('ldap.example.com'),
    good: thriftWithLdap('ldaps://ldap.example.com'),
  },
  SPARK170: history("logDirectory: EventLogDirectory.claim({ claim: 'logs' }), cleaner: { maxNum: 0 }", "logDirectory: EventLogDirectory.claim({ claim: 'logs' }), cleaner: { maxNum: 1000 }"),
  SPARK171: history("logDirectory: EventLogDirectory.objectStore({ uri: '/var/log/spark' }), image: imageWithS3", "logDirectory: EventLogDirectory.objectStore({ uri: 's3a://logs/spark' }), image: imageWithS3"),
  SPARK172: history("logDirectory: EventLogDirectory.claim({ claim: 'logs', accessMode: 'ReadWriteOncePod' })", "logDirectory: EventLogDirectory.claim({ claim: 'logs', accessMode: 'ReadWriteMany' })"),
  SPARK173: history("logDirectory: EventLogDirectory.claim({ claim: 'logs', accessMode: 'ReadWriteOnce' })", "logDirectory: EventLogDirectory.claim({ claim: 'logs', accessMode: 'ReadWriteMany' })"),
  SPARK174: {
    bad: "const history = new SparkHistoryServer(chart, 'history', { namespace: 'logs', logDirectory: EventLogDirectory.claim({ claim: 'logs' }) });\n"
      + "new SparkJob(chart, 'job', job).logTo(history);",
    good: "const history = new SparkHistoryServer(chart, 'history', { logDirectory: EventLogDirectory.claim({ claim: 'logs' }) });\n"
      + "new SparkJob(chart, 'job', job).logTo(history);",
  },
  SPARK175: history("logDirectory: EventLogDirectory.objectStore({ uri: 's3a://logs/spark' })", "logDirectory: EventLogDirectory.objectStore({ uri: 's3a://logs/spark' }), image: imageWithS3"),
  SPARK176: {
    bad: "const logDirectory = EventLogDirectory.claim({ claim: 'logs' });\n"
      + "new SparkHistoryServer(chart, 'history', { logDirectory, cleaner: {} });\nnew SparkHistoryServer(chart, 'audit', { logDirectory, cleaner: {} });",
    good: "const logDirectory = EventLogDirectory.claim({ claim: 'logs' });\n"
      + "new SparkHistoryServer(chart, 'history', { logDirectory, cleaner: {} });\nnew SparkHistoryServer(chart, 'audit', { logDirectory });",
  },
  SPARK180: pipelines("pipeline: { ...pipeline, storage: '/lake/orders' }", "pipeline: { ...pipeline, storage: 's3a://lake/orders' }"),
  SPARK181: pipelines("pipeline: { ...pipeline, source: PipelineSource.directory('no-such-directory') }", "pipeline: { ...pipeline, source: PipelineSource.image('/opt/orders') }"),
  SPARK182: pipelines('pipeline: { ...pipeline, libraries: [] }', "pipeline: { ...pipeline, libraries: ['transformations/**'] }"),
  SPARK183: pipelines(
    "pipeline: { ...pipeline, source: PipelineSource.inline({ 'transformations/a.py': 'spark = SparkSession.builder.master(\"local\").getOrCreate()' }) }",
    "pipeline: { ...pipeline, source: PipelineSource.inline({ 'transformations/a.py': 'spark = SparkSession.active()' }) }",
  ),
  SPARK184: pipelines("fullRefresh: ['orders'], fullRefreshAll: true", 'fullRefreshAll: true'),
  SPARK185: pipelines(
    "image: SparkImage.custom('registry.example.com/spark-pipelines:4.1.2')",
    "image: SparkImage.custom('registry.example.com/spark-pipelines:4.1.2', { contains: ['pipelines'] })",
  ),
  SPARK186: pipelines(
    "pipeline: { ...pipeline, storage: 'file:///lake/orders' }",
    "pipeline: { ...pipeline, storage: 'file:///lake/orders' }, volumes: [SparkVolume.existingClaim('lake', { claim: 'lake', mountPath: '/lake' })]",
  ),
  SPARK187: pipelines(
    "pipeline: { ...pipeline, configuration: { 'spark.executor.memory': '4g' } }",
    'executor: { memory: Size.gibibytes(4) }',
  ),
  SPARK188: pipelines('client: { memory: Size.mebibytes(128) }', 'client: { memory: Size.gibibytes(1) }'),
};
