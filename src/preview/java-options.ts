import { ConfReader } from '../conf/conf-reader';
import { executorWords } from '../conf/option-words';

/** The options of an executor's JVM: the user's own, and the settings that it needs before it can ask the driver. */
export function executorJavaOptions(conf: ConfReader, substitute: (text: string) => string): string[] {
  const own = executorWords(substitute(conf.get('spark.executor.extraJavaOptions') ?? ''));
  const startup = [...conf.all()].filter(([key]) => isStartupKey(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...own, ...startup.map(([key, value]) => `-D${key}=${value}`)];
}

/** Settings of connections: without them an executor does not reach the driver. Their values stand in its pod. */
export function isStartupKey(key: string): boolean {
  return (key.startsWith('spark.auth') && key !== 'spark.authenticate.secret')
    || key.startsWith('spark.rpc')
    || key.startsWith('spark.network')
    || (key.startsWith('spark.ssl') && !key.includes('Password'))
    || (key.startsWith('spark.') && key.endsWith('.port'))
    || key.startsWith('spark.port.');
}
