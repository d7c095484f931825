import { fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';

/** Further options of the driver's and executors' JVMs. */
export const javaOptions: Feature = {
  ownedKeys: {
    'spark.driver.extraJavaOptions': 'driver.javaOptions',
    'spark.executor.extraJavaOptions': 'executor.javaOptions',
  },

  contribute({ props }: Application): Share {
    const driver = props.driver?.javaOptions;
    const executor = props.executor?.javaOptions;
    return {
      conf: [
        ...(driver === undefined ? [] : [fromProp('spark.driver.extraJavaOptions', driver, 'driver.javaOptions')]),
        ...(executor === undefined ? [] : [fromProp('spark.executor.extraJavaOptions', executor, 'executor.javaOptions')]),
      ],
      problems: [
        ...refuse(driver, /-Xmx\S*/, 'driver', 'the heap is driver.memory', 'Set driver.memory instead'),
        ...refuse(executor, /-Xmx\S*/, 'executor', 'the heap is executor.memory', 'Set executor.memory instead'),
        ...refuse(executor, /-Dspark\S*/, 'executor', 'Spark refuses its own keys here', 'Use sparkConf or a typed prop instead'),
      ],
    };
  },
};

function refuse(options: string | undefined, pattern: RegExp, role: string, why: string, fix: string): Problem[] {
  const match = pattern.exec(options ?? '');
  return match === null ? [] : [{ rule: 'JAVA_OPTIONS', prop: `${role}.javaOptions`, value: shownOption(match[0]), why, fix }];
}

/** An option as people may see it: its value may be a secret. */
function shownOption(option: string): string {
  const [name, ...value] = option.split('=');
  return value.length === 0 ? option : `${name}=${shown(name.replace(/^-D/, ''), value.join('='))}`;
}
