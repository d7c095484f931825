import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { JsonPatch } from 'cdk8s';
import { ApiPath, apiPath, ApiRequest, verbOf } from './api-request';
import { Manifest } from './manifests';
import { ObjectStore, StoreEvent } from './object-store';
import { refusalOf } from './pod-rules';
import { Selection, selects } from './selectors';

interface Answer {
  readonly status: number;
  readonly body: object;
}

const KINDS: { [resource: string]: string } = {
  pods: 'Pod',
  configmaps: 'ConfigMap',
  services: 'Service',
  persistentvolumeclaims: 'PersistentVolumeClaim',
  statefulsets: 'StatefulSet',
};

/**
 * As much of a Kubernetes API server as a Spark driver needs, without any
 * authorization: it lets everything happen, and keeps a record for the test to judge.
 */
export class ApiServer {
  readonly store = new ObjectStore();
  readonly requests: ApiRequest[] = [];
  /** What the server could not answer: a gap in it, or something new in Spark. */
  readonly unanswered: string[] = [];
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error) => {
        this.unanswered.push(`${request.method} ${request.url}: ${error}`);
        send(response, { status: 500, body: failure(500, String(error)) });
      });
    });
    // Spark asks for a WebSocket first. This answer makes it ask for the same watch again, in plain HTTP.
    this.server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'));
  }

  /** Listens on a free port of this machine alone. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.server.close(resolve);
      this.server.closeAllConnections();
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const path = apiPath(url.pathname);
    const verb = verbOf(request.method, path, url.searchParams);
    const body = await bodyOf(request);
    const { apiGroup, name, subresource } = path;
    const resource = subresource === undefined ? path.resource : `${path.resource}/${subresource}`;
    this.requests.push({ verb, apiGroup, resource, name, body });

    const selection = { labels: url.searchParams.get('labelSelector'), fields: url.searchParams.get('fieldSelector') };
    if (verb === 'watch') {
      this.watch(path.resource, selection, url.searchParams.get('resourceVersion'), response);
    } else {
      send(response, subresource === 'scale' ? this.scale(verb, path, body) : this.perform(verb, path, selection, body));
    }
  }

  private perform(verb: string, { apiGroup, resource, name = '' }: ApiPath, selection: Selection, body: any): Answer {
    switch (verb) {
      case 'create':
        return this.create(resource, body);
      case 'get':
        return found(this.store.get(resource, name), resource, name);
      case 'list':
        return { status: 200, body: this.collection(apiGroup, resource, selection) };
      case 'patch':
        return found(this.store.change(resource, name, (object) => patch(object, body)), resource, name);
      case 'update':
        return found(this.store.change(resource, name, () => body), resource, name);
      case 'delete':
        return found(this.store.remove(resource, name), resource, name);
      case 'deletecollection':
        this.store.list(resource, selection).forEach((object) => this.store.remove(resource, object.metadata.name));
        return { status: 200, body: { kind: 'Status', apiVersion: 'v1', status: 'Success' } };
      default:
        throw new Error(`this server does not ${verb} ${resource}`);
    }
  }

  private create(resource: string, body: Manifest): Answer {
    if (resource !== 'pods') {
      return { status: 201, body: this.store.add(resource, body) };
    }
    const refusal = refusalOf(body);
    if (refusal !== undefined) {
      return { status: 422, body: failure(422, refusal) };
    }
    return { status: 201, body: this.store.add(resource, { ...body, status: { phase: 'Pending' } }) };
  }

  /** The subresource through which the number of a StatefulSet's pods is read and set. */
  private scale(verb: string, { resource, name = '' }: ApiPath, body: any): Answer {
    const changed = (object: Manifest) => {
      object.spec.replicas = (verb === 'patch' ? patch(scaleOf(object), body) : body).spec.replicas;
      return object;
    };
    const object = verb === 'get' ? this.store.get(resource, name) : this.store.change(resource, name, changed);
    return found(object && scaleOf(object), resource, name);
  }

  private collection(apiGroup: string, resource: string, selection: Selection): object {
    return {
      kind: `${KINDS[resource]}List`,
      apiVersion: apiGroup === '' ? 'v1' : `${apiGroup}/v1`,
      metadata: { resourceVersion: String(this.store.version) },
      items: this.store.list(resource, selection),
    };
  }

  private watch(resource: string, selection: Selection, since: string | null, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.flushHeaders();
    const write = (type: string, object: Manifest) => response.write(`${JSON.stringify({ type, object })}\n`);
    const tell = (event: StoreEvent) => {
      const type = event.resource === resource ? typeFor(event, selection) : undefined;
      if (type !== undefined) {
        write(type, event.object);
      }
    };
    if (since === null || since === '0') {
      this.store.list(resource, selection).forEach((object) => write('ADDED', object));
    } else {
      this.store.since(Number(since)).forEach(tell);
    }
    response.on('close', this.store.onEvent(tell));
  }
}

/** The type of an event for one watcher: an object that leaves the selection is gone for it. */
function typeFor({ type, object, previous }: StoreEvent, selection: Selection): StoreEvent['type'] | undefined {
  const now = selects(selection, object);
  const before = previous !== undefined && selects(selection, previous);
  return type === 'MODIFIED' && now !== before ? (now ? 'ADDED' : 'DELETED') : now ? type : undefined;
}

function scaleOf(object: Manifest): Manifest {
  const { name, namespace, resourceVersion } = object.metadata;
  const { replicas } = object.spec;
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, resourceVersion },
    spec: { replicas },
    status: { replicas },
  };
}

/** Applies a JSON patch, or what is merged into the object as a JSON merge patch. */
function patch(object: Manifest, change: any): Manifest {
  if (!Array.isArray(change)) {
    return merge(object, change);
  }
  return JsonPatch.apply(object, ...change.map(({ op, path, value }) => {
    switch (op) {
      case 'add': return JsonPatch.add(path, value);
      case 'replace': return JsonPatch.replace(path, value);
      case 'remove': return JsonPatch.remove(path);
      default: throw new Error(`this server does not know the operation ${op} of a JSON patch`);
    }
  }));
}

function merge(target: any, change: any): any {
  if (change === null || typeof change !== 'object' || Array.isArray(change)) {
    return change;
  }
  const merged = { ...target };
  for (const [field, value] of Object.entries(change)) {
    if (value === null) {
      delete merged[field];
    } else {
      merged[field] = merge(merged[field], value);
    }
  }
  return merged;
}

function found(object: Manifest | undefined, resource: string, name: string): Answer {
  return object === undefined ? { status: 404, body: failure(404, `${resource} "${name}" not found`) } : { status: 200, body: object };
}

function failure(code: number, message: string): object {
  return { kind: 'Status', apiVersion: 'v1', status: 'Failure', code, message };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<any> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
  }
  return text === '' ? undefined : JSON.parse(text);
}
