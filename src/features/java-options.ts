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
    ...checkEnds(role),
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

/** Options after which a JVM tells something and ends, without a failure; or checks only whether it could run. */
const ENDS = new RegExp('^(?:--?(?:version|help|dry-run|list-modules|validate-modules|describe-module|help-extra)|-[?hXd]|-fullversion|--full-version'
  + '|-Xinternalversion|-Xlog:help|-Xshare:dump|-agentlib:jdwp=help)$');

/** Options that are followed by a word of their own. */
const TAKES_A_WORD = /^(?:--(?:add-(?:opens|exports|reads|modules)|patch-module|limit-modules|upgrade-module-path|module-path|enable-native-access|finalization)|-p)$/;

/** Options with which a JVM runs something else than Spark. */
const RUNS_ANOTHER = /^(?:-jar|-cp|-classpath|--class-path|-m|--module|--source)$/;

/** What stands behind these options is Spark's class, and its arguments: a JVM has to come to it. */
function checkEnds({ name, options, prop: propOf }: Role): Problem[] {
  const words = wordsOf(options.javaOptions);
  const found = words.find((word, index) => ENDS.test(word) || RUNS_ANOTHER.test(word) || isAlone(word, words[index - 1]));
  const what = name === 'driver' ? 'the driver' : 'executors';
  return found === undefined ? [] : [
    {
      rule: 'JAVA_OPTIONS',
      prop: propOf('javaOptions'),
      value: shownOption(found),
      why: ENDS.test(found)
        ? `the JVM of ${what} ends with it, as if all were well, and nothing has run`
        : RUNS_ANOTHER.test(found) ? `the JVM of ${what} would look for its program there, and not find Spark` : `the JVM of ${what} takes it for the class to run: an option begins with "-"`,
      fix: 'Leave it out',
    },
  ];
}

/** A word that is no option, and belongs to none. What is put in for a variable may be one. */
function isAlone(word: string, before: string | undefined): boolean {
  return !/^[-@]/.test(word) && !/[${]/.test(word) && !(before !== undefined && TAKES_A_WORD.test(before));
}

function wordsOf(text: string | undefined): string[] {
  return text === undefined ? [] : executorWords(text);
}

function refuse({ options, prop: propOf }: Role, pattern: RegExp, why: Words, fix: Words): Problem[] {
  const match = pattern.exec(options.javaOptions ?? '');
  return match === null ? [] : [{ rule: 'JAVA_OPTIONS', prop: propOf('javaOptions'), value: shownOption(match[0]), why, fix }];
}
