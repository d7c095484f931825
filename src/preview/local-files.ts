import { ConfReader } from '../conf/conf-reader';

/** Spark's word for an application without a file of its own. */
export const NO_FILE = 'spark-internal';

const UPLOAD_PATH = 'spark.kubernetes.file.upload.path';
const UPLOAD_DIRECTORY = 'spark-upload-00000000-0000-0000-0000-000000000000';

/** Characters that no address has: with one of them, a text is a path to Spark. */
const NO_ADDRESS = /[\s"<>\\^`{|}]/;

/** Whether a file is on the machine that submits: a path, or an address that begins with `file:`. */
export function isLocalFile(address: string): boolean {
  const scheme = NO_ADDRESS.test(address) ? undefined : /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(address)?.[1];
  return address !== NO_FILE && (scheme === undefined || scheme === 'file');
}

/** Where a file of the submitting machine is for the driver; a stand-in is in the place of the random directory. */
export function uploaded(address: string, conf: ConfReader): string {
  const target = conf.get(UPLOAD_PATH);
  if (target === undefined) {
    throw new Error(`Spark has to upload "${address}" from the machine that submits; set "${UPLOAD_PATH}", or write local:// for a file of the image`);
  }
  return `${target}/${UPLOAD_DIRECTORY}/${fileName(address.replace(/[?#].*$/, ''))}`;
}

/** What to say about files that are uploaded. */
export function uploadNotes(addresses: readonly string[]): string[] {
  return addresses.filter(isLocalFile).map((address) => `Spark uploads "${address}" into a directory with a random name.`);
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
