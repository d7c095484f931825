/** What no one but the writer of cdk8s shall write: control characters, and halves of pairs. */
const STRANGE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u;
const ASCII = /^[ -~]*$/;

/** A text of one line that YAML would not read back as it stands. */
const NOT_PLAIN = /^[\t ,[\]{}#&*!|>'"%@`]|^[?-](?:[ \t]|$)|:[ \t]|[\t ]#|[\t :]$/;

/** Texts that YAML 1.1 reads as something else: nothing, a truth value, a number, a time. */
const OTHER_TYPES = new RegExp(`^(?:${[
  '~?',
  '[Nn]ull|NULL',
  'Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON',
  'N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF',
  '[-+]?0b[01_]+',
  '[-+]?[0-9][0-9_]*',
  '[-+]?0x[0-9a-fA-F_]+',
  '[-+]?\\.(?:inf|Inf|INF)|\\.nan|\\.NaN|\\.NAN',
  '[-+]?(?:[0-9][0-9_]*)?(?:\\.[0-9_]*)?[eE][-+]?[0-9]+',
  '[-+]?(?:[0-9][0-9_]*)?\\.[0-9_]*',
  '[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?',
  '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:t|T|[ \\t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]+)?(?:[ \\t]*(?:Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?',
].join('|')})$`);

/** Beginnings of what ends a document, and the key that merges. */
const MARKER = /^(?:---|\.\.\.|<<$)/;

/** A key that is longer is written in another way. */
const LONGEST_KEY = 1000;

/** A key as cdk8s writes it, or undefined where only cdk8s knows. */
export function keyText(key: string): string | undefined {
  return key.length > LONGEST_KEY || key.includes('\n') || isStrange(key) ? undefined : lineText(key);
}

/** A text as cdk8s writes it in a place with an indentation, or undefined where only cdk8s knows. */
export function stringText(value: string, indent: string): string | undefined {
  if (isStrange(value)) {
    return undefined;
  }
  return value.includes('\n') ? blockText(value, indent) : lineText(value);
}

/** A number as cdk8s writes it, or undefined where only cdk8s knows. */
export function numberText(value: number): string | undefined {
  return Number.isFinite(value) ? JSON.stringify(value) : undefined;
}

function isStrange(text: string): boolean {
  return !ASCII.test(text) && STRANGE.test(text);
}

function lineText(text: string): string | undefined {
  if (MARKER.test(text)) {
    return undefined;
  }
  return NOT_PLAIN.test(text) || OTHER_TYPES.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return text.includes('"') && !text.includes('\'') ? `'${text}'` : JSON.stringify(text);
}

/** Lines as they are. Blanks and empty lines at either end need more words, except for one end of a line after the last. */
function blockText(text: string, indent: string): string | undefined {
  if (/^[ \n]|[\n\t ][\n\t ]$|[\t ]$/.test(text)) {
    return undefined;
  }
  const [header, lines] = text.endsWith('\n') ? ['|', text.slice(0, -1)] : ['|-', text];
  return `${header}\n${indent}${lines.replace(/\n+/g, `$&${indent}`)}`;
}
