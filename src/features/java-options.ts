import { fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shownOption } from '../findings/redaction';
import { either, prop, say, Words } from '../findings/say';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { RoleName } from '../sizing/spark-constants';

/** Further options of the JVMs. */
export const javaOptions: Feature = {
  ownedKeys: {
    [keyOf('driver')]: 'driver.javaOptions',
    [keyOf('executor')]: 'executor.javaOptions',
  },

  contribute({ roles }: Application): Share {
    return {
      conf: roles.flatMap(({ name, options, prop: propOf }) =>
        (options.javaOptions === undefined ? [] : [fromProp(keyOf(name), options.javaOptions, propOf('javaOptions'))])),
      problems: roles.flatMap(check),
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    return { driver: { javaOptions: conf.raw(keyOf('driver')) }, executor: { javaOptions: conf.raw(keyOf('executor')) } };
  },
};

function keyOf(role: RoleName): string {
  return `spark.${role}.extraJavaOptions`;
}

function check(role: Role): Problem[] {
  const memory = prop(role.prop('memory'));
  return [
    ...refuse(role, /-Xmx\S*/, say`the heap is ${memory}`, say`Set ${memory} instead`),
    ...(role.name === 'executor'
      ? refuse(role, /-Dspark\S*/, 'Spark refuses its own keys here', say`Use ${either('sparkConf or a typed prop', 'an entry of the configuration')} instead`)
      : []),
  ];
}

function refuse({ options, prop: propOf }: Role, pattern: RegExp, why: Words, fix: Words): Problem[] {
  const match = pattern.exec(options.javaOptions ?? '');
  return match === null ? [] : [{ rule: 'JAVA_OPTIONS', prop: propOf('javaOptions'), value: shownOption(match[0]), why, fix }];
}
