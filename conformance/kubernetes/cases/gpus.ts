import { python } from './small';
import { Case } from '../case';
import { mustKubectl } from '../kubectl';
import { becomes } from '../wait';

/** GPUs: the node says that it has some, and the script finds no tool that would ask them. */
export const GPUS: readonly Case[] = [
  {
    name: 'gpus: of executors and their tasks, and of the driver',
    prepare: advertise,
    build: python(['gpus'], { driver: { gpu: { amount: 1 } }, executor: { instances: 1, cores: 2, gpu: { amount: 2 } } }),
    end: 'Complete',
    exitCode: 0,
    // Two tasks at a time, each with a device of its own.
    // Kubernetes asks for what is limited.
    differs: [/resources\.requests\.nvidia\.com\/gpu: \(missing\) \| "[12]"$/],
    says: [/^GPUS \["0"\] \["0", "1"\]$/m],
  },
];

/** Devices that are no devices: the scheduler counts them, which is all that a pod sees of them here. */
async function advertise(): Promise<void> {
  const [node] = JSON.parse(await mustKubectl(['get', 'nodes', '--output', 'json'])).items;
  const patch = [{ op: 'add', path: '/status/capacity/nvidia.com~1gpu', value: '8' }];
  await mustKubectl(['patch', 'node', node.metadata.name, '--subresource=status', '--type=json', '--patch', JSON.stringify(patch)]);
  const offers = ['get', 'node', node.metadata.name, '--output', 'jsonpath={.status.allocatable.nvidia\\.com/gpu}'];
  await becomes(async () => (await mustKubectl(offers)) === '8', 60);
}
