import { ApiObject, Chart, Lazy } from 'cdk8s';
import { IServiceAccount, k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { findingOf, Problem } from './findings/finding';
import { Right } from './plan/right';
import { DEFAULT_RIGHTS, policyRules } from './planner/rights';
import { checkProps } from './shapes/check-props';
import { leaveOut } from './tree/app-objects';
import { claimName } from './tree/claimed-names';
import { checkName, LONGEST_NAME, nameFromPath } from './tree/names';
import { report } from './tree/reporting';
import { WatchedObject } from './tree/watched-object';

/** A ServiceAccount by name, possibly of another namespace. */
export interface AdditionalDriverOptions {
  /** Name of the ServiceAccount. */
  readonly name: string;

  /**
   * Namespace of the ServiceAccount.
   *
   * @default - the namespace of the SparkRbac
   */
  readonly namespace?: string;
}

/** Props of `SparkRbac`. */
export interface SparkRbacProps {
  /**
   * Name from which the objects' names are made: `<name>-driver` and `<name>-executor`.
   *
   * @default - from the path of the construct
   */
  readonly name?: string;

  /**
   * Namespace of the objects, in which the workloads that use them must run (`metadata.namespace`).
   *
   * @default - the chart's namespace
   */
  readonly namespace?: string;

  /**
   * Labels of the objects (`metadata.labels`).
   *
   * @default - those of the chart
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the objects (`metadata.annotations`).
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * An existing ServiceAccount for drivers, of the same namespace, which is bound to the Role.
   *
   * @default - a new one
   */
  readonly driverServiceAccount?: IServiceAccount;

  /**
   * An existing ServiceAccount for executors, of the same namespace, which gets no rights.
   *
   * @default - a new one, without rights and without a token
   */
  readonly executorServiceAccount?: IServiceAccount;

  /**
   * An existing ServiceAccount for pods that submit applications in cluster mode, of the same namespace, which is bound to a Role of its own.
   *
   * @default - a new one, made for the first such application
   */
  readonly submitterServiceAccount?: IServiceAccount;

  /**
   * Annotations of both new ServiceAccounts, for example a cloud's workload identity
   * (`eks.amazonaws.com/role-arn`): reading and writing data is the executors' work.
   *
   * @default - none
   */
  readonly serviceAccountAnnotations?: { [key: string]: string };

  /**
   * Annotations of the drivers' new ServiceAccount alone.
   *
   * @default - none
   */
  readonly driverAnnotations?: { [key: string]: string };

  /**
   * Annotations of the executors' new ServiceAccount alone.
   *
   * @default - none
   */
  readonly executorAnnotations?: { [key: string]: string };

  /**
   * Further ServiceAccounts that may run drivers here, also of other namespaces: a
   * notebook server or a workflow engine that starts Spark in this namespace.
   *
   * @default - none
   */
  readonly additionalDrivers?: AdditionalDriverOptions[];

  /**
   * Rules that the drivers' own code needs besides Spark.
   *
   * @default - none
   */
  readonly additionalRules?: k8s.PolicyRule[];

  /**
   * Whether the Role and its RoleBinding are made. False leaves the drivers' rights to somebody else.
   *
   * @default true
   */
  readonly createRole?: boolean;
}

/**
 * The identities of Spark applications in one namespace: a ServiceAccount for
 * drivers with the verbs that they use and no other, and one for executors
 * without any right.
 *
 * Jobs that share a SparkRbac share its Role, which has the verbs of all of
 * them. One without jobs has the verbs of a job with default settings.
 */
export class SparkRbac extends Construct {
  /** Name of the drivers' ServiceAccount. */
  public readonly driverServiceAccountName: string;

  /** Name of the executors' ServiceAccount. */
  public readonly executorServiceAccountName: string;

  /** Namespace of the objects, unless it is left to `kubectl apply --namespace`. */
  public readonly namespace?: string;

  /** The drivers' ServiceAccount, unless an existing one was given. */
  public readonly driverServiceAccount?: ApiObject;

  /** The executors' ServiceAccount, unless an existing one was given. */
  public readonly executorServiceAccount?: ApiObject;

  /** The Role, unless `createRole` is false. */
  public readonly role?: ApiObject;

  /** The RoleBinding, unless `createRole` is false. */
  public readonly roleBinding?: ApiObject;

  readonly #props: SparkRbacProps;
  readonly #name: string;
  readonly #users: (() => readonly Right[])[] = [];
  readonly #submissions: (() => readonly Right[])[] = [];
  readonly #problems: Problem[] = [];

  constructor(scope: Construct, id: string, given: SparkRbacProps = {}) {
    super(scope, id);
    const { props, problems } = checkProps<SparkRbacProps>('SparkRbacProps', given, { open: this.constructor !== SparkRbac });
    this.#props = props;
    this.#problems.push(...problems);
    this.namespace = props.namespace ?? Chart.of(this).namespace;
    const name = props.name ?? nameFromPath(this.node.path, LONGEST_NAME);
    if (props.name !== undefined) {
      this.#problems.push(...checkName(props.name, LONGEST_NAME, 'name'));
    }
    this.#name = name;
    const driver = `${name}-driver`;
    const executor = `${name}-executor`;

    this.driverServiceAccountName = props.driverServiceAccount?.name ?? driver;
    if (props.driverServiceAccount === undefined) {
      this.driverServiceAccount = this.#serviceAccount('DriverServiceAccount', driver, {
        ...props.serviceAccountAnnotations,
        ...props.driverAnnotations,
      });
    }
    this.executorServiceAccountName = props.executorServiceAccount?.name ?? executor;
    if (props.executorServiceAccount === undefined) {
      this.executorServiceAccount = this.#serviceAccount('ExecutorServiceAccount', executor, {
        ...props.serviceAccountAnnotations,
        ...props.executorAnnotations,
      });
    }
    if (props.createRole ?? true) {
      this.role = this.#object('Role', 'rbac.authorization.k8s.io/v1', 'Role', driver, {
        rules: Lazy.any({ produce: () => this.#rules(props.additionalRules ?? []) }),
      });
      const subjects = [{ name: this.driverServiceAccountName, namespace: undefined }, ...(props.additionalDrivers ?? [])];
      this.roleBinding = this.#object('RoleBinding', 'rbac.authorization.k8s.io/v1', 'RoleBinding', driver, {
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: driver },
        subjects: subjects.map((subject) => ({
          kind: 'ServiceAccount',
          name: subject.name,
          namespace: subject.namespace ?? this.namespace,
        })),
      });
    }
    report(this, () => this.#problems.map((problem) => findingOf(problem, this.node.path)));
  }

  /**
   * Adds the rights of a job that runs under these identities.
   *
   * @internal
   */
  public _addUser(rights: () => readonly Right[]): void {
    this.#users.push(rights);
  }

  /**
   * Adds the rights of a submission in cluster mode; the identity is made with the first one, and named.
   *
   * @internal
   */
  public _addSubmission(rights: () => readonly Right[]): string {
    const own = `${this.#name}-submitter`;
    const { submitterServiceAccount, createRole } = this.#props;
    const account = submitterServiceAccount?.name ?? own;
    this.#submissions.push(rights);
    if (this.#submissions.length > 1) {
      return account;
    }
    if (submitterServiceAccount === undefined) {
      this.#serviceAccount('SubmitterServiceAccount', own, { ...this.#props.serviceAccountAnnotations });
    }
    if (createRole ?? true) {
      this.#object('SubmitterRole', 'rbac.authorization.k8s.io/v1', 'Role', own, {
        rules: Lazy.any({
          produce: () => policyRules(this.#submissions.flatMap((submission) => submission())).map((rule) => k8s.toJson_PolicyRule(rule)),
        }),
      });
      this.#object('SubmitterRoleBinding', 'rbac.authorization.k8s.io/v1', 'RoleBinding', own, {
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: own },
        subjects: [{ kind: 'ServiceAccount', name: account, namespace: this.namespace }],
      });
    }
    return account;
  }

  #rules(additionalRules: k8s.PolicyRule[]): unknown[] {
    const rights = this.#users.length === 0 ? DEFAULT_RIGHTS : this.#users.flatMap((user) => user());
    return [...policyRules(rights), ...additionalRules].map((rule) => k8s.toJson_PolicyRule(rule));
  }

  #serviceAccount(id: string, name: string, annotations: { [key: string]: string }): ApiObject {
    // A pod that needs the token asks for it itself.
    const account = this.#object(id, 'v1', 'ServiceAccount', name, { automountServiceAccountToken: false }, annotations);
    leaveOut(account);
    return account;
  }

  #object(
    id: string,
    apiVersion: string,
    kind: string,
    name: string,
    body: object,
    annotations?: { [key: string]: string },
  ): ApiObject {
    const { namespace } = this;
    const { labels } = this.#props;
    const taken = claimName(this, { kind, namespace, name }, 'name');
    // One of the objects is enough to tell that two of these have the same name.
    this.#problems.push(...(this.#problems.length === 0 ? taken : []));
    const metadata = { name, namespace, labels, annotations: { ...this.#props.annotations, ...annotations } };
    return new WatchedObject(this, id, { apiVersion, kind, metadata, ...body });
  }
}
