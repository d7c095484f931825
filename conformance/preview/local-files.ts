import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { scratchDirectory } from '../scratch';

const FILES = [
  'krb5.conf', 'user.keytab', 'ca.crt', 'client.key', 'client.crt', 'token', 'executor.yaml', 'app.py', 'app.jar', 'data.csv', 'packed.zip',
];

/** Files of the machine that submits, all with some text, and a directory that they can be uploaded to. */
export const LOCAL = makeLocalFiles();

function makeLocalFiles(): { readonly uploads: string; at(name: string): string } {
  const directory = scratchDirectory();
  const uploads = join(directory, 'uploads');
  mkdirSync(uploads);
  FILES.forEach((file) => writeFileSync(join(directory, file), 'text'));
  return { uploads, at: (name) => join(directory, name) };
}
