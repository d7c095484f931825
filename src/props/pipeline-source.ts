import { posix } from 'path';
import { PIPELINE_DIRECTORY, PipelineFiles } from './pipeline-files';
import { readSourceDirectory, sourceText } from './source-files';
import { SparkVolume } from './spark-volume';

/** The files of a pipeline: its spec, if it has one of its own, and its definitions in Python and SQL. */
export class PipelineSource {
  /**
   * A directory of the image.
   *
   * @param path absolute path in the image, for example `/opt/spark/work-dir/orders`
   */
  public static image(path: string): PipelineSource {
    return new PipelineSource({ root: normal(path) });
  }

  /**
   * A directory of the machine that synthesizes, whose files are shipped in an immutable ConfigMap with their layout. They are read
   * and checked at synth. Hidden files, `__pycache__` and `.pyc` are no part of it. All files together have less than a mebibyte.
   *
   * @param path path of the directory, from the directory that the app runs in
   */
  public static directory(path: string): PipelineSource {
    return new PipelineSource({ root: PIPELINE_DIRECTORY, shipped: { localPath: path, ...readSourceDirectory(path) } });
  }

  /**
   * Files by their texts, shipped like those of a directory.
   *
   * @param files texts by their paths, for example `transformations/orders.sql`
   */
  public static inline(files: { [path: string]: string }): PipelineSource {
    const texts = Object.entries(files).map(([path, text]) => sourceText(path, text));
    return new PipelineSource({ root: PIPELINE_DIRECTORY, shipped: { localPath: 'the files', files: texts.sort((a, b) => (a.path < b.path ? -1 : 1)) } });
  }

  /**
   * A volume. What is in it is not known at synth.
   *
   * @param volume the volume, which the containers of the driver's pod mount; the files are at its `mountPath`
   */
  public static volume(volume: SparkVolume): PipelineSource {
    return new PipelineSource({ root: normal(volume?.mountPath ?? ''), volume });
  }

  /**
   * What is known of them.
   *
   * @internal
   */
  public readonly _files: PipelineFiles;

  private constructor(files: PipelineFiles) {
    this._files = files;
  }
}

function normal(path: string): string {
  return typeof path === 'string' ? posix.normalize(path).replace(/(?<=.)\/$/, '') : path;
}
