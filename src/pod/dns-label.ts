const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/** Whether a text is one label of a DNS name, as the names of namespaces, containers and volumes have to be. */
export function isDnsLabel(text: string): boolean {
  return LABEL.test(text);
}
