import { ApiObject, Chart, Lazy } from 'cdk8s';
import { IServiceAccount } from 'cdk8s-plus-30';
import { Construct, IConstruct } from 'constructs';
import type { CheckOfApp } from './checks/against-app';
import { checkGivenRbac } from './checks/given-rbac';
import { checkPatchedFields } from './checks/kubernetes-fields';
import { checkReplicas } from './checks/replicas';
import { describe, Finding, findingOf, Problem } from './findings/finding';
import { carriedRole, PlanRequest, resolveApplication } from './plan/application';
import { configurationName, withConfiguration } from './plan/configuration';
import { ObjectDemand } from './plan/feature';
import { WorkloadKind } from './plan/kind';
import { LogTarget } from './plan/log-target';
import { carriedPod, SparkPlan } from './plan/spark-plan';
import { Workload } from './plan/workload';
import { WorkloadProps } from './plan/workload-props';
import { piecesOf, planApplication } from './planner/plan-application';
import { EventLogDirectory } from './props/event-log-directory';
import { SparkRuntimeProps } from './props/spark-runtime-props';
import { checkProps } from './shapes/check-props';
import { SparkExplanation } from './spark-explanation';
import { SparkFootprint } from './spark-footprint';
import { SparkPodPreview } from './spark-pod-preview';
import { SparkRbac } from './spark-rbac';
import { enforcedLevel, hasReferredObjects, leaveOut, objectsNamed } from './tree/app-objects';
import { claimName } from './tree/claimed-names';
import { grantedPeers } from './tree/granted-peers';
import { registerWorkload } from './tree/known-workloads';
import { checkName, nameFromPath } from './tree/names';
import { namespaceLimitsOf } from './tree/namespace-limits';
import { findingsAt, isError, report } from './tree/reporting';
import { declared, revisionOf } from './tree/revisions';
import { settingsFor } from './tree/settings';
import { WatchedObject } from './tree/watched-object';
import { workloadOf } from './workload/from-plan';

/** Props that all workloads of Spark have. */
export interface SparkWorkloadProps extends SparkRuntimeProps {
  /**
   * Identities that the workload shares with others.
   *
   * @default - a SparkRbac of its own
   */
  readonly rbac?: SparkRbac;
}

/** A history server, as those who log to it know it. */
export interface ISparkHistoryServer extends IConstruct {
  /** Namespace of the server. */
  readonly namespace?: string;

  /** Where it finds event logs. */
  readonly logDirectory: EventLogDirectory;

  /** Where the logs of executors are found, if it has links to them. */
  readonly executorLogUrl?: string;
}

/** A workload of Spark, whichever object of Kubernetes carries it. */
export interface ISparkWorkload extends IConstruct {
  /** Name of the object that carries the workload, and of the application. */
  readonly name: string;

  /**
   * Namespace of the workload.
   *
   * @default - left to `kubectl apply --namespace`
   */
  readonly namespace?: string;

  /** What the workload asks of the cluster. */
  footprint(): SparkFootprint;

  /** The pod of an executor, as Spark will build it. */
  executorPod(): SparkPodPreview;

  /**
   * Why a key of Spark, or a field of a pod, has its value.
   *
   * @param subject a key, or a field of the driver's or an executor's pod
   */
  explain(subject: string): SparkExplanation[];
}

/** What all workloads of Spark are: identities, a configuration, an object that carries a pod, and questions about them. */
export abstract class SparkWorkload extends Construct implements ISparkWorkload {
  /** Name of the object that carries the workload, and of the application. */
  public readonly name: string;

  /** Namespace of the workload, unless it is left to `kubectl apply --namespace`. */
  public readonly namespace?: string;

  /** The identities of driver and executors. Of a server without executors both are its own, and there is no Role. */
  public readonly rbac: SparkRbac;

  /** The ConfigMap with the driver's configuration directory. It is immutable, and named after its content (`configMapName`). */
  public readonly configMap: ApiObject;

  /**
   * The object that carries the pod which the library makes.
   *
   * @internal
   */
  public readonly _carried: ApiObject;

  readonly #logTargets: LogTarget[] = [];
  readonly #props: WorkloadProps;
  readonly #problems: Problem[] = [];
  /** Props whose value was of the wrong type: nothing more is to be said of them. */
  readonly #wrong: ReadonlySet<string>;
  readonly #configMap: WatchedObject;
  readonly #carrier: WatchedObject;
  /** The identity of the pod that submits, in cluster mode. */
  readonly #submitterAccount?: string;
  #plan?: { readonly plan: SparkPlan; readonly revision: number };
  /** What the rest of the app is asked of the planned pods, whenever somebody validates. */
  #inspected?: { readonly plan: SparkPlan; readonly check: CheckOfApp };
  #isNaming = false;

  constructor(scope: Construct, id: string, props: SparkWorkloadProps) {
    super(scope, id);
    // Whoever extends a construct of the library may add props of their own.
    const open = Object.getPrototypeOf(this.constructor) !== SparkWorkload;
    const checked = checkProps<WorkloadProps & SparkWorkloadProps>(this._kind().props, props, { open });
    this.#props = checked.props;
    this.#problems.push(...checked.problems);
    this.#wrong = new Set(checked.problems.map(({ prop }) => prop));
    this.namespace = this.#props.namespace ?? Chart.of(this).namespace;
    this.name = this.#chooseName();
    this.rbac = this.#chooseRbac(checked.props.rbac);
    this.rbac._addUser(() => this._plan().rights);
    if (this.#props.deployMode === 'cluster' && this._kind().inClusterMode !== undefined) {
      this.#submitterAccount = this.rbac._addSubmission(() => this._plan().submissionRights);
    }

    const demands = this.#furtherObjects();
    // Manifests are applied in their order: a pod is refused as long as its identity is not there, and waits for what it mounts.
    const [identities, mounted, others] = inOrder(demands);
    identities.forEach((demand) => this.#object(demand));
    this.#configMap = new WatchedObject(this, 'ConfigMap', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: this.#metadata(Lazy.any({ produce: () => this.configMapName })),
      immutable: true,
      data: Lazy.any({ produce: () => this._plan().configFiles }),
    });
    this.configMap = this.#configMap;
    leaveOut(this.configMap);
    mounted.forEach((demand) => this.#object(demand));
    const { carrier } = this._kind();
    this.#carrier = this.#object({
      id: 'Resource',
      apiVersion: carrier.apiVersion,
      kind: carrier.kind,
      name: this.name,
      spec: (plan) => carrier.spec(plan.carrier, this.#isPatched ? withConfiguration(carriedPod(plan), this.configMapName) : carriedPod(plan)),
    });
    this._carried = this.#carrier;
    others.forEach((demand) => this.#object(demand));
    this.#problems.push(...this.#claim(demands));
    report(this, () => this.#findings());
    registerWorkload(this, () => this._workload());
  }

  /** Name of the ConfigMap with the driver's configuration directory: it changes with the configuration. */
  public get configMapName(): string {
    if (!this.#isPatched) {
      return this._plan().configMapName;
    }
    if (this.#isNaming) {
      // The object asks for its name while its content is read: the name is no part of that.
      return '';
    }
    this.#isNaming = true;
    try {
      return configurationName(this.name, this.#configMap.toJson().data);
    } finally {
      this.#isNaming = false;
    }
  }

  /**
   * The pod of an executor, as Spark will build it from the workload's configuration and template.
   *
   * Stages with a ResourceProfile of their own are left out; `notes` of the preview say so, and what else it cannot know.
   */
  public executorPod(): SparkPodPreview {
    return SparkPodPreview._of(insights().previewExecutor(this._workload()));
  }

  /**
   * Makes the workload log to a history server: the same directory as there, what is mounted for it, how logs are written, and what links to the
   * logs of executors have to know (`spark.eventLog.*`). An `eventLog` of its own has to agree.
   *
   * @param history a history server, of the same namespace if its directory is a claim
   */
  public logTo(history: ISparkHistoryServer): void {
    const { logDirectory: directory, executorLogUrl, namespace } = history;
    this.#logTargets.push({ call: `logTo("${history.node.path}")`, namespace, directory, executorLogUrl });
    declared(this);
  }

  /** What the workload asks of the cluster: at the least, at the start and at the most. */
  public footprint(): SparkFootprint {
    return SparkFootprint._of(this._workload());
  }

  /**
   * Why a key of Spark, or a field of a pod, has its value.
   *
   * @param subject a key, for example `spark.executor.memory`, or a field of the driver's or an executor's pod, for example
   * `executor.container.resources.limits.memory`; `driver.container.env` gives all fields below it
   */
  public explain(subject: string): SparkExplanation[] {
    return insights().explain(this._workload(), subject);
  }

  /**
   * What kind of workload this is.
   *
   * @internal
   */
  public abstract _kind(): WorkloadKind;

  /**
   * The workload as data, with its pods.
   *
   * @internal
   */
  public _workload(): Workload {
    const plan = this._plan();
    const errors = findingsAt(this).filter(isError);
    if (errors.length > 0) {
      throw new Error(`${this.node.path} has errors:\n${errors.map((error) => `  ${describe(error)}`).join('\n')}`);
    }
    return this.#emitted(this.#explained(plan), plan);
  }

  /**
   * One of the further objects of the workload.
   *
   * @internal
   */
  public _object(id: string): ApiObject {
    return this.node.findChild(id) as ApiObject;
  }

  /**
   * The plan of the workload: what is emitted is read from it. It holds as long as nothing is declared after it.
   *
   * @internal
   */
  public _plan(): SparkPlan {
    const revision = revisionOf(this);
    if (this.#plan?.revision !== revision) {
      this.#plan = { plan: planApplication(this._kind(), this.#request()), revision };
    }
    return this.#plan.plan;
  }

  #explained(plan: SparkPlan): Workload {
    return insights().explainedWorkloadOf(plan, piecesOf(this._kind(), this.#request()));
  }

  /** A planned workload with what was patched on its objects. */
  #emitted(planned: Workload, plan: SparkPlan): Workload {
    const driver = this._kind().carrier.podOf(this._carried.toJson());
    return emitted().emittedWorkload(planned, plan.configFiles, {
      driver: { metadata: driver?.metadata, spec: driver?.spec },
      files: this.configMap.toJson().data,
    });
  }

  get #isPatched(): boolean {
    return this.#configMap.isPatched;
  }

  #request(): PlanRequest {
    const { allowedPrefixes, largestNode, kubernetesVersion } = settingsFor(this);
    const namespaceLimits = namespaceLimitsOf(this, this.namespace);
    return {
      path: this.node.path,
      name: this.name,
      namespace: this.namespace,
      serviceAccounts: {
        driver: this.rbac.driverServiceAccountName,
        executor: this.rbac.executorServiceAccountName,
        server: this.rbac.driverServiceAccountName,
        ...(this.#submitterAccount === undefined ? {} : { submitter: this.#submitterAccount }),
      },
      logTargets: this.#logTargets,
      surroundings: { allowedKeyPrefixes: allowedPrefixes, largestNode, namespaceLimits, kubernetesVersion },
      props: this.#declaredProps,
    };
  }

  /** The props, and what was declared since. */
  get #declaredProps(): WorkloadProps {
    const peers = grantedPeers(this);
    return peers.length === 0 ? this.#props : { ...this.#props, allowFrom: [...this.#props.allowFrom ?? [], ...peers] };
  }

  #furtherObjects(): readonly ObjectDemand[] {
    const { features } = this._kind();
    // Most kinds have none, and then nothing has to be known of the application yet.
    const demanding = features.filter(({ objects }) => objects !== undefined);
    if (demanding.length === 0) {
      return [];
    }
    const { application } = resolveApplication(this._kind(), this.#request());
    return demanding.flatMap((feature) => feature.objects?.(application) ?? []);
  }

  /** Workloads of different kinds may have the same name, until both want a Service. */
  #claim(demands: readonly ObjectDemand[]): Problem[] {
    return this.#problems.some(({ rule }) => rule === 'DUPLICATE_NAME')
      ? []
      : demands.flatMap(({ kind, name }) => claimName(this, { kind, namespace: this.namespace, name }, 'name'));
  }

  #object({ id, apiVersion, kind, name, labels, annotations, spec, fields, data, binaryData = {} }: ObjectDemand): WatchedObject {
    const binary = Object.keys(binaryData).length === 0 ? {} : { binaryData };
    const body = spec === undefined ? fields ?? { immutable: true, data, ...binary } : { spec: Lazy.any({ produce: () => spec(this._plan()) }) };
    const object = new WatchedObject(this, id, { apiVersion, kind, metadata: this.#metadata(name, { labels, annotations }), ...body });
    if (kind === 'ServiceAccount') {
      leaveOut(object);
    }
    return object;
  }

  #metadata(name: string, own: Pick<ObjectDemand, 'labels' | 'annotations'> = {}) {
    const { labels, annotations } = this.#props;
    const together = (common: { [key: string]: string } | undefined, more: ObjectDemand['labels']) => (common ?? more) && { ...common, ...more };
    return { name, namespace: this.namespace, labels: together(labels, own.labels), annotations: together(annotations, own.annotations) };
  }

  #chooseName(): string {
    const { carrier } = this._kind();
    const maxLength = carrier.longestName;
    const given = this.#props.name;
    const problems = given === undefined ? [] : checkName(given, maxLength, 'name');
    // A name that is refused is reported once, here, and not again by everything that is named after it.
    const name = given === undefined || problems.length > 0 ? nameFromPath(given ?? this.node.path, maxLength) : given;
    this.#problems.push(...problems, ...claimName(this, { kind: carrier.kind, namespace: this.namespace, name }, 'name'));
    return name;
  }

  #chooseRbac(rbac: SparkRbac | undefined): SparkRbac {
    const { driver, executor, server, submitter, labels, annotations } = this.#props;
    if (carriedRole(this._kind()) === 'server') {
      // Whoever never asks the API has no rights: its one identity is among its own objects.
      const account = server?.serviceAccount ?? ({ name: this.name } as IServiceAccount);
      return new SparkRbac(this, 'Rbac', {
        name: this.name,
        namespace: this.namespace,
        driverServiceAccount: account,
        executorServiceAccount: account,
        createRole: false,
      });
    }
    if (rbac === undefined) {
      return new SparkRbac(this, 'Rbac', {
        name: this.name,
        namespace: this.namespace,
        driverServiceAccount: driver?.serviceAccount,
        executorServiceAccount: executor?.serviceAccount,
        submitterServiceAccount: submitter?.serviceAccount,
        labels,
        annotations,
      });
    }
    this.#problems.push(...checkGivenRbac(
      { path: rbac.node.path, namespace: rbac.namespace },
      { namespace: this.namespace, driver: driver?.serviceAccount, executor: executor?.serviceAccount, submitter: submitter?.serviceAccount },
    ));
    return rbac;
  }

  #findings(): Finding[] {
    const own = this.#problems.map((problem) => findingOf(problem, this.node.path));
    if (this.#wrong.has(WHOLE)) {
      return own;
    }
    const found = [...this._plan().findings, ...this.#findingsOfApp(), ...this.#findingsOfPatches()];
    return [...own, ...found.filter(({ prop }) => !this.#wrong.has(prop))];
  }

  /** What the rest of the app has against the pods. Costs nothing in an app without anything that could. */
  #findingsOfApp(): Finding[] {
    const level = enforcedLevel(this, this.namespace);
    if (level === undefined && !hasReferredObjects(this)) {
      return [];
    }
    const plan = this._plan();
    if (this.#inspected?.plan !== plan) {
      this.#inspected = { plan, check: this.#checkOfApp(plan) };
    }
    const problems = this.#inspected.check({ level, named: (kind, name) => objectsNamed(this, kind, name) });
    return problems.map((problem) => findingOf(problem, this.node.path));
  }

  #checkOfApp(plan: SparkPlan): CheckOfApp {
    // Loaded for apps that have something to be asked about.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { checkOfApp } = require('./checks/against-app') as typeof import('./checks/against-app');
    const isPatched = this.#isPatched || this.#carrier.isPatched;
    const asEmitted = (planned: Workload) => (isPatched ? this.#emitted(planned, plan) : planned);
    try {
      return checkOfApp(asEmitted(workloadOf(plan)), () => asEmitted(this.#explained(plan)));
    } catch {
      // A patch that does not fit is told of when it is rendered.
      return () => [];
    }
  }

  /** What only those see who look at the objects after they were patched. */
  #findingsOfPatches(): Finding[] {
    if (!this.#isPatched && !this.#carrier.isPatched) {
      return [];
    }
    const plan = this._plan();
    const planned = workloadOf(plan);
    try {
      const carried = this.#carrier.toJson();
      const patched = this.#emitted(planned, plan);
      const { role, executorTemplate } = patched;
      const problems = [
        ...checkReplicas(carried),
        ...checkPatchedFields({ ...plan, workload: () => planned }, { kind: carried.kind, carried, role, executorTemplate }),
        ...patchedConfiguration().checkPatchedConfiguration(plan.application, patched),
      ];
      return problems.map((problem) => findingOf(problem, this.node.path));
    } catch {
      // A patch that cannot be applied fails the synthesis when the object is written, and an unreadable template has no fields.
      return [];
    }
  }
}

/** How the props as a whole are called. */
const WHOLE = 'props';

/** Loaded for those who ask what a workload will become: most programs never do. */
function insights() {
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { explain } = require('./explain/explain') as typeof import('./explain/explain');
  return { explain, ...require('./workload/insights') as typeof import('./workload/insights') };
  /* eslint-enable @typescript-eslint/no-require-imports */
}

/** What is there before the configuration, before the pod that mounts it, and after both. */
function inOrder(demands: readonly ObjectDemand[]): [ObjectDemand[], ObjectDemand[], ObjectDemand[]] {
  const isIdentity = ({ kind }: ObjectDemand) => kind === 'ServiceAccount';
  const isMounted = ({ data }: ObjectDemand) => data !== undefined;
  return [demands.filter(isIdentity), demands.filter(isMounted), demands.filter((demand) => !isIdentity(demand) && !isMounted(demand))];
}

/** Loaded for those who have patched an object. */
function patchedConfiguration() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./checks/patched-configuration') as typeof import('./checks/patched-configuration');
}

/** Loaded for those who ask the same, or have patched an object. */
function emitted() {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./workload/emitted') as typeof import('./workload/emitted');
}
