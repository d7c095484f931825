import { keyText, numberText, stringText } from './yaml-scalars';

const STEP = '  ';

/** Keys come again and again, values do not. */
const KEYS = new Map<string, string | undefined>();
const MOST_KEYS = 10_000;

/**
 * Plain data as cdk8s writes it in YAML, byte by byte, in a fraction of the
 * time. Undefined where this is not certain: then cdk8s must be asked.
 */
export function documentText(data: unknown): string | undefined {
  const document = new YamlDocument();
  document.write(data);
  return document.isCertain ? `${document.text}\n` : undefined;
}

class YamlDocument {
  public text = '';
  public isCertain = true;
  /** What comes again is written as a reference to the first. */
  private readonly written = new Set<object>();

  public write(data: unknown): void {
    if (isCollection(data)) {
      this.collection(data, '');
    } else {
      this.isCertain = false;
    }
  }

  /** What stands behind a key, or behind the dash of an element. */
  private value(value: unknown, indent: string, startOfCollection: string): void {
    if (isCollection(value)) {
      const isEmpty = (Array.isArray(value) ? value : Object.keys(value)).length === 0;
      this.text += isEmpty ? ' ' : startOfCollection;
      this.collection(value, indent);
    } else {
      this.text += ` ${this.scalar(value, indent)}`;
    }
  }

  private collection(value: object, indent: string): void {
    if (this.written.has(value)) {
      this.isCertain = false;
      return;
    }
    this.written.add(value);
    if (Array.isArray(value)) {
      this.list(value, indent);
    } else if (Object.getPrototypeOf(value) === Object.prototype) {
      this.map(value as { [key: string]: unknown }, indent);
    } else {
      this.isCertain = false;
    }
  }

  private map(fields: { [key: string]: unknown }, indent: string): void {
    const inner = indent + STEP;
    let start = '';
    for (const key of Object.keys(fields)) {
      this.text += `${start}${this.certain(rememberedKey(key))}:`;
      this.value(fields[key], inner, `\n${inner}`);
      start = `\n${indent}`;
    }
    if (start === '') {
      this.text += '{}';
    }
  }

  private list(elements: readonly unknown[], indent: string): void {
    const inner = indent + STEP;
    let start = '';
    for (const element of elements) {
      this.text += `${start}-`;
      this.value(element, inner, ' ');
      start = `\n${indent}`;
    }
    if (start === '') {
      this.text += '[]';
    }
  }

  private scalar(value: unknown, indent: string): string {
    switch (typeof value) {
      case 'string': return this.certain(stringText(value, indent));
      case 'number': return this.certain(numberText(value));
      case 'boolean': return String(value);
      default: return this.certain(value === null ? 'null' : undefined);
    }
  }

  private certain(text: string | undefined): string {
    if (text === undefined) {
      this.isCertain = false;
      return '';
    }
    return text;
  }
}

function isCollection(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function rememberedKey(key: string): string | undefined {
  const known = KEYS.get(key);
  if (known !== undefined) {
    return known;
  }
  const text = keyText(key);
  if (KEYS.size < MOST_KEYS) {
    KEYS.set(key, text);
  }
  return text;
}
