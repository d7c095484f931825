/** One entry of a properties file. */
export interface Property {
  readonly key: string;
  readonly value: string;
  /** The line on which the entry begins, from 1. */
  readonly line: number;
}

/**
 * Reads the text of a `spark-defaults.conf` as `java.util.Properties` does, and
 * trims the values as Spark does. An entry that comes again is given again: for
 * Spark the last one counts.
 */
export function parseProperties(text: string): Property[] {
  return logicalLines(text).map((logical) => {
    const { key, value } = separate(logical);
    return { key: unescape(key, logical.line), value: trimExceptLineEnds(unescape(value, logical.line)), line: logical.line };
  });
}

interface LogicalLine {
  readonly text: string;
  readonly line: number;
}

/** Lines without comments and blank ones; what a backslash continues is one line. */
function logicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = [];
  let begun: LogicalLine | undefined;
  const natural = text.split(/\r\n|\r|\n/);
  natural.forEach((whole, index) => {
    const content = whole.replace(/^[ \t\f]+/, '');
    const before = begun?.text ?? '';
    // Only a line that nothing stands on yet can be a comment or blank.
    if (before === '' && (content === '' || /^[#!]/.test(content))) {
      return;
    }
    const continued = /(?:^|[^\\])(?:\\\\)*\\$/.test(content);
    const joined = { text: before + (continued ? content.slice(0, -1) : content), line: begun?.line ?? index + 1 };
    begun = continued ? joined : undefined;
    if (!continued || index === natural.length - 1) {
      lines.push(joined);
    }
  });
  return lines;
}

/** A key ends at the first blank, `=` or `:` that no backslash stands before. */
function separate({ text }: LogicalLine): { key: string; value: string } {
  const [, key, value] = /^((?:\\[^]|[^\\ \t\f=:])*)[ \t\f]*[=:]?[ \t\f]*([^]*)$/.exec(text) ?? [undefined, text, ''];
  return { key, value };
}

const LETTERS: { readonly [letter: string]: string } = { t: '\t', n: '\n', r: '\r', f: '\f' };

function unescape(text: string, line: number): string {
  return text.replace(/\\(?:u([^]{0,4})|([^]?))/g, (_escape, code: string | undefined, letter: string) => {
    if (code === undefined) {
      return LETTERS[letter] ?? letter;
    }
    if (!/^[0-9a-fA-F]{4}$/.test(code)) {
      throw new Error(`line ${line}: "\\u${code}" is no character; write four hexadecimal digits after \\u, or \\\\u for a backslash and a u`);
    }
    return String.fromCharCode(parseInt(code, 16));
  });
}

/** Spark trims what Java trims, but keeps the ends of lines that an escape has put there. */
function trimExceptLineEnds(value: string): string {
  return value.replace(/^[^!-\uffff\r\n]+|[^!-\uffff\r\n]+$/g, '');
}
