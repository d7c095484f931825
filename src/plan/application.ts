import { Carrier, RoleKind } from './carrier';
import { LogTarget } from './log-target';
import { WorkloadProps } from './workload-props';
import { isAtLeast, isNewerThanKnown, isVersion, lineOf, SPARK_LINES } from '../conf/versions';
import { Problem } from '../findings/finding';
import { shown } from '../findings/redaction';
import { NamespaceLimits, NodeSize } from '../pod/cluster-limits';
import { SubmitterOptions } from '../props/deploy-options';
import { versionOfSparkItself } from '../props/image-name';
import { languageOfFile, MainProgram, programOf } from '../props/main-program';
import { SparkImage, SparkLanguage } from '../props/spark-image';
import { SparkPodOptions } from '../props/spark-pod-options';
import { SparkVersion } from '../props/spark-version';
import { CONTAINER_NAMES, PodRole, RoleName } from '../sizing/spark-constants';

/** What somebody has declared of the surroundings of an application. */
export interface Surroundings {
  /** Beginnings of keys that are known to be somebody's own. */
  readonly allowedKeyPrefixes: readonly string[];
  /** The largest node that pods can get, if somebody has told. */
  readonly largestNode?: NodeSize;
  /** The quotas and ranges of the namespace, as far as somebody has told. */
  readonly namespaceLimits: NamespaceLimits;
  /** The version of Kubernetes that the objects are for, if somebody has told. */
  readonly kubernetesVersion?: string;
}

/** What a construct knows of its application, and hands to the planner. */
export interface PlanRequest {
  /** Path of the construct. */
  readonly path: string;
  /** Name of the application, and of the object that carries its pod. */
  readonly name: string;
  /** Namespace of the pods, unless it is left to `kubectl apply --namespace`. */
  readonly namespace?: string;
  /** Names of the ServiceAccounts. */
  readonly serviceAccounts: { readonly [role in RoleName]: string } & { readonly submitter?: string };
  readonly surroundings?: Surroundings;
  /** The history servers that it logs to. */
  readonly logTargets?: readonly LogTarget[];
  /** The user's props, untouched. */
  readonly props: WorkloadProps;
}

/** The pods of one role of an application. */
export interface Role extends RoleKind {
  /** What the user wants of them. */
  readonly options: SparkPodOptions;
  /** The prop of an option: `prop('memory')` is `driver.memory`. */
  prop(option: string): string;
}

/** The pod that hands an application to Kubernetes, in cluster mode. */
export interface Submitter {
  /** What the user wants of it. */
  readonly options: SubmitterOptions;
  prop(option: string): string;
}

/** A request with every choice made that several features depend on. */
export interface Application extends PlanRequest {
  readonly carrier: Carrier;
  readonly roles: readonly Role[];
  /** There if the carried pod is not the driver's, but one that submits the application. */
  readonly submitter?: Submitter;
  readonly launch: Launch;
  readonly main: MainProgram;
  readonly image: SparkImage;
  readonly sparkVersion: SparkVersion;
  readonly language: SparkLanguage;
  /** The container whose end is the end of the run. */
  readonly mainContainer: string;
}

/** Who makes the pods of a role, if the application has any. */
export function makerOf({ roles }: Pick<Application, 'roles'>, role: RoleName): RoleKind['madeBy'] | undefined {
  return roles.find(({ name }) => name === role)?.madeBy;
}

/** The role of the pod that the object of a workload carries: the one that the library makes. */
export function carriedRole({ roles, submitter }: { readonly roles: readonly RoleKind[]; readonly submitter?: Submitter }): PodRole {
  return submitter !== undefined ? 'submitter' : roles.find(({ madeBy }) => madeBy === 'library')?.name ?? 'driver';
}

/** How the pod that the library makes starts Spark: the arguments of its container. */
export type Launch = (application: Application, perPod: readonly (readonly [key: string, value: string])[]) => readonly string[];

/** Who makes the pods, and how the one that the library makes starts Spark. */
export interface Deployment {
  readonly roles: readonly RoleKind[];
  readonly launch: Launch;
  /** Whether the library's own pod only submits the application. */
  readonly isSubmitted?: true;
}

/** What a kind of workload says of every application of it. */
export interface ApplicationKind extends Deployment {
  readonly carrier: Carrier;
  /** What is different with `deployMode: 'cluster'`, of kinds that have this prop. */
  readonly inClusterMode?: Deployment;
  /** The program, if it is always the same. */
  readonly main?: MainProgram;
  /** Languages that the image needs besides the program's own. */
  readonly languages?: readonly SparkLanguage[];
  /** The container whose end is the end of the run, if it is not Spark's. */
  readonly mainContainer?: string;
}

/** How the options of a role are called as props. */
const PROP_OF: { readonly [role in RoleName]: Role['prop'] } = {
  driver: (option) => `driver.${option}`,
  executor: (option) => `executor.${option}`,
  server: (option) => `server.${option}`,
};

const NO_OPTIONS: SparkPodOptions = {};

/** Makes the choices that several features depend on. */
export function resolveApplication(kind: ApplicationKind, request: PlanRequest): { application: Application; problems: Problem[] } {
  const { props } = request;
  const { source } = props;
  const main = kind.main ?? programOf(props, source && { directory: source._directory, main: source._main });
  const language = languageOfFile(main.mainApplicationFile);
  const image = props.image ?? defaultImage(props.sparkVersion, [language ?? 'java', ...kind.languages ?? []]);
  const sparkVersion = versionOf(props);
  const { roles: kinds, launch, isSubmitted } = props.deployMode === 'cluster' ? kind.inClusterMode ?? kind : kind;
  const submitter = isSubmitted ? { options: props.submitter ?? {}, prop: (option: string) => `submitter.${option}` } : undefined;
  const roles = kinds.map((role): Role => ({ ...role, options: props[role.name] ?? NO_OPTIONS, prop: PROP_OF[role.name] }));
  return {
    application: {
      ...request,
      carrier: kind.carrier,
      launch,
      roles,
      submitter,
      main,
      image,
      sparkVersion,
      language: language ?? 'java',
      mainContainer: submitter === undefined ? kind.mainContainer ?? CONTAINER_NAMES.driver : CONTAINER_NAMES.submitter,
    },
    problems: [...checkLanguage(main, language), ...checkVersion(props, sparkVersion)],
  };
}

/** Apache's own images by what is asked of them: most applications of an app ask for the same one. */
const DEFAULT_IMAGES = new Map<string, SparkImage>();

function defaultImage(sparkVersion: SparkVersion | undefined, languages: SparkLanguage[]): SparkImage {
  const key = `${sparkVersion} ${languages.join(' ')}`;
  const image = DEFAULT_IMAGES.get(key) ?? SparkImage.apache({ sparkVersion, languages });
  DEFAULT_IMAGES.set(key, image);
  return image;
}

/** The version of Spark: the image knows it best, and Apache's own image is chosen to fit the prop. */
export function versionOf({ image, sparkVersion }: WorkloadProps): SparkVersion {
  return image?.sparkVersion ?? sparkVersion ?? SparkVersion.DEFAULT;
}

function checkLanguage({ mainApplicationFile = '' }: MainProgram, language: SparkLanguage | undefined): Problem[] {
  return language !== undefined ? [] : [
    {
      rule: 'LANGUAGE_UNKNOWN',
      prop: 'mainApplicationFile',
      value: shown('', mainApplicationFile),
      why: 'spark-submit tells the language by the file\'s extension',
      fix: 'Name a .jar, .py or .R file',
    },
  ];
}

function checkVersion(props: WorkloadProps, effective: SparkVersion): Problem[] {
  if (!effective.isSupported) {
    return [unsupported(effective)];
  }
  const tagged = props.image === undefined || props.image.sparkVersion !== undefined ? undefined : versionOfSparkItself(props.image.reference);
  if (tagged !== undefined && !(isAtLeast(tagged, effective.version) && isAtLeast(effective.version, tagged))) {
    return [
      {
        rule: 'SPARK_VERSION',
        prop: props.sparkVersion === undefined ? 'image' : 'sparkVersion',
        value: props.sparkVersion === undefined ? props.image?.reference : effective.version,
        why: `by its name the image has Spark ${tagged}, and everything is written and checked for Spark ${effective}`,
        fix: 'Declare what is in the image: SparkImage.custom(reference, { sparkVersion: SparkVersion.of("…") })',
      },
    ];
  }
  if (props.sparkVersion !== undefined && props.sparkVersion.version !== effective.version) {
    return [
      {
        rule: 'SPARK_VERSION',
        prop: 'sparkVersion',
        value: props.sparkVersion.version,
        why: `the image ${props.image?.reference} is declared to contain Spark ${effective}`,
        fix: 'Remove sparkVersion, or correct it in the image',
      },
    ];
  }
  return [];
}

/** What is too old is refused; what is newer than the library is treated like the newest that it knows. */
function unsupported({ version }: SparkVersion): Problem {
  const prop = 'sparkVersion';
  if (isVersion(version) && isNewerThanKnown(version)) {
    const why = `this library does not know its line of Spark yet: everything is written and checked as for Spark ${lineOf(version).line}`;
    return { rule: 'NEWER_SPARK', prop, value: version, why, fix: 'Use a newer version of this library, or acknowledge the finding after a trial' };
  }
  const lines = SPARK_LINES.map(({ line }) => line);
  return { rule: 'SPARK_VERSION', prop, value: version, why: `this library knows the rules of Spark ${lines.join(', ')}`, fix: `Use an image with Spark ${lines[0]} or newer` };
}
