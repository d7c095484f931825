import { writeFileSync } from 'fs';
import { join } from 'path';
import { podFieldsPage } from './pod-fields-page';

writeFileSync(join(__dirname, '..', 'docs', 'pod-fields.md'), podFieldsPage());
