/** Ends of a simple command: what follows is another one. */
const OPERATORS = ['&&', '||', ';;', '|&', ';', '|', '&', '\n', '(', ')'];

/**
 * The simple commands of a shell script, each as its words. Quotes, backslashes
 * and comments mean what they mean in a shell. Nothing is put in for variables
 * and commands: `$NAME` and `$(date)` stay as they are. Redirections are left out.
 */
export function shellCommands(script: string): string[][] {
  const commands: string[][] = [[]];
  const add = (word: string) => commands[commands.length - 1].push(word);
  let place = 0;
  while (place < script.length) {
    const operator = OPERATORS.find((text) => script.startsWith(text, place));
    const redirection = /^\d*(?:>>|>&|>\||<<<|<<|<>|>|<)\s*/.exec(script.slice(place));
    const blank = /^(?:[ \t\r]|\\\r?\n)+|^#[^\n]*/.exec(script.slice(place));
    if (blank !== null) {
      place += blank[0].length;
    } else if (redirection !== null) {
      place = wordAt(script, place + redirection[0].length).end;
    } else if (operator !== undefined) {
      commands.push([]);
      place += operator.length;
    } else {
      const { word, end } = wordAt(script, place);
      add(word);
      place = end;
    }
  }
  return commands.filter((words) => words.length > 0);
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
