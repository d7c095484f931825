import { Problem } from '../findings/finding';
import { either, prop, say } from '../findings/say';
import { Check, Checked } from '../plan/check';
import { NamespaceLimits } from '../pod/cluster-limits';
import { heapOf, overheadOf } from '../sizing/memory';

/** With less than this share of the heap, the Python processes of an executor are soon out of memory. */
const LEAST_PYTHON_SHARE = 0.15;

const NO_LIMITS: NamespaceLimits = { quotas: [], limitRanges: [] };

/** Pods that can never run, and memory that will not be enough. */
export const checkSizing: Check = (checked) => [...checkCluster(checked), ...checkPythonMemory(checked)];

/** Costs nothing as long as nobody has declared a node, a quota or a range. */
function checkCluster({ application, workload }: Checked): Problem[] {
  const { largestNode, namespaceLimits: { quotas, limitRanges } = NO_LIMITS } = application.surroundings ?? {};
  if (largestNode === undefined && quotas.length === 0 && limitRanges.length === 0) {
    return [];
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { checkAgainstCluster } = require('../footprint/check-cluster') as typeof import('../footprint/check-cluster');
  return checkAgainstCluster(workload(), { largestNode, quotas, limitRanges });
}

function checkPythonMemory({ application }: Checked): Problem[] {
  const { executor } = application.props;
  const given = executor?.memoryOverhead !== undefined ? 'memoryOverhead' : 'memoryOverheadFactor';
  if (application.language !== 'python' || executor?.[given] === undefined || executor.pysparkMemory !== undefined) {
    return [];
  }
  const share = overheadOf(executor, 'python') / heapOf(executor);
  if (share >= LEAST_PYTHON_SHARE) {
    return [];
  }
  return [
    {
      rule: 'PYTHON_MEMORY',
      prop: `executor.${given}`,
      value: `${overheadOf(executor, 'python')}Mi beside a heap of ${heapOf(executor)}Mi`,
      why: 'the Python processes of an executor live in its overhead, and the kernel kills the pod when it is full',
      fix: say`${either('Leave the prop out (0.4 of the heap)', 'Raise it')}, or give ${prop('executor.pysparkMemory')}${either('',
        '; the share that Spark itself takes for Python in cluster mode is 0.4 of the heap')}`,
    },
  ];
}
