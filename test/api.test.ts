import { readFileSync } from 'fs';
import { join } from 'path';
import { gunzipSync } from 'zlib';

/** The assembly that other languages are generated from; compiling the library writes it. */
function assembly(): any {
  const root = join(__dirname, '..');
  const file = JSON.parse(readFileSync(join(root, '.jsii'), 'utf8'));
  return file.schema === 'jsii/file-redirect' ? JSON.parse(gunzipSync(readFileSync(join(root, file.filename))).toString()) : file;
}

const TYPES: any[] = Object.values(assembly().types);
const SUMMARIES: [string, string][] = TYPES.flatMap((type) =>
  [type, ...type.properties ?? [], ...type.methods ?? []].map((one): [string, string] => [`${type.name}.${one.name}`, one.docs?.summary ?? '']));

test('every summary is a whole sentence: jsii cuts it at the first semicolon', () => {
  expect(SUMMARIES.length).toBeGreaterThan(200);
  expect(SUMMARIES.filter(([, summary]) => summary === '' || summary.endsWith(';'))).toEqual([]);
});

test('what a user writes ends in Props or Options, and every optional field has its default documented', () => {
  const structs = TYPES.filter(({ kind, datatype }) => kind === 'interface' && datatype);
  // These are given back to users, not written by them.
  const results = ['SparkFinding', 'SparkExplanation', 'SparkFootprintTotals', 'SparkVersionFacts'];
  expect(structs.map(({ name }) => name).filter((name) => !/(Props|Options)$/.test(name) && !results.includes(name))).toEqual([]);
  const fields = structs.flatMap(({ name, properties = [] }) => properties.map((field: any) => ({ ...field, name: `${name}.${field.name}` })));
  expect(fields.filter(({ optional, docs }) => optional && docs?.default === undefined).map(({ name }) => name)).toEqual([]);
});
