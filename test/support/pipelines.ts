import { planOf, TestPlan } from './plan';
import { SparkVolume } from '../../src';
import { WorkloadProps } from '../../src/plan/workload-props';
import { SDP_PIPELINE_JOB } from '../../src/planner/kinds';
import { PipelineOptions } from '../../src/props/pipeline-options';
import { PipelineSource } from '../../src/props/pipeline-source';
import { SparkImage } from '../../src/props/spark-image';

/** An image that has what pipelines need. */
export const PIPELINE_IMAGE = SparkImage.custom('registry.example.com/pipelines:4.1.2', { contains: ['pipelines'] });

/** Files of a pipeline with nothing wrong. */
export const FILES = { 'transformations/orders.sql': 'CREATE MATERIALIZED VIEW orders AS SELECT 1 AS id' };

/** A pipeline with nothing wrong. */
export const PIPELINE: PipelineOptions = { source: PipelineSource.inline(FILES), storage: 's3a://lake/orders', catalog: 'lake' };

/** A claim that both roles have. */
export const LAKE = SparkVolume.existingClaim('lake', { claim: 'lake', mountPath: '/lake' });

/** The plan of a pipeline's job. */
export function pipelinePlan(pipeline: Partial<PipelineOptions> = {}, props: WorkloadProps = {}): TestPlan {
  return planOf({ mainClass: undefined, mainApplicationFile: undefined, image: PIPELINE_IMAGE, pipeline: { ...PIPELINE, ...pipeline }, ...props }, { name: 'orders' }, SDP_PIPELINE_JOB);
}

/** What is wrong with it: code and prop of every finding. */
export function pipelineFindings(pipeline: Partial<PipelineOptions> = {}, props: WorkloadProps = {}): string[] {
  return pipelinePlan(pipeline, props).findings.map(({ code, prop }) => `${code} ${prop}`);
}

/** A container of the pod by its name. */
export function containerNamed({ driver: { spec } }: TestPlan, name: string) {
  const found = [...spec.initContainers ?? [], ...spec.containers].find((container) => container.name === name);
  if (found === undefined) {
    throw new Error(`there is no container ${name}`);
  }
  return found;
}
