/** Refusals of Spark that no preview can foresee, each with the reason. */
const UNKNOWABLE: ReadonlyArray<{ readonly message: RegExp; readonly reason: string }> = [
  { message: /^Uploading file \S+ failed\.\.\. .* does not exist$/, reason: 'which files there are on the machine that submits' },
];

/** Whether a refusal of Spark is one that no preview can foresee. */
export function unknowable(message: string): boolean {
  return UNKNOWABLE.some((known) => known.message.test(message));
}
