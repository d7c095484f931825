import { catalogueFor } from '../conf/catalogue';

const OPTIONS = 'spark.executor.extraJavaOptions';
const PREFER_IPV6 = /-Djava\.net\.preferIPv6Addresses=true\b/;

/**
 * The configuration of a driver once it runs. Before it makes a pod, Spark puts
 * the options that its own code needs in front of those of the executors' JVMs.
 */
export function runningDriverConf(conf: ReadonlyMap<string, string>, sparkVersion: string): Map<string, string> {
  // The driver hands on how its own JVM was started.
  const ipv6 = PREFER_IPV6.test(conf.get('spark.driver.extraJavaOptions') ?? '');
  const options = [`-Djava.net.preferIPv6Addresses=${ipv6}`, ...catalogueFor(sparkVersion).javaOptions, conf.get(OPTIONS) ?? ''];
  return new Map([...conf, [OPTIONS, options.join(' ').trim()]]);
}
