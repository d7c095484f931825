import type { SourceObject } from './inputs';
import { mountedConfigMaps } from '../manifests/mounted-files';
import { ManifestText } from '../manifests/places';
import { ReadWorkload } from '../manifests/workloads';
import { Manifest } from '../pod/manifest';
import { ShellCommand } from '../submit/shell-words';
import { Locate, SourceLine } from '../submit/spark-input';

/** What names a line of a file that an object or a command holds, such as `spark-defaults.conf:3`. */
const LINE_OF_FILE = /^(.+):(\d+)$/;

/** Finds the lines of a command in a script: by the key of Spark, or by the option. */
export function locateInCommand(file: string, { words, lines }: ShellCommand): Locate {
  return ({ place, key }) => {
    const inFile = LINE_OF_FILE.exec(place);
    if (inFile !== null) {
      return { file: inFile[1], line: Number(inFile[2]) };
    }
    const isKey = (word: string) => key !== undefined && (word.startsWith(`${key}=`) || word.includes(`=${key}=`));
    const option = words.findIndex((word) => word === place || word.startsWith(`${place}=`));
    const keyed = words.map(isKey).lastIndexOf(true);
    const argument = /^argument (\d+) of the application$/.exec(place);
    // The application's own words are the last ones.
    const at = keyed >= 0 ? keyed : option >= 0 ? option : argument === null ? 0 : words.length - 1;
    return { file, line: lines[at] };
  };
}

/** Finds the lines of an object, and of a file in it. */
export function locateInObject(object: Manifest, source: ManifestText): Locate {
  return ({ place, key }) => inFileOf(object, source, place) ?? { file: source.file, line: source.lineOf(object, { place, key }) };
}

/** The same for a workload, whose files are in ConfigMaps beside it. */
export function locateInConfigMaps({ workload }: ReadWorkload, object: Manifest, source: ManifestText, all: readonly SourceObject[]): Locate {
  const configMapsOf = () => {
    const names = mountedConfigMaps(workload.driver);
    return all.filter((other) => other.object.kind === 'ConfigMap' && names.includes(other.object.metadata?.name ?? '')
      && other.object.metadata?.namespace === object.metadata?.namespace);
  };
  let configMaps: readonly SourceObject[] | undefined;
  return ({ place, key }) => {
    // Most workloads have nothing that is to be found.
    configMaps ??= configMapsOf();
    const found = configMaps.map((one) => inFileOf(one.object, one.source, place)).find((line) => line !== undefined);
    return found ?? { file: source.file, line: source.lineOf(object, { place, key }) };
  };
}

function inFileOf(object: Manifest, source: ManifestText, place: string): SourceLine | undefined {
  const [, file, line] = LINE_OF_FILE.exec(place) ?? [];
  return file === undefined || object.data?.[file] === undefined ? undefined : {
    file: source.file,
    line: source.lineOfFile(object, file, Number(line)),
  };
}
