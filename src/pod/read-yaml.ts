import { parseAllDocuments, YAMLParseError } from 'yaml';

/** YAML as Kubernetes reads it; a date stays the text that it is. What is odd is told here, and not by the parser. */
const AS_KUBERNETES = {
  version: '1.1',
  logLevel: 'error',
  customTags: (tags: any[]) => tags.filter(({ tag }) => tag !== 'tag:yaml.org,2002:timestamp'),
} as const;

/** Why a document cannot be read: a sentence that goes on after the name of what was read. */
export interface YamlError {
  readonly line?: number;
  readonly message: string;
}

/** What stands in a document, or why it cannot be read. */
export interface YamlDocument {
  readonly value?: unknown;
  readonly error?: YamlError;
}

/** What stands in the documents of a text; fails with the first error. */
export function readYaml(text: string): unknown[] {
  return parseAll(text, () => true).map(({ value, error }) => {
    if (error !== undefined) {
      throw new Error(error.message);
    }
    return value;
  });
}

/** The same, one by one. A key that is there twice is no error: kubectl takes the last one. */
export function readYamlDocuments(text: string): YamlDocument[] {
  return parseAll(text, ({ code }) => code !== 'DUPLICATE_KEY');
}

function parseAll(text: string, counts: (error: YAMLParseError) => boolean): YamlDocument[] {
  return [...parseAllDocuments(text, AS_KUBERNETES)].map((document) => {
    const error = document.errors.find(counts);
    if (error !== undefined) {
      return { error: { line: error.linePos?.[0].line, message: `cannot be read as YAML: ${error.message.replace(/:?\n[^]*$/, '')}` } };
    }
    try {
      return { value: withoutNulls(document.toJS()) };
    } catch (cause) {
      return { error: { message: (cause as Error).message.replace(/^(?!cannot be read)/, 'cannot be read as YAML: ') } };
    }
  });
}

/** For Kubernetes, null is the same as nothing. */
function withoutNulls(value: any): any {
  if (Array.isArray(value)) {
    return value.filter((element) => element !== null).map(withoutNulls);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).filter(([key, field]) => field !== null || isTemplate(key));
  return Object.fromEntries(entries.map(([key, field]) => [key, withoutNulls(field)]));
}

/** An action of a template of Helm, `{{ .Values.image }}`, is YAML all the same: an object that is the key of another one. */
function isTemplate(key: string): boolean {
  if (/^\{ .* \}$/s.test(key)) {
    throw new Error(`cannot be read as YAML: {${key}} is of a template; write what comes of it ("helm template")`);
  }
  return false;
}
