import { Problem } from '../findings/finding';
import { either, say } from '../findings/say';
import { makerOf } from '../plan/application';
import { Check } from '../plan/check';

/** Where a driver looks for its interpreter, in this order: keys, then variables. */
const KEYS = ['spark.pyspark.driver.python', 'spark.pyspark.python'];
const VARIABLES = ['PYSPARK_DRIVER_PYTHON', 'PYSPARK_PYTHON'];

/** A driver in client mode has no files of archives: Spark unpacks them for executors, and in cluster mode for the driver, too. */
export const checkDriverPython: Check = ({ application, conf }) => {
  const { language, props } = application;
  if (language !== 'python' || makerOf(application, 'driver') === 'spark') {
    return [];
  }
  const env = props.driver?.env ?? {};
  const given = [
    ...KEYS.map((key) => ({ prop: conf.origin(key)?.name ?? key, value: conf.get(key) })),
    ...VARIABLES.map((name) => ({ prop: `driver.env["${name}"]`, value: typeof env[name]?.value === 'string' ? env[name].value : undefined })),
  ].find(({ value }) => value !== undefined);
  if (given?.value === undefined || !/^[^/$]+\//.test(given.value)) {
    return [];
  }
  const problem: Problem = {
    rule: 'DRIVER_PYTHON',
    ...given,
    why: 'Spark unpacks archives for executors, and the driver starts in a directory without them',
    fix: say`Set "spark.pyspark.driver.python" to a Python of the image, such as "python3"${either(', and leave this one for executors', '')}`,
  };
  return [problem];
};
