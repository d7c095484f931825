import { writeFileSync } from 'fs';
import { join } from 'path';
import { sparkKeysPage } from './spark-keys-page';

writeFileSync(join(__dirname, '..', 'docs', 'spark-keys.md'), sparkKeysPage());
