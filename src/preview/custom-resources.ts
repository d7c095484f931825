import { ConfReader } from '../conf/conf-reader';
import { parseInteger } from '../conf/java-text';
import { RoleName } from '../sizing/spark-constants';

/** GPUs and the like, as limits of the Spark container: `<vendor>/<name>` by amount. */
export function customResources(conf: ConfReader, role: RoleName): { [resource: string]: string } {
  const prefix = `spark.${role}.resource.`;
  const settings = conf.withPrefix(prefix);
  const names = new Set([...settings.keys()].map((key) => key.split('.')[0]));
  const limits: { [resource: string]: string } = {};
  for (const name of names) {
    const amount = settings.get(`${name}.amount`);
    const count = parseInteger(amount ?? '');
    if (count === undefined) {
      throw new Error(`Spark needs a whole number in "${prefix}${name}.amount"${amount === undefined ? '' : `, not "${amount}"`}`);
    }
    const vendor = settings.get(`${name}.vendor`);
    if (count <= 0n) {
      continue;
    }
    // For a driver an empty one is enough for Spark.
    if (vendor === undefined || (vendor === '' && role === 'executor')) {
      throw new Error(`Spark needs "${prefix}${name}.vendor", such as nvidia.com: it is the first part of the resource's name in Kubernetes`);
    }
    limits[`${vendor}/${name}`] = String(count);
  }
  return limits;
}
