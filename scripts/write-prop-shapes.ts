import { writeFileSync } from 'fs';
import { PROP_SHAPES_FILE, renderPropShapes } from './prop-shapes';

writeFileSync(PROP_SHAPES_FILE, renderPropShapes());
