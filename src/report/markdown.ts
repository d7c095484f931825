/** The parts of a Markdown document. */

/** A table; without rows, a sentence instead. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], otherwise: string): string {
  if (rows.length === 0) {
    return `${otherwise}\n`;
  }
  const lines = [heads, heads.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}

/** A list of sentences; without any, one sentence instead. */
export function list(items: readonly string[], otherwise: string): string {
  return items.length === 0 ? `${otherwise}\n` : items.map((item) => `- ${item}\n`).join('');
}

/** A text in code letters. */
export function code(text: string): string {
  // A text with a backquote needs a longer fence, and blanks that keep the two apart.
  return text.includes('`') ? `\`\` ${text} \`\`` : text === '' ? '' : `\`${text}\``;
}

/** A part that a reader opens. */
export function details(summary: string, content: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${content}\n</details>\n`;
}

/** A cell holds one line, and a bar would end it. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\r?\n/g, ' ');
}
