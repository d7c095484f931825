/** Variables by name. */
export interface Variables {
  [name: string]: string;
}

/** Replaces `$(NAME)` as the kubelet does: an unknown name stays, and `$$` stands for `$`. */
export function expand(text: string, variables: Variables): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (reference, name?: string) =>
    name === undefined ? '$' : variables[name] ?? reference);
}
