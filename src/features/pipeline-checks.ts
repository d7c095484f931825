import { Problem } from '../findings/finding';
import { Application } from '../plan/application';
import { CONFIG_MAP_LIMIT } from '../plan/configuration';
import { givenFields, globsOf, PipelineProject, WrittenSpec } from '../plan/pipeline-project';
import { isOfApache } from '../props/image-name';
import { PipelineFiles } from '../props/pipeline-files';
import { isText, SourceFile, sizeOfFiles } from '../props/source-files';
import { PIPELINE_CONTAINERS } from '../sizing/spark-constants';

/** All that a spec may have; the last one is another name of the database. */
const FIELDS = ['name', 'storage', 'catalog', 'database', 'configuration', 'libraries', 'schema'];

/** What is wrong with a pipeline, as far as it is known at synth. */
export function checkPipeline(application: Application, project: PipelineProject | undefined): Problem[] {
  return [
    ...checkImage(application),
    ...checkSelection(application),
    ...checkContainers(application),
    ...(project === undefined ? [] : [
      ...checkSource(application, project),
      ...(project.spec === undefined ? [] : [...checkSpec(project.spec, fieldOf(project)), ...checkLibraries(project, fieldOf(project))]),
      ...checkDefinitions(application.props.pipeline!.source._files),
    ]),
  ];
}

/** How a field of the spec is called in messages: the prop, or the field of the file. */
function fieldOf({ rendered, specFile }: PipelineProject): (field: string) => string {
  return (field) => (rendered === undefined ? `pipeline.source (${specFile}: ${field})` : `pipeline.${field}`);
}

function checkImage({ props: { image, sparkVersion } }: Application): Problem[] {
  if (image?._contains.includes('pipelines')) {
    return [];
  }
  const version = image?.sparkVersion ?? sparkVersion;
  const packages = 'pandas, PyArrow, gRPC, PyYAML and zstandard';
  return [
    {
      rule: 'PIPELINE_IMAGE',
      prop: 'image',
      ...(image === undefined ? {} : { value: image.reference }),
      why: image === undefined || isOfApache(image.reference)
        ? `Apache's images have none of the Python packages that the pipeline's command needs (${packages})`
        : `nothing says that it has the Python packages that the pipeline's command needs (${packages})`,
      fix: `Build one from what "cdk8s-spark dockerfile${version === undefined ? '' : ` --spark-version ${version}`}" prints,`
        + ' and write SparkImage.custom("…", { contains: ["pipelines"] })',
    },
  ];
}

function checkSelection({ props }: Application): Problem[] {
  const { mode = 'run', refresh, fullRefresh, fullRefreshAll, dryRunFirst } = props;
  const problem = (prop: string, why: string, fix: string, value?: unknown): Problem =>
    ({ rule: 'PIPELINE_SELECTION', prop, ...(value === undefined ? {} : { value }), why, fix });
  const lists = Object.entries({ refresh, fullRefresh }).filter(([, datasets]) => datasets !== undefined) as [string, string[]][];
  return [
    ...(fullRefreshAll ? lists.map(([prop]) => problem(prop, 'Spark refuses it beside fullRefreshAll, which is all datasets', 'Remove one of the two')) : []),
    ...(mode === 'dryRun' ? [...lists.map(([prop]) => prop), ...(fullRefreshAll ? ['fullRefreshAll'] : [])]
      .map((prop) => problem(prop, 'a dry-run updates nothing, and Spark refuses it there', 'Remove it')) : []),
    ...(mode === 'dryRun' && dryRunFirst ? [problem('dryRunFirst', 'the run is a dry-run itself', 'Remove it')] : []),
    ...lists.flatMap(([prop, datasets]) => [
      ...(datasets.length === 0 ? [problem(prop, 'it names no dataset, and Spark would take that for all of them', 'Name one, or remove it')] : []),
      ...datasets.filter((dataset) => dataset.trim() === '' || dataset.includes(','))
        .map((dataset) => problem(prop, 'Spark parts the names at commas', 'Write each name as an element of its own', dataset)),
    ]),
    ...(refresh ?? []).filter((dataset) => fullRefresh?.includes(dataset))
      .map((dataset) => problem('refresh', 'Spark refuses a dataset that is in fullRefresh too', 'Keep it in one of the two', dataset)),
  ];
}

/** Containers of the user's own that would be called as those of the pipeline, and probes that would keep it from starting. */
function checkContainers({ roles, props: { client } }: Application): Problem[] {
  const [{ options, prop }] = roles;
  const given = (['initContainers', 'sidecars'] as const).flatMap((list) => (options[list] ?? []).map(({ name }, index) => ({ name, at: `${prop(list)}[${index}].name` })));
  const taken: readonly string[] = Object.values(PIPELINE_CONTAINERS);
  return [
    ...given.filter(({ name }) => taken.includes(name)).map(({ name, at }): Problem => ({
      rule: 'PIPELINE_CONTAINER', prop: at, value: name, why: 'a container of the pipeline is called so', fix: 'Give it another name',
    })),
    ...(options.startupProbe === undefined ? [] : [{
      rule: 'PIPELINE_CONTAINER' as const,
      prop: prop('startupProbe'),
      why: 'as long as it fails, Kubernetes starts the server again and again, and the pipeline never: nothing would end the run',
      fix: 'Remove it: the pipeline waits for the server by itself, for as long as client.startTimeout says',
    }]),
    ...(client?.memory === undefined || client.memory.toMebibytes({ rounding: 2 }) >= 256 ? [] : [{
      rule: 'PIPELINE_CONTAINER' as const,
      prop: 'client.memory',
      value: `${client.memory.toMebibytes({ rounding: 2 })}Mi`,
      why: 'Python with pandas and PyArrow, and the JVM that starts it, take more than that',
      fix: 'Give it 512 mebibytes or more',
    }]),
  ];
}

function checkSource({ props }: Application, { files, rendered, specFile: relative, root, spec, error }: PipelineProject): Problem[] {
  const { source, specFile } = props.pipeline!;
  const { shipped, volume } = source._files;
  const problem = (prop: string, value: unknown, why: string, fix: string): Problem =>
    ({ rule: 'PIPELINE_SOURCE', prop, ...(value === undefined ? {} : { value }), why, fix });
  const given = givenFields(props.pipeline!);
  if (shipped?.error !== undefined) {
    return [problem('pipeline.source', shipped.localPath, shipped.error, 'Correct the path: it counts from the directory that the app runs in')];
  }
  return [
    ...(volume?._problems ?? []).map((one) => ({ ...one, prop: one.prop.replace(/^\w+/, 'pipeline.source') })),
    ...(root.startsWith('/') || volume !== undefined ? [] : [problem('pipeline.source', root, 'the path of a directory in an image begins with "/"', 'Write it whole')]),
    ...(specFile === undefined || (/\.ya?ml$/.test(specFile) && !specFile.startsWith('/') && !relative.startsWith('..')) ? [] : [
      problem('pipeline.specFile', specFile, 'it is the path of a file below those of the source', 'Write it like "spark-pipeline.yml"'),
    ]),
    ...(volume !== undefined && given.length > 0 ? [
      problem(`pipeline.${given[0]}`, undefined, 'the spec file stands beside the files, and nothing can be written beside those in a volume', `Put ${relative} into the volume, and remove it`),
    ] : []),
    ...(rendered !== undefined && shipped?.files.some(({ path }) => path === relative) ? [
      problem(`pipeline.${given[0]}`, undefined, `${relative} in ${shipped.localPath} says it already`, `Write it there and not here, or remove ${relative}`),
    ] : []),
    ...(shipped !== undefined && rendered === undefined && spec === undefined ? [
      problem('pipeline.source', shipped.localPath, error === undefined ? `there is no ${relative} in it` : `of ${relative}: ${error}`, 'Correct the file, or give pipeline.storage and what else its spec has'),
    ] : []),
    ...(files ?? []).filter(({ content }) => !isText(content)).map(({ path }) =>
      problem('pipeline.source', path, 'it is no text, and definitions are', 'Leave it out of the directory, or build it into the image')),
    ...(sizeOfFiles(files ?? []) < CONFIG_MAP_LIMIT ? [] : [
      problem('pipeline.source', `${sizeOfFiles(files ?? [])} bytes`, `the files are shipped in a ConfigMap, which holds ${CONFIG_MAP_LIMIT} bytes`, 'Build them into the image, and write PipelineSource.image'),
    ]),
  ];
}

/** Spark's own rules for a spec, line by line. */
function checkSpec(spec: WrittenSpec, at: (field: string) => string): Problem[] {
  const problem = (field: string, value: unknown, why: string, fix: string): Problem =>
    ({ rule: 'PIPELINE_SPEC', prop: at(field), ...(value === undefined || typeof value === 'object' ? {} : { value }), why, fix });
  const texts = ['name', 'storage', 'catalog', 'database', 'schema'].filter((field) => spec[field] !== undefined && typeof spec[field] !== 'string');
  const { name, storage, configuration, libraries = [] } = spec;
  return [
    ...Object.keys(spec).filter((field) => !FIELDS.includes(field)).map((field) => problem(field, undefined, 'a spec has no such field', `Remove it; the fields are ${FIELDS.join(', ')}`)),
    ...texts.map((field) => problem(field, spec[field], 'it is no text', 'Put it in quotes')),
    ...(name === undefined || name === '' ? [problem('name', name, 'a pipeline has a name', 'Give it one')] : []),
    ...(storage === undefined ? [problem('storage', undefined, 'a pipeline has a directory for its checkpoints', 'Give it one, for example "s3a://lake/pipelines/orders"')] : []),
    ...(typeof storage === 'string' && !/^[a-zA-Z][a-zA-Z0-9+.-]*:(\/\/[^/]*\/|\/(?!\/))/.test(storage) ? [
      problem('storage', storage, 'Spark wants an absolute path with the scheme of its file system', 'Write it like "s3a://lake/pipelines/orders" or "file:///data/orders"'),
    ] : []),
    ...(spec.database !== undefined && spec.schema !== undefined ? [problem('schema', spec.schema, 'it is another name of database, which Spark takes', 'Remove one of the two')] : []),
    ...checkConfiguration(configuration, at),
    ...(Array.isArray(libraries) && libraries.length === globsOf(spec).length ? [] : [
      problem('libraries', undefined, 'it is a list, and each element is a map glob: {include: "…"}', 'Write it like [{glob: {include: "transformations/**"}}]'),
    ]),
    ...globsOf(spec).filter((glob) => !isGlob(glob)).map((glob) => (
      problem('libraries', glob, 'Spark takes the path of one file, or a directory and "/**", below the spec file', 'Write it like "transformations/**"')
    )),
  ];
}

function isGlob(glob: string): boolean {
  return glob !== '' && !glob.startsWith('/') && !/[*?[]/.test(glob.replace(/\/\*\*$/, ''));
}

/** Keys of a whole application: a session that is told of them answers that it cannot. */
const OF_THE_APPLICATION = /^spark\.(master$|remote$|submit\.|app\.name$|driver\.|executor\.|kubernetes\.|dynamicAllocation\.|plugins$|jars|eventLog\.|ui\.|authenticate|connect\.)/;

function checkConfiguration(configuration: unknown, at: (field: string) => string): Problem[] {
  if (configuration === undefined) {
    return [];
  }
  if (typeof configuration !== 'object' || configuration === null || Array.isArray(configuration)) {
    return [{ rule: 'PIPELINE_SPEC', prop: at('configuration'), why: 'it is a map of keys and values', fix: 'Write it like {spark.sql.shuffle.partitions: "16"}' }];
  }
  return Object.entries(configuration).flatMap(([key, value]): Problem[] => {
    const prop = at(`configuration["${key}"]`);
    if (typeof value !== 'string') {
      return [{ rule: 'PIPELINE_SPEC', prop, ...(typeof value === 'object' ? {} : { value }), why: 'Spark takes texts only', fix: 'Put it in quotes' }];
    }
    return OF_THE_APPLICATION.test(key) ? [
      { rule: 'PIPELINE_CONFIGURATION', prop, value, why: 'it belongs to the whole application: a session cannot have it, and Spark goes on without it or fails', fix: 'Write the prop for it, or sparkConf' },
    ] : [];
  });
}

/** What the globs find among the files that are shipped. */
function checkLibraries({ spec = {}, files, specFile }: PipelineProject, at: (field: string) => string): Problem[] {
  const globs = globsOf(spec);
  const problem = (value: unknown, why: string, fix: string): Problem => ({ rule: 'PIPELINE_LIBRARIES', prop: at('libraries'), ...(value === undefined ? {} : { value }), why, fix });
  const below = specFile.split('/').slice(0, -1).map((directory) => `${directory}/`).join('');
  return [
    ...(Array.isArray(spec.libraries ?? []) && globs.length === 0 && !(spec.libraries as unknown[] | undefined)?.length
      ? [problem(undefined, 'without files, a pipeline has no datasets', 'Name them, for example "transformations/**"')] : []),
    ...(files === undefined || files.length === 1 ? [] : globs.filter(isGlob).flatMap((glob) => {
      const found = matching(glob, below, files);
      return found.length === 0
        ? [problem(glob, 'it finds no file', `Correct it: the files are ${named(files)}`)]
        : found.filter(({ path }) => !/\.(py|sql)$/.test(path)).map(({ path }) =>
          problem(glob, `it finds ${path}, and Spark refuses everything but .py and .sql`, 'Put that file elsewhere, or name the others one by one'));
    })),
  ];
}

function matching(glob: string, below: string, files: readonly SourceFile[]): SourceFile[] {
  const path = below + glob.replace(/^(\.\/)+/, '');
  const directory = path === '**' ? '' : /^(.*\/)\*\*$/.exec(path)?.[1];
  return files.filter((file) => (directory === undefined ? file.path === path : file.path.startsWith(directory)));
}

function named(files: readonly SourceFile[]): string {
  const paths = files.map(({ path }) => path);
  return paths.length > 4 ? `${paths.slice(0, 3).join(', ')} and ${paths.length - 3} more` : paths.join(', ');
}

/** What would say where to run. The place is the workload's own, and Spark has it already when it reads the definitions. */
const MASTER = /\.master\s*\(|\.remote\s*\(|\bspark\.(master|remote)\b|\bSPARK_(MASTER|REMOTE)\b/;

function checkDefinitions({ shipped }: PipelineFiles): Problem[] {
  return (shipped?.files ?? []).filter(({ path }) => /\.(py|sql)$/.test(path)).flatMap(({ path, content }) => {
    const lines = content.toString('utf8').split('\n');
    const index = lines.findIndex((line) => MASTER.test(line.replace(/(#|--).*$/, '')));
    return index < 0 ? [] : [
      {
        rule: 'PIPELINE_MASTER' as const,
        prop: `pipeline.source (${path}:${index + 1})`,
        value: MASTER.exec(lines[index])?.[0],
        why: 'where it runs is known before it is read: on the executors of this workload',
        fix: 'Take the session that is there: SparkSession.active()',
      },
    ];
  });
}
