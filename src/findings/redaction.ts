/** What Spark itself hides in its logs and user interface: the default of `spark.redaction.regex` in 4.1. */
const SPARK_REDACTION = /secret|password|token|access[.]?key|credential/i;

/** What connectors call a secret, and Spark's own rule misses. */
const FURTHER_NAMES = /account\.key|access[-_]key|api[-_.]?key|private[-_.]?key|passphrase|passwd|\bsas\b/i;

/** A name that ends like this holds the secret itself, whatever its value looks like. */
const HOLDS_SECRET = /(secret|password|passwd|passphrase|token|(secret|access|api|private|account)[-_.]?key)$/i;

/** Keys that Spark's rule takes for secrets by their name, and that cannot be one. */
const NO_SECRET = /^spark\.redaction\.|^spark\.kubernetes\..*(secrets|secretKeyRef)\b|pullSecrets$|provider|\.(name|itemKey|type|mode|mechanism)$/i;

/** Values that point to a secret, choose among its sources, or switch something: a path, an address, a class, a number. */
const NOT_A_SECRET = [
  /^$/,
  /^(true|false|none|null|unused|not[-_ ]used)$/i,
  /^\$\(?\{?[A-Za-z_][\w.:]*\}?\)?$/,
  /^\$\{(env[.:])[^}]+\}$/,
  /^\/\S*$/,
  /^[a-z][a-z0-9+.-]*:\/\/(?![^/@\s]*:[^/@\s]*@)\S*$/i,
  /^[a-z][\w$]*(\.[\w$]+){2,}(\s*,\s*[a-z][\w$]*(\.[\w$]+){2,})*$/,
];
const NUMBER = /^-?\d+(\.\d+)?[a-z]*$/i;

/** User and password inside an address. */
const PASSWORD_IN_ADDRESS = /:\/\/[^/@\s:]*:[^/@\s$]+@/;

/** The identifier of an access key of AWS, which never comes without its secret. */
const AWS_KEY = /\b(AKIA|ASIA)[0-9A-Z]{16}\b/;

/** Whether a configuration key, property or variable of this name is, or points to, a secret. */
export function namesSecret(name: string): boolean {
  return (hiddenBySpark(name) || FURTHER_NAMES.test(name)) && !NO_SECRET.test(name);
}

/** Whether Spark hides the values of a key in its logs and its user interface. */
export function hiddenBySpark(key: string): boolean {
  return SPARK_REDACTION.test(key);
}

/** Whether the value of something with this name is a secret in plain text. */
export function isPlainSecret(name: string, value: string): boolean {
  if (PASSWORD_IN_ADDRESS.test(value) || AWS_KEY.test(value)) {
    return true;
  }
  if (!namesSecret(name) || NOT_A_SECRET.some((pattern) => pattern.test(value.trim()))) {
    return false;
  }
  return HOLDS_SECRET.test(name) || !NUMBER.test(value.trim());
}

/** The value of something with this name, as it may be shown to people. */
export function shown(name: string, value: string): string {
  return isPlainSecret(name, value) ? '(a secret, not shown)' : value;
}

/** An option of a JVM as it may be shown to people. */
export function shownOption(option: string): string {
  const [name, ...value] = option.split('=');
  return value.length === 0 ? option : `${name}=${shown(name.replace(/^-D/, ''), value.join('='))}`;
}
