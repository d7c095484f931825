/**
 * A part of a message that has other words for a reader of props, who writes a construct,
 * than for a reader of keys, who writes `spark-defaults.conf` or a command line.
 */
export type Token =
  /** A typed prop; for readers of keys, the key that it sets. */
  | { readonly prop: string }
  | { readonly mebibytes: number }
  | { readonly seconds: number }
  | { readonly inProps: string; readonly inKeys: string };

/** A message that is put into words when it is known who reads it. */
export interface Message {
  readonly texts: readonly string[];
  readonly tokens: readonly Token[];
}

/** What is said to people: a text that is the same for all of them, or a message. */
export type Words = string | Message;

/** How a kind of reader calls things. */
export interface Dialect {
  prop(path: string): string;
  mebibytes(amount: number): string;
  seconds(amount: number): string;
  either(words: { readonly inProps: string; readonly inKeys: string }): string;
}

/** The words of those who write constructs. */
export const PROPS: Dialect = {
  prop: (path) => path,
  mebibytes: (amount) => `Size.mebibytes(${amount})`,
  seconds: (amount) => `Duration.seconds(${amount})`,
  either: ({ inProps }) => inProps,
};

/** A message: `` say`Raise ${prop('executor.memory')}` ``. Plain texts and numbers stand in it as they are. */
export function say(texts: TemplateStringsArray, ...parts: readonly (Token | string | number)[]): Message {
  const merged = [texts[0]];
  const tokens: Token[] = [];
  parts.forEach((part, index) => {
    if (typeof part === 'object') {
      tokens.push(part);
      merged.push(texts[index + 1]);
    } else {
      merged[merged.length - 1] += `${part}${texts[index + 1]}`;
    }
  });
  return { texts: merged, tokens };
}

/** The token of a typed prop. */
export function prop(path: string): Token {
  return { prop: path };
}

/** The token of a size. */
export function mebibytesOf(amount: number): Token {
  return { mebibytes: amount };
}

/** The token of a time. */
export function secondsOf(amount: number): Token {
  return { seconds: amount };
}

/** A token with words of its own for each kind of reader. */
export function either(inProps: string, inKeys: string): Token {
  return { inProps, inKeys };
}

/** A message in the words of a dialect. */
export function inWordsOf(dialect: Dialect, words: Words): string {
  if (typeof words === 'string') {
    return words;
  }
  return words.texts.map((text, index) => (index === 0 ? text : tokenInWords(dialect, words.tokens[index - 1]) + text)).join('');
}

function tokenInWords(dialect: Dialect, token: Token): string {
  if ('prop' in token) {
    return dialect.prop(token.prop);
  }
  if ('mebibytes' in token) {
    return dialect.mebibytes(token.mebibytes);
  }
  return 'seconds' in token ? dialect.seconds(token.seconds) : dialect.either(token);
}
