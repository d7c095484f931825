import { isLocalFile, uploaded } from './local-files';
import { ConfReader } from '../conf/conf-reader';

const ARCHIVES = 'spark.archives';
const KEYS = ['spark.jars', 'spark.files', ARCHIVES, 'spark.submit.pyFiles'];

/** The files of the submitting machine that the configuration names. */
export function localDependencies(conf: ConfReader): string[] {
  return KEYS.flatMap((key) => conf.list(key)).filter(isLocalFile);
}

/** The entries that name such files, as they are after the upload: the uploaded ones first. */
export function uploadedDependencies(conf: ConfReader): [string, string][] {
  return KEYS.map((key): [string, string[]] => [key, conf.list(key)])
    .filter(([, files]) => files.some(isLocalFile))
    .map(([key, files]) => {
      const moved = files.filter(isLocalFile).map((file) => (key === ARCHIVES ? uploadedArchive(file, conf) : uploaded(file, conf)));
      return [key, [...moved, ...files.filter((file) => !isLocalFile(file))].join(',')];
    });
}

/** The directory that an archive is unpacked into stands behind a `#`. Spark writes these addresses without an empty host. */
function uploadedArchive(archive: string, conf: ConfReader): string {
  return uploaded(archive, conf).replace(':///', ':/') + (/#.*$/.exec(archive)?.[0] ?? '');
}
