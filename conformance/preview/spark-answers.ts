import { ChildProcess, spawn } from 'child_process';
import { createInterface } from 'readline';
import { PodCase } from './pod-case';
import { classPath, compilePrograms } from './programs';
import { atEnd } from '../clean-up';
import { Distribution, jarDirectory } from '../distributions';
import { javaTool } from '../java';
import { scratchDirectory } from '../scratch';

/** What Spark makes of a case. */
export type PodAnswer = BuiltPod | { readonly error: { readonly type: string; readonly message: string } };

/** A pod that Spark has built, and what Spark has made up for it. */
export interface BuiltPod {
  readonly pod: any;
  readonly generatedPrefix: string;
  readonly authenticationSecret?: string;
  readonly systemProperties?: { readonly [key: string]: string };
}

/** What Spark thinks of a configuration. */
export interface ValuesAnswer {
  /** How many of the keys Spark declares. */
  readonly declared: number;
  /** The entries that it cannot read, each with its reason. */
  readonly unreadable: readonly string[];
}

/** Names that Spark makes up once for a process. */
export interface ProcessNames {
  readonly executorConfigMap: string;
  readonly driverConfigMap: string;
  readonly userName: string;
}

/** A running Spark that builds pods: one process for all questions. */
export class SparkAnswers {
  static async start(distribution: Distribution): Promise<SparkAnswers> {
    compilePrograms(distribution);
    const answers = new SparkAnswers(distribution);
    answers.processNames = await answers.next();
    return answers;
  }

  private processNames?: ProcessNames;
  private readonly process: ChildProcess;
  private readonly waiting: { resolve(answer: any): void; reject(error: Error): void }[] = [];
  private errors = '';

  private constructor(distribution: Distribution) {
    const directory = scratchDirectory();
    this.process = spawn(javaTool('java'), [
      `-Djava.io.tmpdir=${directory}`, '-Dfile.encoding=UTF-8', '-cp', classPath(distribution), 'PreviewAnswers', jarDirectory(distribution),
    ], {
      cwd: directory,
      // The user is an input like any other.
      env: { PATH: process.env.PATH, SPARK_USER: 'somebody', SPARK_LOCAL_IP: '127.0.0.1', SPARK_LOCAL_HOSTNAME: 'this-machine' },
      stdio: 'pipe',
    });
    atEnd(() => this.process.kill('SIGKILL'));
    createInterface({ input: this.process.stdout! }).on('line', (line) => this.waiting.shift()?.resolve(JSON.parse(line)));
    // The last words are enough to tell why a process has ended.
    this.process.stderr!.setEncoding('utf8').on('data', (text: string) => this.errors = (this.errors + text).slice(-5000));
    this.process.on('close', () => this.waiting.splice(0).forEach(({ reject }) => reject(new Error(`Spark has ended: ${this.errors}`))));
  }

  /** Names that Spark has made up for this process. */
  get names(): ProcessNames {
    return this.processNames!;
  }

  /** The pod that Spark builds. */
  pod(podCase: PodCase): Promise<PodAnswer> {
    return this.ask(podCase);
  }

  /** What Spark cannot read of a configuration. */
  values(conf: PodCase['conf']): Promise<ValuesAnswer> {
    return this.ask({ conf });
  }

  private ask(question: object): Promise<any> {
    const answer = this.next();
    this.process.stdin!.write(`${JSON.stringify(question)}\n`);
    return answer;
  }

  private next(): Promise<any> {
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }
}
