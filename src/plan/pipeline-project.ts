import { posix } from 'path';
import { Application } from './application';
import { PipelineOptions } from '../props/pipeline-options';
import { SourceFile, sourceText } from '../props/source-files';

/** The name that Spark's own tools give to the file. */
const SPEC_FILE = 'spark-pipeline.yml';

/** What Spark's own template of a project has. */
const LIBRARIES = ['transformations/**'];

/** A spec as a file has it: of what type its values are, nobody has looked yet. */
export interface WrittenSpec {
  readonly [field: string]: unknown;
}

/** A pipeline as its pod will have it. */
export interface PipelineProject {
  /** The directory of its files in the container. */
  readonly root: string;
  /** The spec file in the container, and from that directory on. */
  readonly specPath: string;
  readonly specFile: string;
  /** The spec, if it is known: from props, or from a file that is shipped. */
  readonly spec?: WrittenSpec;
  /** The spec file, if it is written from props. */
  readonly rendered?: SourceFile;
  /** All that is shipped. */
  readonly files?: readonly SourceFile[];
  /** Why the spec file cannot be read, as the end of a sentence. */
  readonly error?: string;
}

/** The fields of a spec that are props, by Spark's names. */
export const SPEC_FIELDS = ['name', 'storage', 'catalog', 'database', 'configuration', 'libraries'] as const;

/** Fields of a spec that somebody has given as props. */
export function givenFields(pipeline: Partial<PipelineOptions>): string[] {
  return SPEC_FIELDS.filter((field) => pipeline[field] !== undefined);
}

/** What a pipeline will be. Undefined where props are too wrong to tell. */
export function projectOf({ name, props: { pipeline } }: Pick<Application, 'name' | 'props'>): PipelineProject | undefined {
  const source = pipeline?.source?._files;
  if (pipeline === undefined || source === undefined) {
    return undefined;
  }
  const { root, shipped } = source;
  const specFile = posix.normalize(pipeline.specFile ?? foundSpec(shipped?.files) ?? SPEC_FILE);
  const place = { root, specFile, specPath: posix.join(root, specFile) };
  if (givenFields(pipeline).length > 0) {
    const spec = specOf(name, pipeline);
    const rendered = sourceText(specFile, specText(spec));
    const others = shipped?.files.filter(({ path }) => path !== specFile) ?? [];
    return { ...place, spec, rendered, files: source.volume !== undefined ? undefined : [...others, rendered] };
  }
  const own = shipped?.files.find(({ path }) => path === specFile);
  return { ...place, files: shipped?.files, ...(own === undefined ? {} : parsed(own)) };
}

/** Spark looks for both endings. */
function foundSpec(files: readonly SourceFile[] = []): string | undefined {
  return [SPEC_FILE, SPEC_FILE.replace(/yml$/, 'yaml')].find((name) => files.some(({ path }) => path === name));
}

function specOf(workload: string, { name, storage, catalog, database, configuration, libraries }: PipelineOptions): WrittenSpec {
  return {
    name: name ?? workload,
    ...(storage === undefined ? {} : { storage }),
    ...(catalog === undefined ? {} : { catalog }),
    ...(database === undefined ? {} : { database }),
    ...(configuration === undefined ? {} : { configuration }),
    libraries: (libraries ?? LIBRARIES).map((include) => ({ glob: { include } })),
  };
}

/** Every text in quotes: what Spark reads it with takes `on`, `1e3` and `12:30` for something else. */
function specText({ configuration, libraries, ...plain }: WrittenSpec): string {
  const lines = Object.entries(plain).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  const entries = Object.entries(configuration ?? {}).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const globs = (libraries as { readonly glob: { readonly include: string } }[]).map(({ glob }) => `  - glob: {include: ${JSON.stringify(glob.include)}}`);
  return [
    ...lines,
    ...(entries.length === 0 ? [] : ['configuration:', ...entries]),
    ...(globs.length === 0 ? ['libraries: []'] : ['libraries:', ...globs]),
    '',
  ].join('\n');
}

function parsed({ content }: SourceFile): Pick<PipelineProject, 'spec' | 'error'> {
  try {
    // Loaded only for a spec that somebody has written as a file.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { parse } = require('yaml') as typeof import('yaml');
    const spec = parse(content.toString('utf8'), { version: '1.1' }) as unknown;
    return typeof spec === 'object' && spec !== null && !Array.isArray(spec) ? { spec: spec as WrittenSpec } : { error: 'it is no map of fields' };
  } catch (error) {
    return { error: `it is no YAML (${(error as Error).message.split('\n')[0]})` };
  }
}

/** The globs of a spec, as far as they are texts. */
export function globsOf({ libraries }: WrittenSpec): string[] {
  return (Array.isArray(libraries) ? libraries : []).flatMap((library: { glob?: { include?: unknown } } | null) => {
    const include = library?.glob?.include;
    return typeof include === 'string' ? [include] : [];
  });
}
