import { parseAllDocuments } from 'yaml';

/** YAML as Kubernetes reads it; a date stays the text that it is. What is odd is told here, and not by the parser. */
const AS_KUBERNETES = {
  version: '1.1',
  logLevel: 'error',
  customTags: (tags: any[]) => tags.filter(({ tag }) => tag !== 'tag:yaml.org,2002:timestamp'),
} as const;

/** What stands in the documents of a text; fails with a sentence that goes on after the name of what was read. */
export function readYaml(text: string): unknown[] {
  return [...parseAllDocuments(text, AS_KUBERNETES)].map((document) => {
    if (document.errors.length > 0) {
      throw new Error(`cannot be read as YAML: ${document.errors[0].message.replace(/:?\n[^]*$/, '')}`);
    }
    return withoutNulls(document.toJS());
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
