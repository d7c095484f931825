/** Verbs of one resource that somebody needs. */
export interface Right {
  readonly apiGroup: string;
  readonly resource: string;
  readonly verbs: readonly string[];
}
