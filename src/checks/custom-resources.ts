import { Problem } from '../findings/finding';
import { Check } from '../plan/check';

/** GPUs and other custom resources of executors: amount, vendor, discovery, and the tasks' share. */
export const checkCustomResources: Check = ({ conf }) => {
  const amounts = conf.entries().filter(({ key }) => /^spark\.executor\.resource\.[^.]+\.amount$/.test(key));
  return amounts.flatMap(({ key, origin }) => {
    const name = key.split('.')[3];
    const at = `spark.executor.resource.${name}`;
    const problems: Problem[] = [];
    const missing = ['vendor', 'discoveryScript'].filter((setting) => conf.get(`${at}.${setting}`) === undefined);
    if (missing.length > 0) {
      problems.push({
        rule: 'CUSTOM_RESOURCE',
        prop: origin.name,
        why: `executors do not start without the ${missing.join(' and the ')} of "${name}"`,
        fix: `Add ${missing.map((setting) => `"${at}.${setting}"`).join(' and ')}`,
      });
    }
    if (conf.get(`spark.task.resource.${name}.amount`) === undefined) {
      problems.push({
        rule: 'CUSTOM_RESOURCE_TASKS',
        prop: origin.name,
        why: `without a share for tasks, they are not told which "${name}" is theirs, and it does not limit how many run at a time`,
        fix: `Add "spark.task.resource.${name}.amount"`,
      });
    }
    return problems;
  });
};
