/** How the options of a JVM, which stand in one text, become words: a driver's start script has its own rules, and so has Spark for executors. */

/** Blanks to Java: what Unicode calls a separator, unless it keeps words together, and some control characters. */
const JAVA_BLANK = /[\t-\r\x1c-\x1f]|(?![\u00a0\u2007\u202f])[\p{Zs}\p{Zl}\p{Zp}]/u;

/**
 * The words of a driver's options: those of a shell, where a backslash outside single quotes takes the next
 * character as it is. Undefined if the script refuses the text, because a quotation mark or a backslash has no partner.
 */
export function driverWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  let escaped = false;
  for (let at = 0; at < text.length; at++) {
    // The script goes on by half a character, where one has two halves.
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (escaped) {
      word += letter;
      escaped = false;
    } else if (letter === '\\' && quote !== '\'') {
      word ??= '';
      escaped = true;
    } else if (letter === quote) {
      quote = undefined;
    } else if (quote === undefined && (letter === '"' || letter === '\'')) {
      word ??= '';
      quote = letter;
    } else if (quote !== undefined || !JAVA_BLANK.test(letter)) {
      word = (word ?? '') + letter;
    } else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return quote !== undefined || escaped ? undefined : [...words, ...(word === undefined ? [] : [word])];
}

/** The words of executors' options: Spark knows a shell's quotes, but a backslash only between double quotes. */
export function executorWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"' || letter === '\'') {
      word ??= '';
      for (at++; at < text.length && text[at] !== letter; at++) {
        if (letter === '"' && text[at] === '\\') {
          at++;
        }
        word += text[at] ?? '';
      }
    } else if (!/[ \t\r\n]/.test(letter)) {
      word = (word ?? '') + letter;
    } else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}
