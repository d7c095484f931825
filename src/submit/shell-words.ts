/** Ends of a simple command: what follows is another one. */
const OPERATORS = ['&&', '||', ';;', '|&', ';', '|', '&', '\n', '(', ')'];

/** A simple command, with the line of each of its words. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** From 1. */
  readonly lines: readonly number[];
}

/** What could be read of a script, and why the rest could not. */
export interface ShellScript {
  readonly commands: readonly ShellCommand[];
  readonly error?: { readonly line: number; readonly message: string };
}

/**
 * The simple commands of a shell script, each as its words. Quotes, backslashes
 * and comments mean what they mean in a shell. Nothing is put in for variables
 * and commands: `$NAME` and `$(date)` stay as they are. Redirections are left out.
 */
export function shellCommands(script: string): string[][] {
  const { commands, error } = readScript(script);
  if (error !== undefined) {
    throw new Error(error.message);
  }
  return commands.map(({ words }) => [...words]);
}

/** The same, with the lines of the words. Here-documents are texts, and no commands. */
export function readScript(script: string): ShellScript {
  const commands: { words: string[]; lines: number[] }[] = [{ words: [], lines: [] }];
  const documents: { readonly end: string; readonly isIndented: boolean }[] = [];
  const lineOf = lineCounter(script);
  let place = 0;
  try {
    while (place < script.length) {
      const operator = OPERATORS.find((text) => script.startsWith(text, place));
      const redirection = /^\d*(?:>>|>&|>\||<<<|<<-|<<|<>|>|<)[ \t]*/.exec(script.slice(place, place + 200));
      const blank = BLANK.exec(script.slice(place, endOfLine(script, place) + 1));
      if (blank !== null) {
        place += blank[0].length;
      } else if (redirection !== null) {
        const { word, end } = wordAt(script, place + redirection[0].length);
        if (/<<-?[ \t]*$/.test(redirection[0]) && word !== '' && !redirection[0].includes('<<<')) {
          documents.push({ end: word, isIndented: redirection[0].includes('-') });
        }
        place = end;
      } else if (operator !== undefined) {
        commands.push({ words: [], lines: [] });
        place += operator.length;
        if (operator === '\n') {
          place = afterDocuments(script, place, documents.splice(0));
        }
      } else {
        const { word, end } = wordAt(script, place);
        const last = commands[commands.length - 1];
        last.words.push(word);
        last.lines.push(lineOf(place));
        place = end;
      }
    }
  } catch (error) {
    // The command in which it is, is known in part only.
    const before = commands.slice(0, -1).filter(({ words }) => words.length > 0);
    return { commands: before, error: { line: lineOf(place), message: (error as Error).message } };
  }
  return { commands: commands.filter(({ words }) => words.length > 0) };
}

const BLANK = /^(?:[ \t\r]|\\\r?\n)+|^#[^\n]*/;

function endOfLine(script: string, place: number): number {
  const end = script.indexOf('\n', place);
  return end < 0 ? script.length : end;
}

/** Places come in their order, so every line is counted once. */
function lineCounter(script: string): (place: number) => number {
  let [line, counted] = [1, 0];
  return (place) => {
    for (let end = script.indexOf('\n', counted); end >= 0 && end < place; end = script.indexOf('\n', counted)) {
      line++;
      counted = end + 1;
    }
    return line;
  };
}

/** The place behind here-documents, each of which ends in a line with nothing but its word. */
function afterDocuments(script: string, start: number, documents: readonly { readonly end: string; readonly isIndented: boolean }[]): number {
  let place = start;
  for (const { end, isIndented } of documents) {
    while (place < script.length) {
      const next = endOfLine(script, place);
      const line = script.slice(place, next).replace(/\r$/, '');
      place = next + 1;
      if ((isIndented ? line.replace(/^\t+/, '') : line) === end) {
        break;
      }
    }
  }
  return Math.min(place, script.length);
}

/** One word, from its first character to the blank or operator after it. */
function wordAt(script: string, start: number): { word: string; end: number } {
  let word = '';
  let place = start;
  while (place < script.length && !/[ \t\r\n;|&()<>]/.test(script[place])) {
    const piece = pieceAt(script, place);
    word += piece.text;
    place = piece.end;
  }
  // What cannot begin a word, like a lone bracket, must not stop the reader.
  return { word, end: Math.max(place, start + 1) };
}

/** A part of a word that is quoted, escaped or plain. */
function pieceAt(script: string, place: number): { text: string; end: number } {
  const rest = script.slice(place);
  const substitution = /^\$\(/.test(rest) ? closingBracket(rest) : undefined;
  if (substitution !== undefined) {
    return { text: rest.slice(0, substitution), end: place + substitution };
  }
  const single = /^'([^']*)'/.exec(rest);
  if (single !== null) {
    return { text: single[1], end: place + single[0].length };
  }
  const double = /^"((?:\\[^]|[^"\\])*)"/.exec(rest);
  if (double !== null) {
    return { text: double[1].replace(/\\(\r?\n|[$`"\\])/g, (_, escaped: string) => escaped.endsWith('\n') ? '' : escaped), end: place + double[0].length };
  }
  if (rest[0] === '\'' || rest[0] === '"') {
    throw new Error(`a quotation mark (${rest[0]}) has no partner: close it, or write a backslash before it`);
  }
  // The end of a line behind a backslash is nothing at all.
  const escaped = /^\\(\r?\n|[^])/.exec(rest);
  return escaped === null
    ? { text: rest[0], end: place + 1 }
    : { text: escaped[1].endsWith('\n') ? '' : escaped[1], end: place + escaped[0].length };
}

/** Length of a command substitution, with the brackets inside it. */
function closingBracket(text: string): number | undefined {
  let open = 0;
  for (let place = 1; place < text.length; place++) {
    open += text[place] === '(' ? 1 : text[place] === ')' ? -1 : 0;
    if (open === 0) {
      return place + 1;
    }
  }
  return undefined;
}
