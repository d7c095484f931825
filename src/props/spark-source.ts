import { IConfigMap } from 'cdk8s-plus-30';
import { readSourceDirectory, readSourceFile, SourceFile, sourceText } from './source-files';
import { SparkVolume } from './spark-volume';
import { Problem } from '../findings/finding';
import { checkValue } from '../shapes/check-props';

/** Where the files of a source are mounted, unless somebody has chosen another volume. */
export const SOURCE_DIRECTORY = '/var/spark/source';

/** The volume with them. */
export const SOURCE_VOLUME = 'spark-source';

/** Options of `SparkSource.inline`. */
export interface InlineSourceOptions {
  /**
   * Name of the file, whose extension tells the language: `.py`, `.R` or `.sql`.
   *
   * @default 'main.py'
   */
  readonly fileName?: string;
}

/**
 * Files that come with a workload, and are in no image: a script runs on Apache's own image as it is.
 *
 * What is read on the machine that synthesizes becomes an immutable ConfigMap, which has another name when the content is another
 * one. It holds a mebibyte at the most (SPARK204); jars and larger things belong into an image, a volume or an object store.
 */
export class SparkSource {
  /**
   * One file by its text.
   *
   * @param text what stands in it
   * @param options name of the file
   */
  public static inline(text: string, options: InlineSourceOptions = {}): SparkSource {
    const { value = '', problems } = checkValue<string>('string', text, PROP);
    const fileName = options.fileName ?? 'main.py';
    const isName = /^[^/]+\.\w+$/.test(fileName);
    return new SparkSource({
      files: [sourceText(fileName, value)],
      main: fileName,
      problems: [...problems, ...(isName ? [] : [wrong(fileName, 'the name of a file has an extension, and no "/"', 'Write it like "main.py"')])],
    });
  }

  /**
   * One file of the machine that synthesizes, under its own name.
   *
   * @param path path of the file, which is read at once; one that cannot be read is an error at synth (SPARK204)
   */
  public static file(path: string): SparkSource {
    const { files, error } = readSourceFile(path);
    return new SparkSource({ files, main: files[0]?.path, problems: error === undefined ? [] : [unreadable(path, error)] });
  }

  /**
   * All files below a directory of the machine that synthesizes, in the same layout. Hidden files, `__pycache__` and `.pyc` are left out.
   *
   * @param path path of the directory, which is read at once; one that cannot be read is an error at synth (SPARK204)
   */
  public static directory(path: string): SparkSource {
    const { files, error } = readSourceDirectory(path);
    return new SparkSource({ files, problems: error === undefined ? [] : [unreadable(path, error)] });
  }

  /**
   * The files of a ConfigMap of the same namespace, one for each of its keys.
   *
   * @param configMap the ConfigMap
   */
  public static configMap(configMap: IConfigMap): SparkSource {
    return new SparkSource({ volume: SparkVolume.configMap(SOURCE_VOLUME, { configMap, mountPath: SOURCE_DIRECTORY }) });
  }

  /**
   * The files of any volume, in the directory where it is mounted: a claim, NFS, a checkout by an init container.
   *
   * @param volume the volume, which driver and executors get
   */
  public static volume(volume: SparkVolume): SparkSource {
    return new SparkSource({ volume });
  }

  /**
   * What was read, if the files are known.
   *
   * @internal
   */
  public readonly _files?: readonly SourceFile[];

  /**
   * The file that is meant, if there is one only.
   *
   * @internal
   */
  public readonly _main?: string;

  /**
   * The volume with the files, if it is somebody else's.
   *
   * @internal
   */
  public readonly _volume?: SparkVolume;

  /**
   * What is wrong with it. There is no construct yet that could tell: the workload does.
   *
   * @internal
   */
  public readonly _problems: readonly Problem[];

  private constructor({ files, main, volume, problems = [] }: {
    readonly files?: readonly SourceFile[];
    readonly main?: string;
    readonly volume?: SparkVolume;
    readonly problems?: readonly Problem[];
  }) {
    this._files = files;
    this._main = main;
    this._volume = volume;
    this._problems = problems;
  }

  /**
   * The directory with the files, in driver and executors.
   *
   * @internal
   */
  public get _directory(): string {
    return (this._volume?.mountPath ?? SOURCE_DIRECTORY).replace(/\/+$/, '');
  }
}

const PROP = 'source';

function unreadable(path: string, error: string): Problem {
  return wrong(path, error, 'Correct the path, which is relative to where the program is run');
}

function wrong(value: string, why: string, fix: string): Problem {
  return { rule: 'SOURCE', prop: PROP, value, why, fix };
}
