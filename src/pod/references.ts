import { Container, Pod } from './spark-pod';

/** Kinds of objects that a pod refers to by their names, and that have to be in its namespace. */
export type ReferredKind = 'Secret' | 'ConfigMap' | 'PersistentVolumeClaim' | 'ServiceAccount';

/** Something that a pod refers to. */
export interface Reference {
  readonly kind: ReferredKind;
  readonly name: string;
  /** The keys that are wanted of it; undefined if it is all that there are. */
  readonly keys?: readonly string[];
  /** Whether somebody has said that the pod may start without it. */
  readonly isOptional: boolean;
  /** What for. */
  readonly use: 'pull' | 'variable' | 'variables' | 'volume' | 'identity';
  /** Name of the variable or the volume. */
  readonly as?: string;
  /** Name of the container, if it is one's own. */
  readonly container?: string;
}

type Spec = NonNullable<Pod['spec']>;
type Volume = NonNullable<Spec['volumes']>[number];

/** All that a pod refers to. */
export function referencesOf({ spec = {} }: Pod): Reference[] {
  const containers = [...spec.initContainers ?? [], ...spec.containers ?? []];
  const { serviceAccountName } = spec;
  return [
    ...(spec.imagePullSecrets ?? []).map(({ name = '' }) => ({ kind: 'Secret' as const, name, use: 'pull' as const, isOptional: false })),
    ...containers.flatMap(variables),
    ...containers.flatMap(manyVariables),
    ...(spec.volumes ?? []).flatMap(ofVolume),
    ...(serviceAccountName === undefined ? [] : [{ kind: 'ServiceAccount' as const, name: serviceAccountName, use: 'identity' as const, isOptional: false }]),
  ];
}

function variables({ name: container, env = [] }: Container): Reference[] {
  return env.flatMap(({ name: as, valueFrom }) => {
    const found = [['Secret', valueFrom?.secretKeyRef], ['ConfigMap', valueFrom?.configMapKeyRef]] as const;
    return found.flatMap(([kind, reference]) => (reference === undefined ? [] : [
      { kind, name: reference.name ?? '', keys: [reference.key], isOptional: reference.optional === true, use: 'variable' as const, as, container },
    ]));
  });
}

function manyVariables({ name: container, envFrom = [] }: Container): Reference[] {
  return envFrom.flatMap(({ secretRef, configMapRef }) => {
    const found = [['Secret', secretRef], ['ConfigMap', configMapRef]] as const;
    return found.flatMap(([kind, reference]) => (reference === undefined ? [] : [
      { kind, name: reference.name ?? '', isOptional: reference.optional === true, use: 'variables' as const, container },
    ]));
  });
}

function ofVolume({ name: as, secret, configMap, persistentVolumeClaim, projected, csi }: Volume): Reference[] {
  const whole = { use: 'volume' as const, as };
  return [
    ...(secret === undefined ? [] : [{ kind: 'Secret' as const, name: secret.secretName ?? '', ...partsOf(secret), ...whole }]),
    ...(configMap === undefined ? [] : [{ kind: 'ConfigMap' as const, name: configMap.name ?? '', ...partsOf(configMap), ...whole }]),
    ...(persistentVolumeClaim === undefined ? [] : [
      { kind: 'PersistentVolumeClaim' as const, name: persistentVolumeClaim.claimName, isOptional: false, ...whole },
    ]),
    ...(csi?.nodePublishSecretRef === undefined ? [] : [
      { kind: 'Secret' as const, name: csi.nodePublishSecretRef.name ?? '', isOptional: false, ...whole },
    ]),
    ...(projected?.sources ?? []).flatMap((source) => [
      ...(source.secret === undefined ? [] : [{ kind: 'Secret' as const, name: source.secret.name ?? '', ...partsOf(source.secret), ...whole }]),
      ...(source.configMap === undefined ? [] : [{ kind: 'ConfigMap' as const, name: source.configMap.name ?? '', ...partsOf(source.configMap), ...whole }]),
    ]),
  ];
}

function partsOf({ items, optional }: { readonly items?: readonly { readonly key: string }[]; readonly optional?: boolean }): Pick<Reference, 'keys' | 'isOptional'> {
  return { keys: items?.map(({ key }) => key), isOptional: optional === true };
}
