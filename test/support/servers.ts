import { App, Chart } from 'cdk8s';
import { ISecret, Secret } from 'cdk8s-plus-30';
import { planOf, TestPlan } from './plan';
import { WorkloadKind } from '../../src/plan/kind';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SPARK_CONNECT_SERVER, SPARK_THRIFT_SERVER } from '../../src/planner/kinds';
import { ServerEndpoint } from '../../src/props/server-endpoint';

/** A Secret that somebody else has made. */
export const SECRET: ISecret = Secret.fromSecretName(new Chart(new App(), 'elsewhere'), 'Secret', 'credentials');

/** Every way to a server. */
export const ENDPOINTS = {
  inCluster: ServerEndpoint.inCluster(),
  loopback: ServerEndpoint.loopback(),
  tlsProxy: ServerEndpoint.tlsProxy({ certificate: SECRET }),
  ingress: ServerEndpoint.ingress({ host: 'connect.example.com', tlsSecret: SECRET, className: 'nginx' }),
  grpcRoute: ServerEndpoint.grpcRoute({ parentRefs: [{ name: 'public', sectionName: 'https' }], hostnames: ['connect.example.com'] }),
} as const;

/** Those who hand on what comes from outside. */
export const CONTROLLER = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } } };

/** The plan of a Spark Connect server. */
export function connectOf(props: WorkloadProps = {}, kind: WorkloadKind = SPARK_CONNECT_SERVER): TestPlan {
  return planOf({ mainClass: undefined, mainApplicationFile: undefined, ...props }, {}, kind);
}

/** The plan of a Thrift server. */
export function thriftOf(props: WorkloadProps = {}, kind: WorkloadKind = SPARK_THRIFT_SERVER): TestPlan {
  return connectOf(props, kind);
}

/** What is wrong with a plan: code and prop of every finding. */
export function codesOf({ findings }: TestPlan): string[] {
  return findings.map(({ code, prop }) => `${code} ${prop}`);
}

/** The specs, or the data, of the further objects that a kind has, by kind of object. */
export function objectsOf(plan: TestPlan, kind: WorkloadKind = SPARK_CONNECT_SERVER): { [kind: string]: any } {
  const demands = kind.features.flatMap((feature) => feature.objects?.(plan.application) ?? []);
  return Object.fromEntries(demands.map(({ kind: object, spec, data, name, annotations }) => (
    [object, { ...spec?.(plan), ...(data === undefined ? {} : { data, name }), annotations }]
  )));
}
