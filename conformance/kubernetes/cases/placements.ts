import { Duration } from 'cdk8s';
import { handsOver } from './lifecycle';
import { GO, python } from './small';
import { Case } from '../case';
import { execute, mustKubectl } from '../kubectl';
import { SpotNodes, ZonePlacement } from 'cdk8s-spark';

/** A label that the node gets, with which it is a spot node and another one at a time: there is only one. */
const LABELS = ['conformance.spark/spot', 'conformance.spark/on-demand'];

/** Choices of nodes, each of which stands for several fields and keys. */
export const PLACEMENTS: readonly Case[] = [
  {
    name: 'placements: executors on a spot node that is told to go',
    prepare: async () => labelNodes('=true'),
    undo: async () => labelNodes('-'),
    ...handsOver({
      placement: {
        spot: SpotNodes.custom({ labels: { [LABELS[0]]: 'true' }, onDemandLabels: { [LABELS[1]]: 'true' }, notice: Duration.seconds(60) }),
        zone: ZonePlacement.withDriver(),
        architecture: 'amd64',
      },
      executor: { instances: 2 },
    }),
  },
  {
    name: 'placements: executors wait for the zone of a driver that is elsewhere',
    build: python(['say:READY', `await:${GO}`], {
      placement: { zone: ZonePlacement.named('zone-1') },
      executor: { nodeSelector: { 'topology.kubernetes.io/zone': 'zone-2' } },
    }),
    async play(run) {
      await run.until('the driver runs, and its executor waits', () => run.log.includes('READY') && run.executors.some(isUnschedulable), 180);
      await execute(run.namespace, run.driver.name, 'touch', GO);
    },
    end: 'Complete',
    exitCode: 0,
    warnings: [/^FailedScheduling: .*didn't match Pod's node affinity\/selector/],
  },
  {
    name: 'placements: options of JVMs that do not run for long',
    build: python(['options:-XX'], { jvmProfile: 'shortLived', executor: { javaOptions: '-XX:+UseSerialGC' } }),
    end: 'Complete',
    exitCode: 0,
    // What the user has written comes later: the JVM takes that.
    says: [/^OPTIONS \[\[[^\]]*"-XX:TieredStopAtLevel=1"[^\]]*\], \[[^\]]*"-XX:TieredStopAtLevel=1"[^\]]*"-XX:\+UseSerialGC"[^\]]*\]\]$/m],
  },
];

async function labelNodes(end: '=true' | '-'): Promise<void> {
  await mustKubectl(['label', 'nodes', '--all', '--overwrite', ...LABELS.map((name) => name + end)]);
}

function isUnschedulable({ last }: { last: any }): boolean {
  return (last.status.conditions ?? []).some(({ reason }: any) => reason === 'Unschedulable');
}
