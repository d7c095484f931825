/**
 * What shows a workload before it runs. One door for all of it: programs that never ask do
 * not load it, and an import of the constructs would.
 */
export { explainedWorkloadOf } from './from-plan';
export { previewExecutor } from './preview';
