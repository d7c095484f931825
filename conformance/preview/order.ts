/** A pod as JSON has it. */
export type PlainPod = any;

/** Directories for scratch data that Spark numbers in an order of chance. */
const NUMBERED_SCRATCH = /^spark-local-dir-\d+$/;

/** Options that Spark makes from the configuration, whose order there is that of a hash map. */
const OWN_OPTION = /^-Dspark\./;

/**
 * A pod with those of its lists in order that Spark fills from hash maps and sets,
 * or shuffles. Equal names keep their order, as Kubernetes takes the last of them.
 */
export function inOrder(pod: PlainPod): PlainPod {
  const { containers, volumes } = pod.spec;
  // Spark appends its own container. The others are the template's, and stay as they are.
  const spark = containers[containers.length - 1];
  return {
    ...pod,
    spec: {
      ...pod.spec,
      ...(volumes === undefined ? {} : { volumes: sorted(volumes, 'name') }),
      containers: [...containers.slice(0, -1), inOrderContainer(spark)],
    },
  };
}

function inOrderContainer(container: any): any {
  const { env, volumeMounts } = container;
  return {
    ...container,
    ...(env === undefined ? {} : { env: sorted(ownOptionsInOrder(env.map(scratchInOrder)), 'name') }),
    ...(volumeMounts === undefined ? {} : { volumeMounts: renumbered(sorted(volumeMounts, 'mountPath')) }),
  };
}

/** The variable with the directories for scratch data, which Spark shuffles. */
function scratchInOrder(variable: any): any {
  return variable.name === 'SPARK_LOCAL_DIRS' && variable.value !== undefined
    ? { ...variable, value: variable.value.split(',').sort().join(',') }
    : variable;
}

/** Spark numbers options by their place: the user's first, then its own, in the order of a hash map. */
function ownOptionsInOrder(env: any[]): any[] {
  const isOwn = ({ name, value }: any) => /^SPARK_JAVA_OPT_\d+$/.test(name) && OWN_OPTION.test(value ?? '');
  const own = env.filter(isOwn);
  const names = own.map(({ name }) => name).sort((a, b) => number(a) - number(b));
  const values = own.map(({ value }) => value).sort();
  return [...env.filter((variable) => !isOwn(variable)), ...names.map((name, index) => ({ name, value: values[index] }))];
}

function number(name: string): number {
  return Number(/\d+$/.exec(name)?.[0]);
}

/** Spark shuffles the directories before it numbers them. */
function renumbered(mounts: any[]): any[] {
  const names = mounts.map(({ name }) => name).filter((name) => NUMBERED_SCRATCH.test(name)).sort();
  return mounts.map((mount) => (NUMBERED_SCRATCH.test(mount.name) ? { ...mount, name: names.shift() } : mount));
}

function sorted(list: any[], field: string): any[] {
  return [...list].sort((a, b) => (a[field] === b[field] ? 0 : (a[field] ?? '') < (b[field] ?? '') ? -1 : 1));
}
