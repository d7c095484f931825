import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application } from '../plan/application';
import { Feature } from '../plan/feature';
import { FieldOrigin, fieldFromProp } from '../plan/field-origin';
import { Share } from '../plan/share';

/** Resource of an application whose class is on Spark's own class path. */
const SPARK_INTERNAL = 'spark-internal';

/** The main class or file, and whether the two fit together. */
export const mainApplication: Feature = {
  contribute(application: Application): Share {
    return { problems: checkMainClass(application) };
  },

  fields(): FieldOrigin[] {
    const formula = 'the verb "driver", the entries that differ from pod to pod, then what spark-submit takes';
    return [fieldFromProp('driver', 'container.args', 'mainClass, mainApplicationFile and arguments', formula)];
  },
};

/** The end of spark-submit's command line: the main class, the main file and its arguments. */
export function applicationArguments({ props }: Application): string[] {
  return [
    ...(props.mainClass === undefined ? [] : ['--class', props.mainClass]),
    props.mainApplicationFile ?? SPARK_INTERNAL,
    ...(props.arguments ?? []),
  ];
}

function checkMainClass({ props, language }: Application): Problem[] {
  if (language === 'java' && !props.mainClass) {
    return [
      {
        rule: 'MAIN_CLASS',
        prop: 'mainClass',
        value: props.mainClass,
        why: props.mainApplicationFile === undefined
          ? 'neither mainClass nor mainApplicationFile is given'
          : `${shown('', props.mainApplicationFile)} does not say which class to run`,
        fix: 'Name the class with the main method, for example "com.example.Main"',
      },
    ];
  }
  if (language !== 'java' && props.mainClass !== undefined) {
    return [
      {
        rule: 'MAIN_CLASS',
        prop: 'mainClass',
        value: props.mainClass,
        why: `a ${language === 'r' ? 'R' : 'Python'} application has no main class`,
        fix: 'Remove mainClass',
      },
    ];
  }
  return [];
}
