import { Check, Checked } from './check';
import { Problem } from './finding';
import { mebibytes } from '../conf/units';
import { cpuRequestOf } from '../pod/cpu';
import { heapOf, overheadOf } from '../pod/memory';
import { parseQuantity } from '../pod/quantity';

/** With less than this share of the heap, the Python processes of an executor are soon out of memory. */
const LEAST_PYTHON_SHARE = 0.15;

/** Pods that can never run, and memory that will not be enough. */
export const checkSizing: Check = (checked) => [...checkFit(checked), ...checkPythonMemory(checked)];

function checkFit({ application }: Checked): Problem[] {
  const { largestNode, language, props } = application;
  if (largestNode === undefined) {
    return [];
  }
  const { offHeapMemory, pysparkMemory } = props.executor ?? {};
  const further = [offHeapMemory, pysparkMemory].reduce((sum, size) => sum + (size === undefined ? 0 : mebibytes(size)), 0);
  return (['driver', 'executor'] as const).flatMap((role) => {
    const memory = heapOf(props[role]) + overheadOf(props[role], language) + (role === 'executor' ? further : 0);
    const cpu = parseQuantity(cpuRequestOf(props[role])) ?? 0;
    const report = (prop: string, value: string, limit: string): Problem => ({
      rule: 'NEVER_FITS',
      prop,
      value,
      why: `the pod asks for more than the largest node has (${limit}), and would wait for ever`,
      fix: 'Make it smaller, or declare a larger node',
    });
    return [
      ...(memory > largestNode.memory ? [report(`${role}.memory`, `${memory}Mi with all that is added to the heap`, `${largestNode.memory}Mi`)] : []),
      ...(cpu > largestNode.cpu ? [report(`${role}.cores`, `${cpuRequestOf(props[role])} CPU`, `${largestNode.cpu} CPU`)] : []),
    ];
  });
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
      fix: 'Leave the prop out (0.4 of the heap), or give executor.pysparkMemory',
    },
  ];
}
