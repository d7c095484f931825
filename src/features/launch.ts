import { libraryOrigin, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application, carriedRole, Launch } from '../plan/application';
import { Feature, Settled } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { languageOfFile, NO_FILE } from '../props/main-program';

/** The verb `driver` of Apache's entry point: spark-submit in client mode, with what follows. */
export const driverVerb: Launch = (application, perPod) => ['driver', ...options(application, perPod)];

/** What the script gets that submits in cluster mode. */
export const submitScript: Launch = options;

/** The options of spark-submit, and the program. */
function options({ main }: Application, perPod: Parameters<Launch>[1]): readonly string[] {
  return [
    ...perPod.flatMap(([key, value]) => ['--conf', `${key}=${value}`]),
    ...(main.mainClass === undefined ? [] : ['--class', main.mainClass]),
    main.mainApplicationFile ?? NO_FILE,
    ...(main.arguments ?? []),
  ];
}

/** The program that the driver's pod starts, and whether its class and its file fit together. */
export const launch: Feature = {
  contribute: (application: Application): Share => ({ problems: checkMainClass(application) }),

  settle(application: Application, { conf, podKeys }: Settled): Share {
    const args = application.launch(application, podKeys.map((key) => [key, conf.get(key) ?? '']));
    const role = carriedRole(application);
    const piece = role === 'server' ? { origin: libraryOrigin('the server in the foreground') } : {
      origin: propOrigin('mainClass, mainApplicationFile and arguments'),
      formula: () => (role === 'submitter'
        ? 'the entries that differ from pod to pod, then what spark-submit takes'
        : 'the verb "driver", the entries that differ from pod to pod, then what spark-submit takes'),
    };
    return { pods: { [role]: [{ ...piece, container: { args } }] } };
  },

  read({ main }: WrittenKeys): Partial<WorkloadProps> {
    return { mainClass: main.mainClass, mainApplicationFile: main.mainApplicationFile, arguments: [...main.arguments ?? []] };
  },
};

function checkMainClass({ main: { mainClass, mainApplicationFile }, language, props: { source } }: Application): Problem[] {
  // Of a file that Spark does not know, or of a source that cannot be read, nothing more is to be said.
  if (languageOfFile(mainApplicationFile) === undefined || (source?._problems ?? []).length > 0) {
    return [];
  }
  if (language === 'java' && !mainClass) {
    return [
      {
        rule: 'MAIN_CLASS',
        prop: 'mainClass',
        value: mainClass,
        why: mainApplicationFile === undefined
          ? 'neither mainClass nor mainApplicationFile is given'
          : `${shown('', mainApplicationFile)} does not say which class to run`,
        fix: 'Name the class with the main method, for example "com.example.Main"',
      },
    ];
  }
  if (language !== 'java' && mainClass !== undefined) {
    return [
      {
        rule: 'MAIN_CLASS',
        prop: 'mainClass',
        value: mainClass,
        why: `an application in ${language === 'r' ? 'R' : 'Python'} has no main class`,
        fix: 'Remove mainClass',
      },
    ];
  }
  return [];
}
