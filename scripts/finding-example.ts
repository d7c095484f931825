/** What one rule is about: a mistake that it finds, and the nearest thing to it that is right. */
export interface FindingExample {
  readonly bad: string;
  readonly good: string;
  /** Of a rule about what is written by hand: the file that the shell checks. */
  readonly file?: string;
}
