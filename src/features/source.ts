import { Origin, propOrigin } from '../conf/origin';
import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { CONFIG_MAP_LIMIT } from '../plan/configuration';
import { Feature, ObjectDemand } from '../plan/feature';
import { byRole, PodPiece, Share } from '../plan/share';
import { SourceMap, sourceMap, sourceVolume } from '../plan/source-map';
import { isInSource } from '../props/main-program';
import { isText, sizeOfFiles } from '../props/source-files';
import { SOURCE_DIRECTORY, SOURCE_VOLUME, SparkSource } from '../props/spark-source';

const PROP = 'source';

/** `kubectl apply` keeps the whole manifest in an annotation, and all annotations together have so many bytes. */
const APPLIED_LIMIT = 262144;

/** Files of Python that a directory of its path does not bring, but that can stand in the path themselves. */
const PACKED = /^[^/]+\.(zip|egg)$/;

/** Files that come with the workload, for driver and executors. */
export const source: Feature = {
  contribute(application: Application): Share {
    const { props: { source: given }, roles, language } = application;
    if (given === undefined) {
      return {};
    }
    const pieces = [volumePiece(application, given), ...(language === 'python' ? [pythonPath(given)] : [])];
    return {
      // The others' programs are read by the driver alone, but executors have the files at the same place.
      pods: byRole(roles, () => pieces),
      problems: [...given._problems, ...(given._volume?._problems ?? []).map((problem) => ({ ...problem, prop: problem.prop.replace(/^\w+/, PROP) })), ...check(application, given)],
    };
  },

  objects({ name, props }: Application): ObjectDemand[] {
    const map = mapOf(name, props.source);
    return map === undefined ? [] : [
      { id: 'Source', apiVersion: 'v1', kind: 'ConfigMap', name: map.name, data: map.data, binaryData: map.binaryData },
    ];
  },
};

function mapOf(name: string, given: SparkSource | undefined): SourceMap | undefined {
  return given?._files === undefined || given._files.length === 0 ? undefined : sourceMap(`${name}-source`, given._files);
}

function volumePiece({ name }: Application, given: SparkSource): PodPiece {
  const origin = propOrigin(PROP);
  if (given._volume !== undefined) {
    return { origin, ...given._volume._addition };
  }
  const map = mapOf(name, given);
  return map === undefined ? { origin } : {
    origin,
    formula: () => 'the files that were read, in their layout',
    spec: { volumes: [sourceVolume(SOURCE_VOLUME, map)] },
    container: { volumeMounts: [{ name: SOURCE_VOLUME, mountPath: SOURCE_DIRECTORY, readOnly: true }] },
  };
}

/** Whoever sets the variable himself is right. */
const IMPORTS: Origin = { kind: 'default', name: 'modules beside the main file are found by driver and executors' };

function pythonPath(given: SparkSource): PodPiece {
  const packed = (given._files ?? []).filter(({ path }) => PACKED.test(path)).map(({ path }) => `${given._directory}/${path}`);
  return { origin: IMPORTS, container: { env: [{ name: 'PYTHONPATH', value: [given._directory, ...packed].join(':') }] } };
}

/** A master in the program counts more than all configuration: Spark runs in the driver alone. */
const LOCAL_MASTER = /\.master\(\s*["']local|setMaster\(\s*["']local|["']spark\.master["']\s*,\s*["']local/;

function check({ props, main }: Application, given: SparkSource): Problem[] {
  const files = given._files ?? [];
  const size = sizeOfFiles(files);
  const problems: Problem[] = [];
  if (size > CONFIG_MAP_LIMIT) {
    const largest = [...files].sort((a, b) => b.content.length - a.content.length)[0];
    problems.push({
      rule: 'SOURCE',
      prop: PROP,
      value: `${size} bytes`,
      why: `a ConfigMap holds ${CONFIG_MAP_LIMIT} bytes, and ${largest.path} alone has ${largest.content.length}`,
      fix: 'Put large files into an image, a volume or an object store',
    });
  } else if (size > APPLIED_LIMIT) {
    problems.push({
      rule: 'SOURCE_APPLIED',
      prop: PROP,
      value: `${size} bytes`,
      why: `kubectl apply keeps a copy of a manifest in an annotation, which holds ${APPLIED_LIMIT} bytes`,
      fix: 'Apply it with --server-side, or put large files elsewhere',
    });
  }
  problems.push(...checkMain(props.mainApplicationFile, main.mainClass, given));
  for (const { path, content } of files) {
    if (/\.(py|R|r)$/.test(path) && isText(content) && LOCAL_MASTER.test(content.toString('utf8'))) {
      problems.push({
        rule: 'SOURCE_MASTER',
        prop: PROP,
        value: path,
        why: 'a local master in the program counts more than the configuration: Spark runs in the driver alone, and its executors, if there are any, have nothing to do',
        fix: 'Leave the master out of the program',
      });
    }
  }
  return problems;
}

function checkMain(file: string | undefined, mainClass: string | undefined, given: SparkSource): Problem[] {
  if (file === undefined) {
    return given._main !== undefined || mainClass !== undefined || given._problems.length > 0 ? [] : [
      { rule: 'SOURCE', prop: 'mainApplicationFile', why: 'there are several files in the source, and nothing says which one to run', fix: 'Name it by its path in the source, for example "main.py"' },
    ];
  }
  if (!isInSource(file) || given._files === undefined || given._files.length === 0 || given._files.some(({ path }) => path === file)) {
    return [];
  }
  const some = given._files.map(({ path }) => path).filter((path) => /\.(py|R|r|sql|jar)$/.test(path)).slice(0, 5);
  return [
    { rule: 'SOURCE', prop: 'mainApplicationFile', value: file, why: 'there is no such file in the source', fix: `Name one that is there${some.length === 0 ? '' : `: ${some.join(', ')}`}` },
  ];
}
