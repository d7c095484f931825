import { basename } from 'path';

/** What a text is: manifests, a script, properties, or nothing that Spark reads. */
export type InputKind = 'manifests' | 'script' | 'properties' | 'kustomization' | 'nothing';

/** The name of standard input in messages. */
export const STANDARD_INPUT = 'standard input';

const HAS_OBJECT = /^(?:- )?\s*["']?apiVersion["']?\s*:/m;
const HAS_SPARK_KEY = /^[ \t]*spark\.[\w.-]+(?:[ \t]*[=:]|[ \t]+\S)/m;
const HAS_COMMAND = /^[^#\n]*(?:^|[\s/"'`(])(?:spark-submit|spark-sql|spark-shell|pyspark|sparkR|run-example|start-(?:connect-server|thriftserver)\.sh)(?:[\s"';&|)]|$)/m;

/** What a text is by its name, as far as the name tells, and by its content. */
export function kindOf(name: string, text: string): InputKind {
  const file = basename(name);
  if (/^kustomization(\.ya?ml)?$/i.test(file)) {
    return 'kustomization';
  }
  if (/\.(ya?ml|json)$/i.test(file)) {
    return 'manifests';
  }
  if (/\.(sh|bash|ksh|zsh)$/.test(file) || /^#!.*\b(ba|da|a|k|z)?sh\b/.test(text)) {
    return 'script';
  }
  if (/^#!/.test(text)) {
    return 'nothing';
  }
  if (/^\s*[{[]/.test(text) || HAS_OBJECT.test(text)) {
    return 'manifests';
  }
  if (/\.(conf|properties|defaults)$/.test(file)) {
    return 'properties';
  }
  if (HAS_COMMAND.test(text) && !HAS_SPARK_KEY.test(text.replace(/\\\n/g, ' '))) {
    return 'script';
  }
  const isNamedPlainly = name === STANDARD_INPUT || !file.includes('.');
  return HAS_SPARK_KEY.test(text) || isNamedPlainly ? 'properties' : 'nothing';
}

/** Whether a text is one that Helm makes a manifest of. */
export function isTemplate(text: string): boolean {
  return /\{\{-?\s*(?:\.|\$|\/\*|(?:include|template|toYaml|if|range|with|end|else|define|tpl|default|printf|required|quote)\b)/.test(text);
}
