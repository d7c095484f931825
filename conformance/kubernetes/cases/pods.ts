import { readFileSync } from 'fs';
import { join } from 'path';
import { k8s } from 'cdk8s-plus-30';
import { python, sparkPi } from './small';
import { Case } from '../case';
import { mustKubectl } from '../kubectl';
import { Run } from '../run';
import { imageOf } from '../spark-version';
import { PodTemplate } from 'cdk8s-spark';

const COMPLETE = { end: 'Complete', exitCode: 0 } as const;

const SMALL = {
  requests: { cpu: k8s.Quantity.fromString('10m'), memory: k8s.Quantity.fromString('16Mi') },
  limits: { memory: k8s.Quantity.fromString('32Mi') },
};

/** Ends by itself. */
const INIT: k8s.Container = { name: 'init', image: imageOf('java'), command: ['sh', '-c', 'echo init-was-here'], resources: SMALL };

/** Goes on for ever, and stops when it is told to. */
const SIDECAR: k8s.Container = {
  name: 'sidecar',
  image: imageOf('java'),
  command: ['sh', '-c', 'trap "exit 0" TERM; while :; do sleep 1; done'],
  resources: SMALL,
};

/** A probe with all that the API server would fill in. */
const PROBE = { timeoutSeconds: 10, periodSeconds: 5, successThreshold: 1, failureThreshold: 24 };

/** What people have in a file already. */
const TEMPLATE = {
  podTemplate: PodTemplate.fromYaml(readFileSync(join(__dirname, 'pod-template.yaml'), 'utf8').replace('IMAGE', imageOf('java'))),
};

/** A resource that no real node has. */
const DEVICE = 'cdk8s-spark.example.com/device';
const STATUS = ['capacity', 'allocatable'].map((amounts) => `/status/${amounts}/${DEVICE.replace('/', '~1')}`);

/** What pods can have besides Spark's own container and its sizes. */
export const PODS: readonly Case[] = [
  {
    name: 'pods: init containers and sidecars',
    build: sparkPi({
      driver: { initContainers: [INIT], sidecars: [SIDECAR] },
      executor: { instances: 2, initContainers: [INIT], sidecars: [SIDECAR] },
    }),
    ...COMPLETE,
    says: [/Pi is roughly 3\.1/],
    check: ({ driver, executors }) => [
      ...sidecarsOf(driver.last.status),
      ...(executors.length === 2 ? [] : [`there have been ${executors.length} executors, not 2`]),
    ],
  },
  {
    name: 'pods: names, addresses and a subdomain',
    build: python(['file:/etc/hosts', 'file:/etc/resolv.conf', 'here:/etc/hosts', 'here:/etc/resolv.conf'], {
      driver: {
        hostAliases: [{ ip: '10.99.0.1', hostnames: ['driver-alias.example.com'] }],
        dnsConfig: { searches: ['driver-search.example.com'], options: [{ name: 'ndots', value: '3' }] },
      },
      executor: {
        hostAliases: [{ ip: '10.99.0.2', hostnames: ['executor-alias.example.com'] }],
        dnsPolicy: 'None',
        dnsConfig: { nameservers: ['10.99.0.3'], searches: ['executor-search.example.com'] },
        subdomain: 'workers',
      },
    }),
    // The driver is found by its address, so executors need no names at all.
    ...COMPLETE,
    says: [
      /^FILE "\/etc\/hosts" ".*10\.99\.0\.2\\texecutor-alias\.example\.com/m,
      /^FILE "\/etc\/hosts" ".*\.workers\.[-\w]+\.svc\.cluster\.local/m,
      /^FILE "\/etc\/resolv\.conf" "search executor-search\.example\.com\\nnameserver 10\.99\.0\.3/m,
      /^HERE "\/etc\/hosts" ".*10\.99\.0\.1\\tdriver-alias\.example\.com/m,
      /^HERE "\/etc\/resolv\.conf" ".*driver-search\.example\.com.*options ndots:3/m,
    ],
    reachesFootprint: false,
  },
  {
    name: 'pods: hooks and probes',
    build: python(['file:/tmp/started', 'here:/tmp/started', 'squares:2:6'], {
      driver: hooksOf('driver'),
      executor: hooksOf('executor'),
    }),
    ...COMPLETE,
    says: [/^FILE "\/tmp\/started" "executor\\n"$/m, /^HERE "\/tmp\/started" "driver\\n"$/m, /^SUM 1$/m],
    reachesFootprint: false,
    check: ({ driver, executors }) => [driver, ...executors].filter(({ last }) => last.status.containerStatuses?.[0]?.restartCount !== 0)
      .map(({ name }) => `${name} has been started again`),
  },
  {
    name: 'pods: a template of one\'s own',
    build: python(['file:/words/word', 'here:/words/word', 'variable:FROM_TEMPLATE', 'file:/etc/hosts'], { driver: TEMPLATE, executor: TEMPLATE }),
    ...COMPLETE,
    says: [
      /^FILE "\/words\/word" "written\\n"$/m,
      /^HERE "\/words\/word" "written\\n"$/m,
      /^VARIABLE "FROM_TEMPLATE" "1"$/m,
      /^FILE "\/etc\/hosts" ".*10\.99\.0\.4\\ttemplate\.example\.com/m,
    ],
    reachesFootprint: false,
    check: ({ driver, executors }) => [driver, ...executors].filter(({ first: { metadata } }) => metadata.labels['example.com/from'] !== 'template')
      .map(({ name }) => `${name} has no label of the template`),
  },
  {
    name: 'pods: a device of the node',
    prepare: () => device('2'),
    build: sparkPi({ executor: { instances: 2, extendedResources: { [DEVICE]: 1 } } }),
    ...COMPLETE,
    says: [/Pi is roughly 3\.1/],
    check: async () => {
      await device(undefined);
      return [];
    },
  },
];

/** What has become of the containers beside the driver's: both have ended, and well. */
function sidecarsOf(status: Run['driver']['last']['status']): string[] {
  const codes: [string, unknown][] = status.initContainerStatuses.map(({ name, state }: any) => [name, state.terminated?.exitCode]);
  return JSON.stringify(codes) === '[["init",0],["sidecar",0]]' ? [] : [`the driver's other containers have ended with ${JSON.stringify(codes)}`];
}

function hooksOf(role: string) {
  return {
    lifecycle: { postStart: { exec: { command: ['sh', '-c', `echo ${role} > /tmp/started`] } }, preStop: { sleep: { seconds: 1 } } },
    startupProbe: { ...PROBE, tcpSocket: { port: k8s.IntOrString.fromNumber(7079) } },
    livenessProbe: { ...PROBE, exec: { command: ['test', '-e', '/tmp/started'] } },
  };
}

/** Lets the first node say that it has so many devices, or none any more. */
async function device(count: string | undefined): Promise<void> {
  const node = (await mustKubectl(['get', 'nodes', '--output', 'jsonpath={.items[0].metadata.name}'])).trim();
  const patch = STATUS.map((path) => (count === undefined ? { op: 'remove', path } : { op: 'add', path, value: count }));
  await mustKubectl(['patch', 'node', node, '--subresource=status', '--type=json', '--patch', JSON.stringify(patch)]);
}
