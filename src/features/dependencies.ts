import { dirname } from 'path';
import { ConfEntry, fromLibrary, fromProp, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application, makerOf } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { PodPiece, Share } from '../plan/share';
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

const DOWNLOADS: PodPiece = {
  origin: propOrigin('deps.packages'),
  formula: () => 'a place for the downloads',
  spec: { volumes: [{ name: 'ivy', emptyDir: {} }] },
  container: { volumeMounts: [{ name: 'ivy', mountPath: IVY_DIRECTORY }] },
};

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
      values.forEach((value, index) => problems.push(...check(field, value, `deps.${field}[${index}]`), ...checkImageFile(field, value, `deps.${field}[${index}]`, application)));
      if (values.length > 0) {
        conf.push(fromProp(KEYS[field], values.join(','), `deps.${field}`));
      }
    }
    if ((props.deps?.packages ?? []).length === 0) {
      return { conf, problems };
    }
    return {
      conf: [...conf, fromLibrary('spark.jars.ivy', IVY_DIRECTORY, 'a writable directory for deps.packages')],
      // In cluster mode spark-submit resolves them, too.
      pods: application.submitter !== undefined
        ? { driver: [DOWNLOADS], submitter: [DOWNLOADS] }
        : { driver: makerOf(application, 'driver') === 'library' ? [DOWNLOADS] : [] },
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
  if (value.trim() !== value) {
    return [{ rule: 'DEPENDENCY', prop, value: shown('', value), why: 'a blank at an end is lost, or taken for a part of it', fix: 'Remove it' }];
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

/** What to do instead where Spark makes the driver's pod, and uploads what is called `file:`. */
const IN_CLUSTER_MODE: { readonly [field: string]: (path: string) => string } = {
  files: (path) => `Read it from ${path}, where the image has it`,
  pyFiles: (path) => `Add "${path.endsWith('.py') ? dirname(path) : path}" to "spark.executorEnv.PYTHONPATH"`,
  archives: (path) => `Unpack it in the image, and read it from there instead of ${path}`,
};

/** Spark hands executors what it can fetch, and leaves out what is said to be in the image: they would know its path, and nothing else of it. */
function checkImageFile(field: string, value: string, prop: string, application: Application): Problem[] {
  const [, path] = /^local:(?:\/\/)?(.*)$/.exec(value) ?? [];
  const instead = IN_CLUSTER_MODE[field];
  if (path === undefined || instead === undefined) {
    return [];
  }
  const isMadeBySpark = makerOf(application, 'driver') === 'spark';
  return [
    {
      rule: 'IMAGE_FILE',
      prop,
      value: shown('', value),
      why: `Spark does not hand a file of the image to executors, ${field === 'pyFiles' ? 'so their PYTHONPATH lacks it' : 'nor to SparkFiles of the driver'}`,
      fix: isMadeBySpark ? instead(path.replace(/#.*$/, '')) : `Write it as "${shown('', value.replace(/^local:/, 'file:'))}"`,
    },
  ];
}
