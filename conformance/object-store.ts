import { randomUUID } from 'crypto';
import { EventEmitter } from 'events';
import { Manifest } from './manifests';
import { Selection, selects } from './selectors';

/** What has happened to an object. */
export interface StoreEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly resource: string;
  readonly version: number;
  readonly object: Manifest;
  /** The object before a change. */
  readonly previous?: Manifest;
}

/** The objects of one namespace, and everything that has happened to them. */
export class ObjectStore {
  private readonly objects = new Map<string, Manifest>();
  private readonly history: StoreEvent[] = [];
  private readonly listeners = new EventEmitter().setMaxListeners(0);

  get version(): number {
    return this.history.length;
  }

  get(resource: string, name: string): Manifest | undefined {
    return this.objects.get(`${resource}/${name}`);
  }

  list(resource: string, selection: Selection = {}): Manifest[] {
    return [...this.objects.entries()]
      .filter(([key, object]) => key.startsWith(`${resource}/`) && selects(selection, object))
      .map(([, object]) => object);
  }

  add(resource: string, given: Manifest): Manifest {
    const object = structuredClone(given);
    Object.assign(object.metadata, { namespace: 'spark', uid: randomUUID(), creationTimestamp: new Date().toISOString() });
    this.objects.set(`${resource}/${object.metadata.name}`, object);
    return this.tell('ADDED', resource, object);
  }

  /** Replaces an object by a changed copy. */
  change(resource: string, name: string, changed: (object: Manifest) => Manifest): Manifest | undefined {
    const previous = this.get(resource, name);
    if (previous === undefined) {
      return undefined;
    }
    const object = structuredClone(changed(structuredClone(previous)));
    this.objects.set(`${resource}/${name}`, object);
    return this.tell('MODIFIED', resource, object, previous);
  }

  remove(resource: string, name: string): Manifest | undefined {
    const object = this.get(resource, name);
    this.objects.delete(`${resource}/${name}`);
    return object && this.tell('DELETED', resource, structuredClone(object));
  }

  /** Hears of everything that happens from now on. */
  onEvent(listener: (event: StoreEvent) => void): () => void {
    this.listeners.on('event', listener);
    return () => this.listeners.off('event', listener);
  }

  /** What has happened since a version. */
  since(version: number): StoreEvent[] {
    return this.history.slice(version);
  }

  private tell(type: StoreEvent['type'], resource: string, object: Manifest, previous?: Manifest): Manifest {
    const version = this.version + 1;
    object.metadata.resourceVersion = String(version);
    const event = { type, resource, version, object, previous };
    this.history.push(event);
    this.listeners.emit('event', event);
    return object;
  }
}
