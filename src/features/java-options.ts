import { executorWords } from '../conf/option-words';
import { fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shownOption } from '../findings/redaction';
import { either, prop, say, Words } from '../findings/say';
import { Application, Role } from '../plan/application';
import { Feature } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { parseHeap } from '../sizing/java-memory';
import { heapOf } from '../sizing/memory';
import { RoleName } from '../sizing/spark-constants';

/** Further options of the JVMs. */
export const javaOptions: Feature = {
  ownedKeys: {
    [keyOf('driver')]: 'driver.javaOptions',
    [keyOf('executor')]: 'executor.javaOptions',
  },

  contribute({ roles }: Application): Share {
    return {
      // A server has a variable for them.
      conf: roles.filter(({ name }) => name !== 'server').flatMap(({ name, options, prop: propOf }) =>
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
    ...refuse(role, /-Xmx\S*|-XX:MaxHeapSize\S*/, say`the heap is ${memory}`, say`Set ${memory} instead`),
    ...checkInitialHeap(role),
    ...checkCollectors(role),
    ...(role.name === 'executor'
      ? refuse(role, /-Dspark\S*/, 'Spark refuses its own keys here', say`Use ${either('sparkConf or a typed prop', 'an entry of the configuration')} instead`)
      : []),
  ];
}

/** A JVM ends at once if its heap is to begin larger than it may become. */
function checkInitialHeap({ name, options, prop: propOf }: Role): Problem[] {
  const heap = heapOf(options);
  return wordsOf(options.javaOptions).flatMap((word) => {
    const [, size] = /^(?:-Xms|-XX:(?:Initial|Min)HeapSize=)(.+)$/.exec(word) ?? [];
    const initial = size === undefined ? undefined : parseHeap(size);
    return initial === undefined || initial <= heap * 2 ** 20 ? [] : [
      {
        rule: 'JAVA_OPTIONS' as const,
        prop: propOf('javaOptions'),
        value: word,
        why: say`the ${name === 'executor' ? 'executors' : name} would begin with more heap than the ${heap}Mi of ${prop(propOf('memory'))}, and a JVM does not start so`,
        fix: say`Leave it out, or raise ${prop(propOf('memory'))}`,
      },
    ];
  });
}

const COLLECTOR = /^-XX:([+-])(Use(?:Serial|Parallel|G1|Z|Shenandoah|Epsilon)GC)$/;

/** Of two collectors a JVM takes none, and ends. The last word on each counts. */
function checkCollectors({ options, prop: propOf }: Role): Problem[] {
  const words = new Map(wordsOf(options.javaOptions).flatMap((word) => {
    const [, sign, collector] = COLLECTOR.exec(word) ?? [];
    return sign === undefined ? [] : [[collector, sign] as const];
  }));
  const chosen = [...words].filter(([, sign]) => sign === '+').map(([collector]) => `-XX:+${collector}`);
  return chosen.length < 2 ? [] : [
    {
      rule: 'JAVA_OPTIONS',
      prop: propOf('javaOptions'),
      value: chosen.join(' '),
      why: 'a JVM does not start with two garbage collectors',
      fix: 'Keep one of them',
    },
  ];
}

function wordsOf(text: string | undefined): string[] {
  return text === undefined ? [] : executorWords(text);
}

function refuse({ options, prop: propOf }: Role, pattern: RegExp, why: Words, fix: Words): Problem[] {
  const match = pattern.exec(options.javaOptions ?? '');
  return match === null ? [] : [{ rule: 'JAVA_OPTIONS', prop: propOf('javaOptions'), value: shownOption(match[0]), why, fix }];
}
