import { SourceFile } from './source-files';
import { SparkVolume } from './spark-volume';

/** What is shipped from the machine that synthesizes. */
export interface ShippedFiles {
  readonly localPath: string;
  readonly files: readonly SourceFile[];
  /** Why they cannot be read, as the end of a sentence. */
  readonly error?: string;
}

/** Where the files of a pipeline are in its pod, and where they come from. */
export interface PipelineFiles {
  /** The directory in the container. */
  readonly root: string;
  readonly shipped?: ShippedFiles;
  /** A volume with them. */
  readonly volume?: SparkVolume;
}

/** Where a pipeline's files are mounted that are shipped with it. */
export const PIPELINE_DIRECTORY = '/opt/spark/pipeline';
