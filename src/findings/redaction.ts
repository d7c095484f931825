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
  // The name that a store of secrets has for it.
  /^arn:[\w-]+:\S+$/,
  /^(vault|secretsmanager|ssm|sm|gcpsm|keyvault|azurekeyvault|op|env|file|k8s|secret):[\w./:#@-]+$/i,
  /^[a-z][a-z0-9_.-]*(\/[a-z0-9_.-]+)+$/,
  // What a shell, a template or a store puts in.
  /^(\$\(.*\)|`.*`|\{\{.*\}\}|<[^<>]*>|@Microsoft\.KeyVault\(.*\))$/,
];
const NUMBER = /^-?\d+(\.\d+)?[a-z]*$/i;

/** Last words of names that say something of a secret, or where it is, and do not hold it. */
const ABOUT = new Set([
  ...['name', 'names', 'id', 'ids', 'arn', 'ref', 'reference', 'scope', 'prefix', 'suffix', 'path', 'file', 'dir', 'directory', 'location', 'env', 'var', 'variable'],
  ...['type', 'kind', 'mode', 'format', 'column', 'columns', 'field', 'header', 'backend', 'store', 'manager', 'provider', 'source', 'class', 'version', 'region'],
  ...['url', 'uri', 'endpoint', 'host', 'namespace', 'role', 'policy', 'algorithm', 'mechanism', 'encoding', 'alias', 'ttl', 'timeout', 'expiry', 'interval', 'enabled'],
  ...['length', 'size', 'count', 'limit', 'budget', 'index', 'model', 'separator', 'delimiter', 'required', 'group', 'project'],
]);

/** The same, where words are written as one. */
const ABOUT_AS_ONE = /(secret|token|password|credential)s?(name|id|arn|type|scope|prefix|path|file|column)$/;

/** Names with the word "token" that have nothing to do with secrets. */
const PIECES_OF_TEXT = /tokeni[sz]|detoken|tokens$|^tokens[-_.]|token[-_.]?(count|limit|budget)/i;

/** The identifier goes with its secret, or is one. */
const IS_ITS_ID = /(access|private)[-_.]?key[-_.]?id$/i;

/** User and password inside an address, or among its parameters. */
const PASSWORD_IN_ADDRESS = [
  /:\/\/[^/@\s:]*:[^/@\s$]+@/,
  /^jdbc:oracle:[a-z]+:[^/@\s$]+\/[^@\s$]+@/i,
  /[?&;](?:[a-z]*(?:password|passwd|passphrase|pwd|secret|access_?key|api_?key)|(?:access_|auth_?)?token|sig|x-amz-signature)=(?![$&;\s{<]|%24|$)[^&;\s]/i,
];

/** What is a secret by its form, whatever it is called. */
const SECRETS_BY_FORM = [
  // The identifier of an access key of AWS, which never comes without its secret.
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35}|dapi[0-9a-f]{32}|hvs\.[\w-]{20,})/,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // A login of JAAS, as Kafka takes it.
  /\b(?:password|clientSecret)\s*=\s*(?:"(?![$<{"])[^"]+"|'(?![$<{'])[^']+')/,
  /(?:^|[:=,"']\s*)Bearer\s+(?![$<{])\S{8,}/,
];

/** A user and a password, for a header. */
const BASIC = /(?:^|[:=,"']\s*)Basic\s+([A-Za-z0-9+/]{8,}={0,2})(?![\w+/])/;

/** What nobody makes up as a name: a row of letters of both kinds and of digits, or a number for the whole world. */
const LOOKS_MADE = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+/=_~-]{20,}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a configuration key, property or variable of this name is, or points to, a secret. */
export function namesSecret(name: string): boolean {
  return (hiddenBySpark(name) || FURTHER_NAMES.test(name)) && !NO_SECRET.test(name) && !PIECES_OF_TEXT.test(name);
}

/** Whether something of this name says where a secret is, or what it is like. */
function isAbout(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/);
  const last = words.at(-1) ?? '';
  return !IS_ITS_ID.test(name) && (ABOUT.has(last) || ABOUT_AS_ONE.test(last));
}

/** Whether Spark hides the values of a key in its logs and its user interface. */
export function hiddenBySpark(key: string): boolean {
  return SPARK_REDACTION.test(key);
}

/** Whether the value of something with this name is a secret in plain text: by the value itself, or by the name. */
export function isPlainSecret(name: string, value: string): boolean {
  const text = value.trim();
  if (PASSWORD_IN_ADDRESS.some((pattern) => pattern.test(text)) || SECRETS_BY_FORM.some((pattern) => pattern.test(text)) || isBasicHeader(text)) {
    return true;
  }
  if (!namesSecret(name) || NOT_A_SECRET.some((pattern) => pattern.test(text))) {
    return false;
  }
  if (isAbout(name)) {
    return LOOKS_MADE.test(text) || (/secret[-_.]?id$/i.test(name) && UUID.test(text));
  }
  return HOLDS_SECRET.test(name) || !NUMBER.test(text);
}

function isBasicHeader(text: string): boolean {
  const encoded = BASIC.exec(text)?.[1];
  return encoded !== undefined && /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(encoded, 'base64').toString('latin1'));
}

/** Stands for a value that is not shown. */
export const HIDDEN = '(a secret, not shown)';

/** The value of something with this name, as it may be shown to people. */
export function shown(name: string, value: string): string {
  return isPlainSecret(name, value) ? HIDDEN : value;
}

/** An option of a JVM as it may be shown to people. */
export function shownOption(option: string): string {
  const [name, ...value] = option.split('=');
  return value.length === 0 ? option : `${name}=${shown(name.replace(/^-D/, ''), value.join('='))}`;
}
