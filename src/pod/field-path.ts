/** Path of a field below another one. Keys with dots of their own, such as those of labels, stand in brackets. */
export function fieldPath(path: string, field: string): string {
  return /^[A-Za-z0-9_-]+$/.test(field) ? `${path}${path === '' ? '' : '.'}${field}` : `${path}["${field}"]`;
}
