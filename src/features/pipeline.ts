import { Duration, Size } from 'cdk8s';
import { Cpu, k8s } from 'cdk8s-plus-30';
import { restrictions } from './containers';
import { variablePieces } from './environment';
import { checkPipeline } from './pipeline-checks';
import { LOOPBACK, pipelinesCommand, WATCHED } from './pipeline-command';
import { readOnlyPieces } from './read-only-root';
import { fromLibrary, givenOrDefault, libraryOrigin, propOrigin } from '../conf/origin';
import { mebibytes, wholeSeconds } from '../conf/units';
import { Application, Role } from '../plan/application';
import { Feature, ObjectDemand } from '../plan/feature';
import { volumePieces, volumesOf } from '../plan/mounted-volume';
import { PipelineProject, projectOf } from '../plan/pipeline-project';
import { PodPiece, Share } from '../plan/share';
import { SourceMap, sourceMap, sourceVolume } from '../plan/source-map';
import { PIPELINE_DIRECTORY } from '../props/pipeline-files';
import { CONTAINER_NAMES, PIPELINE_CONTAINERS, PORTS } from '../sizing/spark-constants';

const ADDRESS_KEY = 'spark.connect.grpc.binding.address';

const VOLUME = 'spark-pipeline';

/** Of the memory, Python with pandas and PyArrow takes the larger part, and beside it is a JVM that only starts it. */
const CLIENT = { cpu: Cpu.millis(250), memory: Size.gibibytes(1), startTimeout: Duration.minutes(5) };

/** An empty configuration directory: beside `--remote`, a master of the image's own would be refused. */
const NO_CONFIGURATION = `${PIPELINE_DIRECTORY}-conf`;

/**
 * A pipeline in a pod of its own: the driver is a Spark Connect server as a native sidecar, and Spark's command for pipelines runs
 * beside it. `spark-pipelines` takes no master, and without a server it would run everything in its own process.
 */
export const pipeline: Feature = {
  contribute(application: Application): Share {
    const project = projectOf(application);
    const [driver] = application.roles;
    return {
      conf: [
        fromLibrary(ADDRESS_KEY, LOOPBACK, 'nobody but the pipeline comes to the server'),
        fromLibrary('spark.connect.grpc.binding.port', String(PORTS.connect), 'fixed ports'),
      ],
      pods: { driver: project === undefined ? [] : [SIDECAR, ...sourcePieces(application, project), ...containers(application, driver, project)] },
      problems: checkPipeline(application, project),
    };
  },

  objects(application: Application): ObjectDemand[] {
    const map = mapOf(application, projectOf(application));
    return map === undefined ? [] : [{ id: 'Pipeline', apiVersion: 'v1', kind: 'ConfigMap', name: map.name, data: map.data }];
  },
};

/** Kubernetes ends it when the pipeline's container has ended. */
const SIDECAR: PodPiece = {
  origin: libraryOrigin('the server is a native sidecar, which ends with the pipeline'),
  container: { restartPolicy: 'Always' },
};

function mapOf({ name }: Application, project: PipelineProject | undefined): SourceMap | undefined {
  return project?.files === undefined || project.files.length === 0 ? undefined : sourceMap(`${name}-pipeline`, project.files);
}

/** The names of the containers of a run, in the order in which they run. */
export function commandsOf({ props }: Pick<Application, 'props'>): { readonly name: string; readonly verb: 'run' | 'dry-run'; readonly list: 'containers' | 'initContainers' }[] {
  const mode = props.mode ?? 'run';
  return [
    ...(props.dryRunFirst && mode === 'run' ? [{ name: PIPELINE_CONTAINERS.dryRun, verb: 'dry-run', list: 'initContainers' } as const] : []),
    { name: PIPELINE_CONTAINERS.run, verb: mode === 'run' ? 'run' : 'dry-run', list: 'containers' },
  ];
}

/** The volume with what is shipped. */
function sourcePieces(application: Application, project: PipelineProject): PodPiece[] {
  const map = mapOf(application, project);
  const { volume } = application.props.pipeline!.source._files;
  return [
    ...(map === undefined ? [] : [{
      origin: propOrigin('pipeline'),
      spec: { volumes: [sourceVolume(VOLUME, map)] },
    }]),
    ...(volume === undefined ? [] : [{ origin: propOrigin('pipeline.source'), ...volume._addition }]),
  ];
}

/** The files of the pipeline, where its command looks for them. */
function sourceMounts(project: PipelineProject): k8s.VolumeMount[] {
  if (project.files === undefined) {
    return [];
  }
  // Beside the files of an image stands the one that is written.
  return project.root === PIPELINE_DIRECTORY
    ? [{ name: VOLUME, mountPath: PIPELINE_DIRECTORY, readOnly: true }]
    : project.files.map(({ path }) => ({ name: VOLUME, mountPath: project.specPath, subPath: path, readOnly: true }));
}

function containers(application: Application, driver: Role, project: PipelineProject): PodPiece[] {
  return commandsOf(application).flatMap(({ name, verb, list }) => {
    const command = pipelinesCommand(application, project.specPath, verb, `sc://${LOOPBACK}:${PORTS.connect}`);
    const own = [
      ...programPieces(application, command),
      ...resourcePieces(application),
      { origin: propOrigin('pipeline'), container: { volumeMounts: sourceMounts(project) } },
      ...shared(application, driver),
    ];
    const context = k8s.toJson_SecurityContext(driver.options.securityContext) ?? {};
    return [
      ...own.map(({ origin, formula, container }) => ({ origin, formula, spec: { [list]: [{ name, ...container }] } })),
      ...restrictions(list, { name, securityContext: context }, application.props.podSecurity),
    ];
  });
}

function programPieces({ image, props }: Application, command: readonly string[]): PodPiece[] {
  const seconds = wholeSeconds(props.client?.startTimeout ?? CLIENT.startTimeout);
  return [
    { origin: givenOrDefault('image', props.image), container: { image: image.reference } },
    { origin: givenOrDefault('imagePullPolicy', props.imagePullPolicy), container: { imagePullPolicy: props.imagePullPolicy ?? 'IfNotPresent' } },
    { origin: libraryOrigin('a lost server fails the run'), container: { command: [...WATCHED] } },
    { origin: propOrigin('pipeline, mode, refresh, fullRefresh and fullRefreshAll'), container: { args: [...command] } },
    { origin: libraryOrigin('what is said of a lost server'), container: { env: [{ name: 'SERVER_CONTAINER', value: CONTAINER_NAMES.driver }] } },
    { origin: givenOrDefault('client.startTimeout', props.client?.startTimeout), container: { env: [{ name: 'START_TIMEOUT', value: String(seconds) }] } },
    { origin: libraryOrigin('no master beside --remote'), container: { env: [{ name: 'SPARK_CONF_DIR', value: NO_CONFIGURATION }] } },
  ];
}

function resourcePieces({ props: { client = {} } }: Application): PodPiece[] {
  const memory = `${Math.ceil(mebibytes(client.memory ?? CLIENT.memory))}Mi`;
  return [
    { origin: givenOrDefault('client.cpu', client.cpu), container: { resources: { requests: { cpu: (client.cpu ?? CLIENT.cpu).amount } } } },
    { origin: givenOrDefault('client.memory', client.memory), container: { resources: { requests: { memory }, limits: { memory } } } },
  ];
}

/** What the definitions may need that are evaluated beside the driver: the same files, variables and user. */
function shared(application: Application, driver: Role): PodPiece[] {
  const { volume } = application.props.pipeline!.source._files;
  const { securityContext } = driver.options;
  return [
    ...volumePieces(driver, volumesOf(application, driver)),
    ...(volume === undefined ? [] : [{ origin: propOrigin('pipeline.source'), ...volume._addition }]),
    ...variablePieces(driver),
    ...readOnlyPieces(driver, application),
    ...(securityContext === undefined ? [] : [{
      origin: propOrigin(driver.prop('securityContext')),
      container: { securityContext: k8s.toJson_SecurityContext(securityContext) },
    }]),
  ];
}
