import { SourceFile } from './source-files';
import { SparkVolume } from './spark-volume';

/** Where the files of a pipeline are in its pod, and where they come from. */
export interface PipelineFiles {
  /** The directory in the container. */
  readonly root: string;
  /** What is shipped from the machine that synthesizes. */
  readonly shipped?: { readonly localPath: string; readonly files: readonly SourceFile[]; readonly error?: string };
  /** A volume with them. */
  readonly volume?: SparkVolume;
}

/** Where a pipeline's files are mounted that are shipped with it. */
export const PIPELINE_DIRECTORY = '/opt/spark/pipeline';
