import { outcomeDifferences, Place } from './outcomes';
import { PodCase } from './pod-case';
import { PodAnswer, SparkAnswers } from './spark-answers';
import { Step } from '../../src/preview/step';
import { Distribution } from '../distributions';

type Role = PodCase['role'];

/** A case that has been put to both sides. */
interface Asked {
  readonly podCase: PodCase;
  readonly answer: PodAnswer;
  readonly equal: boolean;
}

/** How many cases of a role there were. */
export interface Tally {
  readonly built: number;
  /** Refused by Spark, and not by it alone. */
  readonly refused: number;
  /** With a difference of any kind. */
  readonly different: number;
}

/** The comparison of our previews with one version of Spark, and what has come of it so far. */
export class Comparison {
  static async start(distribution: Distribution): Promise<Comparison> {
    const spark = await SparkAnswers.start(distribution);
    return new Comparison(spark, { sparkVersion: distribution.version, names: spark.names });
  }

  private readonly asked: Asked[] = [];

  private constructor(readonly spark: SparkAnswers, private readonly place: Place) {}

  /** Puts a case to both sides; gives back every difference. */
  async differences(podCase: PodCase): Promise<string[]> {
    const answer = await this.spark.pod(podCase);
    const found = outcomeDifferences(podCase, answer, this.place);
    this.asked.push({ podCase, answer, equal: found.length === 0 });
    return found;
  }

  /** What has come of the cases of a role. */
  tally(role: Role): Tally {
    const ofRole = this.asked.filter(({ podCase }) => podCase.role === role);
    const refused = ofRole.filter(({ answer, equal }) => equal && 'error' in answer).length;
    const different = ofRole.filter(({ equal }) => !equal).length;
    return { built: ofRole.length - refused - different, refused, different };
  }

  /** Whether equal cases are no longer so when the previews are made with other steps. */
  noticesSteps(role: Role, steps: readonly Step<any>[]): boolean {
    return this.asked.some(({ podCase, answer, equal }) =>
      equal && podCase.role === role && outcomeDifferences(podCase, answer, { ...this.place, steps }).length > 0);
  }
}
