import { writeFileSync } from 'fs';
import { join } from 'path';
import { carrierAmong, driverContainerOf, templateOf } from './carriers';
import { expand, Variables } from './expansion';
import { Manifest, Manifests } from './manifests';
import { RunningProcess } from './running-process';
import { scratchDirectory } from './scratch';
import { sparkHome } from './spark-home';

/** The only things in which a driver of the tests differs from the one in a cluster. */
export interface Place {
  /** Instead of the address of the cluster that the driver would run in. */
  readonly master: string;
  /** Further entries of the command line. */
  readonly conf?: { [key: string]: string };
  /** Files of the image that are somewhere else on this machine. */
  readonly files?: { [inImage: string]: string };
  /** The Secrets of the namespace: values by key, by name. */
  readonly secrets?: { [name: string]: { [key: string]: string } };
}

/** What Kubernetes adds to the name of an object, before it is that of its pod. */
const ENDS_OF_NAMES: { readonly [kind: string]: string } = { Job: '-x7k2p', CronJob: '-29401234-x7k2p', Deployment: '-7d9f8c6b5d-x7k2p' };

/**
 * The driver's pod of emitted manifests, run as a process: the parts of the kubelet and of Apache's entry point are played
 * here. Its init containers, and those beside Spark's, are not run.
 */
export class DriverPod {
  readonly name: string;
  readonly ip = '127.0.0.1';
  /** The files of the configuration directory. */
  readonly configuration: { [file: string]: string };
  private readonly template: Manifest;
  private readonly container: any;
  private readonly objects: readonly Manifest[];
  private readonly directories: { [mountPath: string]: string } = {};

  constructor(manifests: Manifests) {
    const carrier = carrierAmong(manifests.objects);
    this.objects = manifests.objects;
    this.template = templateOf(carrier);
    this.name = carrier.metadata.name + ENDS_OF_NAMES[carrier.kind ?? ''];
    this.container = driverContainerOf(this.template);
    this.configuration = this.filesAt(this.container.env.find(({ name }: any) => name === 'SPARK_CONF_DIR').value);
    this.mountVolumes();
  }

  /** The pod as the API server would show it. */
  get manifest(): Manifest {
    const { metadata, spec } = this.template;
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { ...metadata, name: this.name },
      spec,
      status: { phase: 'Running', podIP: this.ip, conditions: [{ type: 'Ready', status: 'True' }] },
    };
  }

  /** Where a path of the container is on this machine. */
  onMachine(path: string): string {
    const mounted = Object.keys(this.directories).find((mountPath) => path === mountPath || path.startsWith(`${mountPath}/`));
    return mounted === undefined ? path : this.directories[mounted] + path.slice(mounted.length);
  }

  /** Starts the driver. */
  start(place: Place): RunningProcess {
    const variables = this.variables(place.secrets ?? {});
    const env = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, this.onMachine(value)]));
    const given: string[] = this.container.args.map((argument: string) => expand(argument, variables));
    return new RunningProcess(join(sparkHome(), 'bin', 'spark-submit'), entryPoint(given, variables, place), env, scratchDirectory());
  }

  private mountVolumes(): void {
    for (const { mountPath } of this.container.volumeMounts) {
      const directory = scratchDirectory();
      for (const [file, text] of Object.entries(this.filesAt(mountPath))) {
        writeFileSync(join(directory, file), text);
      }
      this.directories[mountPath] = directory;
    }
  }

  /** The files of the volume that is mounted somewhere; none, if it is not a ConfigMap of the manifests. */
  private filesAt(path: string): { [file: string]: string } {
    const mount = this.container.volumeMounts.find(({ mountPath }: any) => mountPath === path);
    const { configMap } = this.template.spec.volumes.find(({ name }: any) => name === mount.name);
    const data = this.objects.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === configMap?.name)?.data ?? {};
    return configMap?.items === undefined ? data : Object.fromEntries(configMap.items.map(({ key, path: file }: any) => [file, data[key]]));
  }

  private variables(secrets: NonNullable<Place['secrets']>): Variables {
    const fields: Variables = { 'metadata.name': this.name, 'metadata.namespace': 'spark', 'status.podIP': this.ip };
    const variables: Variables = {};
    for (const { name, value, valueFrom } of this.container.env) {
      const { fieldRef, secretKeyRef } = valueFrom ?? {};
      const referred = fields[fieldRef?.fieldPath] ?? secrets[secretKeyRef?.name]?.[secretKeyRef?.key];
      const found = valueFrom === undefined ? expand(value ?? '', variables) : referred;
      if (found === undefined) {
        throw new Error(`this pod has no source for the variable ${name}: ${JSON.stringify(valueFrom)}`);
      }
      variables[name] = found;
    }
    return variables;
  }
}

/** What `/opt/entrypoint.sh` of Apache's images does with the verb `driver`. */
function entryPoint([verb, ...given]: string[], variables: Variables, place: Place): string[] {
  if (verb !== 'driver') {
    throw new Error(`Apache's entry point would run "${verb}" as a command`);
  }
  const address = variables.SPARK_DRIVER_BIND_ADDRESS;
  const further = Object.entries(place.conf ?? {}).flatMap(([key, value]) => ['--conf', `${key}=${value}`]);
  return [
    '--conf', `spark.driver.bindAddress=${address}`,
    '--conf', `spark.executorEnv.SPARK_DRIVER_POD_IP=${address}`,
    '--deploy-mode', 'client',
    '--master', place.master,
    ...further,
    ...given.map((argument) => place.files?.[argument] ?? argument),
  ];
}
