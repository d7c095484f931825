/** What Java does with texts where JavaScript does something else. */

/** `String.trim` of Java: it removes control characters too, and no space beyond ASCII's. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) {
    start++;
  }
  while (start < end && text.charCodeAt(end - 1) <= 0x20) {
    end--;
  }
  return text.slice(start, end);
}

/** `String.equalsIgnoreCase` of Java: letter by letter, in upper and then in lower case. */
export function equalsIgnoreCase(a: string, b: string): boolean {
  return a.length === b.length && [...a].every((letter, index) => sameLetter(letter, [...b][index]));
}

function sameLetter(a: string, b: string | undefined): boolean {
  return b !== undefined && (a === b || lower(upper(a)) === lower(upper(b)));
}

/** The case of one letter; Java leaves alone what would become two. */
function upper(letter: string): string {
  const changed = letter.toUpperCase();
  return changed.length === letter.length ? changed : letter;
}

function lower(letter: string): string {
  const changed = letter.toLowerCase();
  // The dotted capital I is the one letter that Java makes one letter of where JavaScript makes two.
  return letter === '\u0130' ? 'i' : changed.length === letter.length ? changed : letter;
}

const MIN_LONG = -(2n ** 63n);
const MAX_LONG = 2n ** 63n - 1n;

/** `Long.parseLong` of Java, for decimal digits of every script. */
export function parseLong(text: string): bigint | undefined {
  const match = /^([+-]?)(\p{Nd}+)$/u.exec(text);
  // Java reads 16 bits at a time, and so knows none of the digits beyond them.
  if (match === null || /[\ud800-\udfff]/.test(text)) {
    return undefined;
  }
  const digits = [...match[2]].map(digitValue).join('');
  const value = BigInt(digits) * (match[1] === '-' ? -1n : 1n);
  return value < MIN_LONG || value > MAX_LONG ? undefined : value;
}

/** `Integer.parseInt` of Java. */
export function parseInteger(text: string): bigint | undefined {
  const value = parseLong(text);
  return value === undefined || value < -(2n ** 31n) || value >= 2n ** 31n ? undefined : value;
}

/** Unicode keeps the ten digits of a script together, in order. */
function digitValue(digit: string): number {
  let place = digit.charCodeAt(0);
  if (place < 0x80) {
    return place - 0x30;
  }
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCharCode(--place))) {
    value++;
  }
  return value % 10;
}

const DECIMAL = /^([+-]?)((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[fFdD]?$/;
const HEXADECIMAL = /^([+-]?)0[xX](?:([0-9a-fA-F]+)\.?|([0-9a-fA-F]*)\.([0-9a-fA-F]+))[pP]([+-]?\d+)[fFdD]?$/;

/** `Double.parseDouble` of Java. */
export function parseDouble(text: string): number | undefined {
  const word = /^([+-]?)(NaN|Infinity)$/.exec(trim(text));
  if (word !== null) {
    return signed(word[1], word[2] === 'NaN' ? NaN : Infinity);
  }
  const decimal = DECIMAL.exec(trim(text));
  if (decimal !== null) {
    return signed(decimal[1], Number(decimal[2]));
  }
  const hexadecimal = HEXADECIMAL.exec(trim(text));
  if (hexadecimal === null) {
    return undefined;
  }
  const [, sign, whole, before = '', after = '', exponent] = hexadecimal;
  const digits = parseInt(whole ?? `${before}${after}`, 16);
  // Zero stays zero, whatever the exponent makes of the other factor.
  return signed(sign, digits === 0 ? 0 : digits * 2 ** (Number(exponent) - 4 * (whole === undefined ? after.length : 0)));
}

function signed(sign: string, value: number): number {
  return sign === '-' ? -value : value;
}

/** Whether `new BigDecimal` of Java takes a text. */
export function isDecimal(text: string): boolean {
  const match = /^[+-]?(?:\p{Nd}+\.?\p{Nd}*|\.\p{Nd}+)(?:[eE]([+-]?\p{Nd}+))?$/u.exec(text);
  return match !== null && (match[1] === undefined || parseInteger(match[1]) !== undefined);
}
