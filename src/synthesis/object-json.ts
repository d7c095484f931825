import { ApiObject, ApiObjectProps, App, ImplicitTokenResolver, Lazy, LazyResolver, NumberStringUnionResolver } from 'cdk8s';

/** Stands for what only cdk8s knows how to render. */
const UNCERTAIN = Symbol('uncertain');

/** What comes first in every object. */
const HEAD = ['apiVersion', 'kind', 'metadata'];

/** Names that every object has already. */
const MEANT_BY_JAVASCRIPT = ['constructor', '__proto__'];

const ORDINARY_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * An object of plain data and `Lazy` values as cdk8s renders it, key by key, in
 * a fraction of the time. Undefined where this is not certain: then cdk8s must
 * render it.
 */
export function objectJson(object: ApiObject, props: ApiObjectProps): any {
  const { apiVersion, kind } = props;
  if (process.env.CDK8S_DISABLE_SORT || !hasOrdinaryResolvers(object) || typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return undefined;
  }
  const rendered = { apiVersion, kind, metadata: object.metadata.toJson() };
  return renderInto(rendered, props, HEAD) ? rendered : undefined;
}

/** Those of cdk8s leave plain data alone; any other may replace it. */
function hasOrdinaryResolvers(object: ApiObject): boolean {
  const { resolvers } = App.of(object);
  return resolvers.length === ORDINARY_RESOLVERS.length && resolvers.every((resolver, index) => resolver.constructor === ORDINARY_RESOLVERS[index]);
}

function render(value: unknown): unknown {
  if (value === undefined || value === null) {
    return undefined;
  }
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      return renderObject(value);
    default:
      return UNCERTAIN;
  }
}

function renderObject(value: object): unknown {
  if (Array.isArray(value)) {
    const elements = value.map(render);
    return value.constructor !== Array || elements.includes(UNCERTAIN) ? UNCERTAIN : elements;
  }
  if (value instanceof Lazy) {
    return render(value.produce());
  }
  return value.constructor === Object ? renderMap(value) : UNCERTAIN;
}

function renderMap(fields: object): unknown {
  const rendered = {};
  return renderInto(rendered, fields) ? rendered : UNCERTAIN;
}

/** Renders all fields but those that are there; false if there is one that only cdk8s knows how to render. */
function renderInto(rendered: { [field: string]: unknown }, fields: { readonly [field: string]: any }, present: readonly string[] = []): boolean {
  if (typeof fields.resolve === 'function') {
    return false;
  }
  for (const field of Object.keys(fields).sort()) {
    if (present.includes(field)) {
      continue;
    }
    const value = MEANT_BY_JAVASCRIPT.includes(field) ? UNCERTAIN : render(fields[field]);
    if (value === UNCERTAIN) {
      return false;
    }
    if (value !== undefined) {
      rendered[field] = value;
    }
  }
  return true;
}
