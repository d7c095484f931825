import { writeFileSync } from 'fs';
import { KUBERNETES_SHAPES_FILE, PROP_SHAPES_FILE, readPropStructs, renderKubernetesShapes, renderPropShapes } from './prop-shapes';

const structs = readPropStructs();
writeFileSync(PROP_SHAPES_FILE, renderPropShapes(structs));
writeFileSync(KUBERNETES_SHAPES_FILE, renderKubernetesShapes(structs));
