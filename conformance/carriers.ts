import { Manifest } from './manifests';

/** Where the objects that make drivers have the template of their pods. */
const TEMPLATES: { readonly [kind: string]: string } = {
  Job: '/spec/template',
  CronJob: '/spec/jobTemplate/spec/template',
  Deployment: '/spec/template',
  StatefulSet: '/spec/template',
};

/** How Spark calls the container of a driver. */
const DRIVER_CONTAINER = 'spark-kubernetes-driver';

/** The only object of an application that makes its driver. */
export function carrierAmong(objects: readonly Manifest[]): Manifest {
  // A server of the same app that runs no driver is none.
  const found = objects.filter(hasDriver);
  if (found.length !== 1) {
    throw new Error(`expected one of ${Object.keys(TEMPLATES).join(', ')} with a driver, found ${found.length}`);
  }
  return found[0];
}

/** Whether the driver's pod is in one of the objects: in cluster mode Spark makes it. */
export function carriesDriver(objects: readonly Manifest[]): boolean {
  return objects.some(hasDriver);
}

function hasDriver(object: Manifest): boolean {
  if (!((object.kind ?? '') in TEMPLATES)) {
    return false;
  }
  const { spec } = templateOf(object);
  return [...spec?.containers ?? [], ...spec?.initContainers ?? []].some(({ name }: any) => name === DRIVER_CONTAINER);
}

/** Where an object of a kind has the template of its pods, as a JSON pointer. */
export function templatePath(kind: string): string {
  return TEMPLATES[kind];
}

/** The template of the pods that an object makes. */
export function templateOf(carrier: Manifest): Manifest {
  return templatePath(carrier.kind ?? '').slice(1).split('/').reduce<any>((value, field) => value[field], carrier);
}

/** The container of a driver's pod that Spark runs in, wherever it stands among others. */
export function driverContainerOf({ spec }: Manifest): any {
  const found = [...spec.containers, ...spec.initContainers ?? []].find(({ name }: any) => name === DRIVER_CONTAINER);
  if (found === undefined) {
    throw new Error(`this pod has no container ${DRIVER_CONTAINER}`);
  }
  return found;
}
