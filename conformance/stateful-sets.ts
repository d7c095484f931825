import { Manifest } from './manifests';
import { ObjectStore } from './object-store';

/** A pod that is not wanted any more takes its time to go. */
const GRACE = 2000;

/** Makes the pods of StatefulSets, as Kubernetes' own controller does. */
export function controlStatefulSets(store: ObjectStore): void {
  store.onEvent(({ type, resource, object }) => {
    if (resource === 'statefulsets') {
      setImmediate(() => reconcile(store, object, type === 'DELETED' ? 0 : object.spec.replicas));
    }
  });
}

function reconcile(store: ObjectStore, set: Manifest, replicas: number): void {
  const nameOf = (index: number) => `${set.metadata.name}-${index}`;
  for (let index = 0; index < replicas; index++) {
    if (store.get('pods', nameOf(index)) === undefined) {
      const { metadata, spec } = set.spec.template;
      store.add('pods', { apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, name: nameOf(index) }, spec, status: { phase: 'Pending' } });
    }
  }
  for (let index = replicas; store.get('pods', nameOf(index)) !== undefined; index++) {
    setTimeout(() => store.remove('pods', nameOf(index)), GRACE);
  }
}
