import { IncomingMessage } from 'http';

/** Where in the API an object, or a collection of them, is. */
export interface ApiPath {
  /** Empty for the core group. */
  readonly apiGroup: string;
  /** The plural, for example `pods`. */
  readonly resource: string;
  readonly namespace: string;
  readonly name?: string;
  readonly subresource?: string;
}

/** A request in the words in which a Role is written. */
export interface ApiRequest {
  readonly verb: string;
  readonly apiGroup: string;
  /** With its subresource, for example `statefulsets/scale`. */
  readonly resource: string;
  readonly name?: string;
  readonly body?: any;
}

const PATH = /^\/(?:api|apis\/([^/]+))\/[^/]+\/namespaces\/([^/]+)\/([^/]+)(?:\/([^/]+)(?:\/([^/]+))?)?$/;

/** Reads a path below a namespace; everything else Spark has no business with. */
export function apiPath(path: string): ApiPath {
  const match = PATH.exec(path);
  if (match === null) {
    throw new Error(`not an object of a namespace: ${path}`);
  }
  const [, apiGroup = '', namespace, resource, name, subresource] = match;
  return { apiGroup, namespace, resource, name, subresource };
}

/** The verb of a request, by the rules of "Determine the request verb" in Kubernetes' documentation. */
export function verbOf(method: IncomingMessage['method'], { name }: ApiPath, query: URLSearchParams): string {
  const collection = name === undefined;
  switch (method) {
    case 'GET':
      return ['true', '1'].includes(query.get('watch') ?? '') ? 'watch' : collection ? 'list' : 'get';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return collection ? 'deletecollection' : 'delete';
    default:
      throw new Error(`a method that has no verb: ${method}`);
  }
}
