import { catalogueFor } from '../conf/catalogue';
import { ConfReader } from '../conf/conf-reader';
import { checkValue } from '../conf/values';

/** Throws for a key whose value Spark cannot read. */
export function checkValues(conf: ConfReader, keys: readonly string[]): void {
  for (const key of keys) {
    const text = conf.get(key);
    const facts = catalogueFor(conf.sparkVersion).find(key);
    const reason = text === undefined || facts === undefined ? undefined : checkValue(facts, text);
    if (reason !== undefined) {
      throw new Error(`Spark cannot read "${key}" = "${text}": it ${reason}`);
    }
  }
}
