import { ConfEntry, fromLibrary, fromProp } from '../conf/origin';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { Application } from '../plan/application';
import { Feature, LIBRARY } from '../plan/feature';
import { FieldOrigin, fieldFromProp } from '../plan/field-origin';
import { Share } from '../plan/share';
import { SparkDependencies } from '../props/spark-dependencies';

const KEYS: { readonly [field in keyof SparkDependencies]-?: string } = {
  jars: 'spark.jars',
  files: 'spark.files',
  pyFiles: 'spark.submit.pyFiles',
  archives: 'spark.archives',
  packages: 'spark.jars.packages',
  excludePackages: 'spark.jars.excludes',
  repositories: 'spark.jars.repositories',
};

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

  contribute({ props }: Application): Share {
    const conf: ConfEntry[] = [];
    const problems: Problem[] = [];
    for (const field of Object.keys(KEYS) as (keyof SparkDependencies)[]) {
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
      driver: {
        spec: { volumes: [{ name: 'ivy', emptyDir: {} }] },
        container: { volumeMounts: [{ name: 'ivy', mountPath: IVY_DIRECTORY }] },
      },
      problems,
    };
  },

  fields(): FieldOrigin[] {
    return ['spec.volumes[ivy]', 'container.volumeMounts[ivy]'].map((field) => fieldFromProp('driver', field, 'deps.packages', 'a place for the downloads'));
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
