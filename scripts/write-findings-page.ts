import { writeFileSync } from 'fs';
import { join } from 'path';
import { findingsPage } from './findings-page';

writeFileSync(join(__dirname, '..', 'docs', 'findings.md'), findingsPage());
