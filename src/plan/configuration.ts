import { contentHash } from './content-hash';
import { Pod } from '../pod/spark-pod';

/** The volume with the driver's configuration directory. */
export const CONFIGURATION_VOLUME = 'spark-conf';

/** Spark hands the directory's text files to the executors, but not those that end in `.template`. */
export const EXECUTOR_TEMPLATE_FILE = 'executor-pod.yaml.template';

/** The same for the template of a driver that Spark makes. */
export const DRIVER_TEMPLATE_FILE = 'driver-pod.yaml.template';

/** And for the script that submits it. */
export const SUBMIT_SCRIPT_FILE = 'spark-submit.sh.template';

/** A ConfigMap has at most a mebibyte, and Spark's own limit for its copy is the same. */
export const CONFIG_MAP_LIMIT = 1048576;

/** The longest name of a ConfigMap leaves room for more than any workload's name and what is added here. */
export function configurationName(workload: string, files: { readonly [file: string]: string }): string {
  // The lengths keep the end of one text and the beginning of the next one apart.
  const content = Object.keys(files).sort().map((file) => `${file.length} ${files[file].length} ${file}${files[file]}`).join('');
  return `${workload}-conf-${contentHash(content)}`;
}

/** A pod with the configuration of the given name. */
export function withConfiguration(pod: Pod, name: string): Pod {
  const { volumes = [] } = pod.spec ?? {};
  const isConfiguration = (volume: { readonly name: string }) => volume.name === CONFIGURATION_VOLUME;
  // Not every kind of workload has one.
  if (!volumes.some(isConfiguration)) {
    return pod;
  }
  const named = volumes.map((volume) => (isConfiguration(volume) ? { ...volume, configMap: { ...volume.configMap, name } } : volume));
  return { ...pod, spec: { ...pod.spec, volumes: named } };
}
