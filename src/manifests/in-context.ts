import { Manifest } from '../pod/manifest';

/** Reads something, and says in an error what it was about: a file, an object, a workload. */
export function inContext<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isBlunder(error) ? error : new Error(`${name}: ${(error as Error).message}`);
  }
}

/** How an object is called: its kind and its name. */
export function nameOfObject({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata?.name ?? ''}`;
}

/** Reads an object, which may have lists where Kubernetes wants maps, and the like: only a cluster checks that. */
export function readObject<T>(object: Manifest, read: () => T): T {
  return inContext(nameOfObject(object), () => {
    try {
      return read();
    } catch (error) {
      throw isBlunder(error) ? new Error('it is not built as Kubernetes wants it; "kubectl apply --dry-run=server" tells where') : error;
    }
  });
}

/** What JavaScript itself throws about a value of the wrong kind. */
function isBlunder(error: unknown): boolean {
  return (error as Error).name === 'TypeError';
}
