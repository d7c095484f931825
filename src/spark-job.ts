import { ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { describe, Finding, findingOf, Problem } from './findings/finding';
import { versionOf } from './plan/application';
import { SparkPlan } from './plan/spark-plan';
import { Workload } from './plan/workload';
import { checkJobLimits, jobSpec } from './planner/job-spec';
import { planApplication } from './planner/plan-application';
import { JobLimits } from './props/job-limits';
import { SparkApplication } from './props/spark-application';
import { SparkExplanation } from './spark-explanation';
import { SparkFootprint } from './spark-footprint';
import { SparkPodPreview } from './spark-pod-preview';
import { SparkRbac } from './spark-rbac';
import { claimName } from './tree/claimed-names';
import { registerWorkload } from './tree/known-workloads';
import { checkName, longestJobName, nameFromPath } from './tree/names';
import { report } from './tree/reporting';
import { settingsFor } from './tree/settings';
import { explainedWorkloadOf } from './workload/from-plan';

/** Props of `SparkJob`. */
export interface SparkJobProps extends SparkApplication, JobLimits {
  /**
   * Name of the Job and of the application (`spark.app.name`), at most 57 characters: the
   * driver pod's name is made from it, and the executors' names from the pod's.
   *
   * @default - from the path of the construct; cut and hashed when it is too long
   */
  readonly name?: string;

  /**
   * Namespace of the job and its executors; `spark.kubernetes.namespace`.
   *
   * @default - the chart's namespace; without one, the namespace that the manifests are applied to
   */
  readonly namespace?: string;

  /**
   * Identities that the job shares with others.
   *
   * @default - a SparkRbac of its own
   */
  readonly rbac?: SparkRbac;
}

/**
 * A Spark application that runs once, as a Kubernetes Job.
 *
 * The driver runs in the Job's own pod (client mode), so the Job's state, retries, deadline and
 * exit code are the application's. The executors are made by Spark from a pod template.
 */
export class SparkJob extends Construct {
  /** Name of the Job and of the application. */
  public readonly name: string;

  /** Namespace of the job, unless it is left to `kubectl apply --namespace`. */
  public readonly namespace?: string;

  /** The identities of driver and executors. */
  public readonly rbac: SparkRbac;

  /** The Job. */
  public readonly job: ApiObject;

  /** The ConfigMap with the driver's configuration directory. */
  public readonly configMap: ApiObject;

  private readonly props: SparkJobProps;
  private readonly problems: Problem[] = [];
  private plan?: SparkPlan;

  constructor(scope: Construct, id: string, props: SparkJobProps) {
    super(scope, id);
    this.props = props;
    this.namespace = props.namespace ?? Chart.of(this).namespace;
    this.name = this.chooseName();
    this.rbac = this.chooseRbac();
    this.rbac._addUser(() => this._plan().rights);

    this.configMap = new ApiObject(this, 'ConfigMap', {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: this.configMapName, namespace: this.namespace },
      data: Lazy.any({ produce: () => this._plan().configFiles }),
    });
    this.job = new ApiObject(this, 'Resource', {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: this.name, namespace: this.namespace },
      spec: Lazy.any({ produce: () => jobSpec(this._plan().driver, this.props) }),
    });
    report(this, () => this.findings());
    registerWorkload(this, () => this._workload());
  }

  /**
   * The pod of an executor, as Spark will build it from the job's configuration and template.
   *
   * Stages with a ResourceProfile of their own are left out; `notes` of the preview say so, and what else it cannot know.
   */
  public executorPod(): SparkPodPreview {
    return SparkPodPreview._of(insights().previewExecutor(this._workload()));
  }

  /** What the job asks of the cluster: at the least, at the start and at the most. */
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
   * The job as data, with its pods.
   *
   * @internal
   */
  public _workload(): Workload {
    const plan = this._plan();
    const errors = this.findings().filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      throw new Error(`${this.node.path} has errors:\n${errors.map((error) => `  ${describe(error)}`).join('\n')}`);
    }
    const { metadata, spec } = this.job.toJson().spec.template;
    const files = this.configMap.toJson().data;
    return insights().emittedWorkload(explainedWorkloadOf(plan), plan.configFiles, { driver: { metadata, spec }, files });
  }

  /**
   * The plan of the application: what is emitted is read from it.
   *
   * @internal
   */
  public _plan(): SparkPlan {
    if (this.plan !== undefined) {
      return this.plan;
    }
    const { allowedPrefixes, largestNode, namespaceLimits } = settingsFor(this);
    this.plan = planApplication({
      path: this.node.path,
      name: this.name,
      namespace: this.namespace,
      serviceAccounts: {
        driver: this.rbac.driverServiceAccountName,
        executor: this.rbac.executorServiceAccountName,
      },
      configMapName: this.configMapName,
      allowedKeyPrefixes: allowedPrefixes,
      largestNode,
      namespaceLimits,
      props: this.props,
    });
    return this.plan;
  }

  private get configMapName(): string {
    return `${this.name}-conf`;
  }

  private chooseName(): string {
    const maxLength = longestJobName(versionOf(this.props).facts.executorPodNamePrefixLength);
    const given = this.props.name;
    const problems = given === undefined ? [] : checkName(given, maxLength, 'name');
    // A name that is refused is reported once, here, and not again by everything that is named after it.
    const name = given === undefined || problems.length > 0 ? nameFromPath(given ?? this.node.path, maxLength) : given;
    this.problems.push(...problems, ...claimName(this, { kind: 'Job', namespace: this.namespace, name }, 'name'));
    return name;
  }

  private chooseRbac(): SparkRbac {
    const { rbac, driver, executor } = this.props;
    if (rbac === undefined) {
      return new SparkRbac(this, 'Rbac', {
        name: this.name,
        namespace: this.namespace,
        driverServiceAccount: driver?.serviceAccount,
        executorServiceAccount: executor?.serviceAccount,
      });
    }
    if (rbac.namespace !== this.namespace) {
      this.problems.push({
        rule: 'NAMESPACE',
        prop: 'rbac',
        value: rbac.node.path,
        why: `its ServiceAccounts are in ${inWords(rbac.namespace)}, but the job runs in ${inWords(this.namespace)}`,
        fix: 'Make a SparkRbac in the namespace of the job',
      });
    }
    for (const role of ['driver', 'executor'] as const) {
      const account = this.props[role]?.serviceAccount;
      if (account !== undefined) {
        this.problems.push({
          rule: 'SERVICE_ACCOUNT',
          prop: `${role}.serviceAccount`,
          value: account.name,
          why: 'rbac is given too, and brings its own ServiceAccounts',
          fix: `Remove one of the two, or pass the ServiceAccount to the SparkRbac as ${role}ServiceAccount`,
        });
      }
    }
    return rbac;
  }

  private findings(): Finding[] {
    const problems = [...this.problems, ...checkJobLimits(this.props)];
    return [...problems.map((problem) => findingOf(problem, this.node.path)), ...this._plan().findings];
  }
}

/** Loaded for those who ask what a job will become: most programs never do, and an import would load it with the library. */
function insights() {
  /* eslint-disable @typescript-eslint/no-require-imports */
  const { explain } = require('./explain/explain') as typeof import('./explain/explain');
  const { emittedWorkload } = require('./workload/emitted') as typeof import('./workload/emitted');
  const { previewExecutor } = require('./workload/preview') as typeof import('./workload/preview');
  /* eslint-enable @typescript-eslint/no-require-imports */
  return { explain, emittedWorkload, previewExecutor };
}

function inWords(namespace: string | undefined): string {
  return namespace === undefined ? 'no particular namespace' : `namespace "${namespace}"`;
}
