import { ConfEntry, fromLibrary, fromProp, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { Share } from '../plan/share';
import { WorkloadProps } from '../plan/workload-props';
import { WrittenKeys } from '../plan/written-keys';
import { SparkDependencyOptions } from '../props/spark-dependency-options';

const KEYS: { readonly [field in keyof SparkDependencyOptions]-?: string } = {
  jars: 'spark.jars',
  files: 'spark.files',
  pyFiles: 'spark.submit.pyFiles',
  archives: 'spark.archives',
  packages: 'spark.jars.packages',
  excludePackages: 'spark.jars.excludes',
  repositories: 'spark.jars.repositories',
};

const FIELDS = Object.keys(KEYS) as (keyof SparkDependencyOptions)[];

/** How many parts a Maven coordinate has, by field. */
const COORDINATES: { readonly [field: string]: { parts: number; form: string } } = {
  packages: { parts: 3, form: 'groupId:artifactId:version' },
  excludePackages: { parts: 2, form: 'groupId:artifactId' },
};

/** The home directory of Apache's user does not exist, so Ivy gets a directory of its own. */
const IVY_DIRECTORY = '/var/cache/ivy';

/** Jars, files and packages that the driver fetches and hands to the executors. */
export const dependencies: Feature = {
  ownedKeys: {
    ...Object.fromEntries(Object.entries(KEYS).map(([field, key]) => [key, `deps.${field}`])),
    'spark.jars.ivy': LIBRARY,
  },

  contribute(application: Application): Share {
    const { props } = application;
    const conf: ConfEntry[] = [];
    const problems: Problem[] = [];
    for (const field of FIELDS) {
      const values = props.deps?.[field] ?? [];
      values.forEach((value, index) => problems.push(...check(field, value, `deps.${field}[${index}]`)));
      if (values.length > 0) {
        conf.push(fromProp(KEYS[field], values.join(','), `deps.${field}`));
      }
    }
    if ((props.deps?.packages ?? []).length === 0) {
      return { conf, problems };
    }
    return {
      conf: [...conf, fromLibrary('spark.jars.ivy', IVY_DIRECTORY, 'a writable directory for deps.packages')],
      pods: application.roles.some(({ name, madeBy }) => name === 'driver' && madeBy === 'library')
        ? {
          driver: [
            {
              origin: propOrigin('deps.packages'),
              formula: () => 'a place for the downloads',
              spec: { volumes: [{ name: 'ivy', emptyDir: {} }] },
              container: { volumeMounts: [{ name: 'ivy', mountPath: IVY_DIRECTORY }] },
            },
          ],
        }
        : {},
      problems,
    };
  },

  read({ conf }: WrittenKeys): Partial<WorkloadProps> {
    const lists = FIELDS.map((field) => [field, conf.list(KEYS[field])]).filter(([, values]) => values.length > 0);
    return lists.length === 0 ? {} : { deps: Object.fromEntries(lists) };
  },
};

function check(field: string, value: string, prop: string): Problem[] {
  if (value.trim() === '' || value.includes(',')) {
    return [
      {
        rule: 'DEPENDENCY',
        prop,
        value: shown('', value),
        why: 'Spark separates dependencies by commas, so one of them is not empty and has no comma',
        fix: 'Give every dependency its own entry',
      },
    ];
  }
  const coordinate = COORDINATES[field];
  // Spark takes a slash for a colon here.
  const parts = value.split(/[:/]/);
  if (coordinate === undefined || (parts.length === coordinate.parts && parts.every((part) => part.trim() !== ''))) {
    return [];
  }
  return [
    {
      rule: 'DEPENDENCY',
      prop,
      value: shown('', value),
      why: `a Maven coordinate here has ${coordinate.parts} parts`,
      fix: `Write it as "${coordinate.form}"`,
    },
  ];
}
