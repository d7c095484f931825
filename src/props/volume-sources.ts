import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-30';
import { ClaimAccessMode, NewClaimOptions } from './claim-options';
import { mebibytes } from '../conf/units';
import { Plain } from '../pod/plain';
import { formatAmount } from '../pod/quantities';

/** Where the content of a volume comes from: a volume of a pod without its name. */
export type VolumeSource = Omit<Plain<k8s.Volume>, 'name'>;

/** A size as Kubernetes writes it, for example `100Gi`. */
export function storageQuantity(size: Size): string {
  return formatAmount('storage', Math.ceil(mebibytes(size) * 2 ** 20));
}

/** A claim that Kubernetes makes with the pod, and deletes with it. */
export function ephemeralSource(claim: NewClaimOptions, storageClass: string | undefined, accessMode: ClaimAccessMode): VolumeSource {
  const { size, labels, annotations } = claim;
  const metadata = { labels: labels && { ...labels }, annotations: annotations && { ...annotations } };
  return {
    ephemeral: {
      volumeClaimTemplate: {
        ...(labels === undefined && annotations === undefined ? {} : { metadata }),
        spec: { accessModes: [accessMode], storageClassName: storageClass, resources: { requests: { storage: storageQuantity(size) } } },
      },
    },
  };
}

/** The source of a volume as Kubernetes has it, and the fields that would be lost, because Kubernetes 1.30 does not have them. */
export function foreignSource(volume: k8s.Volume): { source: VolumeSource; lost: string[] } {
  const plain = (k8s.toJson_Volume(volume) ?? {}) as Plain<k8s.Volume>;
  const { name: _, ...source } = plain;
  return { source, lost: lostFields(volume, plain) };
}

function lostFields(given: object, written: object, path = ''): string[] {
  // In a manifest, some fields have other capital letters: downwardAPI, pdID.
  const byName = new Map(Object.entries(written).map(([field, value]): [string, unknown] => [field.toLowerCase(), value]));
  return Object.entries(given).filter(([, value]) => value !== undefined).flatMap(([field, value]) => {
    const kept = byName.get(field.toLowerCase());
    if (kept === undefined) {
      return [path + field];
    }
    return isObject(value) && isObject(kept) ? lostFields(value, kept, `${path}${field}.`) : [];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
