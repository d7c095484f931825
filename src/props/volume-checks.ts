import { Size } from 'cdk8s';
import { NewClaimOptions } from './claim-options';
import { SparkVolumeOptions } from './volume-options';
import { mebibytes } from '../conf/units';
import { Problem } from '../findings/finding';
import { Words } from '../findings/say';
import { isDnsLabel } from '../pod/dns-label';
import { checkAnnotations, checkLabels } from '../pod/labels';

/** Checks the name of a volume. */
export function checkVolumeName(name: string, prop: string): Problem[] {
  return isDnsLabel(name) ? [] : [
    wrong(prop, name, 'the name of a volume has at most 63 small letters, digits and "-", and begins and ends with a letter or digit', 'Write it like "input-data"'),
  ];
}

/** Checks where a volume is mounted. */
export function checkMount({ mountPath, subPath, subPathExpr }: SparkVolumeOptions, prop: string): Problem[] {
  return [
    ...(mountPath.startsWith('/') && !mountPath.includes(':')
      ? []
      : [wrong(`${prop}.mountPath`, mountPath, 'the path in the container is absolute, and has no ":"', 'Write it like "/data"')]),
    ...checkPartOfVolume(subPath, `${prop}.subPath`),
    ...checkPartOfVolume(subPathExpr, `${prop}.subPathExpr`),
    ...(subPath !== undefined && subPathExpr !== undefined
      ? [wrong(`${prop}.subPathExpr`, subPathExpr, 'Kubernetes takes either subPath or subPathExpr', 'Remove one of the two')]
      : []),
  ];
}

function checkPartOfVolume(path: string | undefined, prop: string): Problem[] {
  return path === undefined || (path !== '' && !path.startsWith('/') && !path.split('/').includes('..'))
    ? []
    : [wrong(prop, path, 'a part of a volume is named by a relative path without ".."', 'Write it like "logs/today"')];
}

/** Checks an absolute path outside of the container: on a node, or of a server. */
export function checkOuterPath(path: string, prop: string): Problem[] {
  return path.startsWith('/') && !path.split('/').includes('..')
    ? []
    : [wrong(prop, path, 'the path is absolute, without ".."', 'Write it like "/mnt/data"')];
}

/** Checks a claim that is made for a pod. */
export function checkNewClaim({ size, labels = {}, annotations = {} }: NewClaimOptions, prop: string): Problem[] {
  return [
    ...checkVolumeSize(size, `${prop}.size`),
    ...checkLabels(labels, undefined, `${prop}.labels`),
    ...checkAnnotations(annotations, `${prop}.annotations`),
  ];
}

/** Checks the permissions of files. */
export function checkMode(mode: number | undefined, prop: string): Problem[] {
  return mode === undefined || (Number.isInteger(mode) && mode >= 0 && mode <= 0o777)
    ? []
    : [wrong(prop, mode, 'permissions are a number from 0 to 0o777', 'Write it like 0o440')];
}

/** Checks the size of a volume on disk. */
export function checkVolumeSize(size: Size | undefined, prop: string): Problem[] {
  return size === undefined || mebibytes(size) > 0
    ? []
    : [wrong(prop, size.asString(), 'there is no room in it', 'Write for example Size.gibibytes(100)')];
}

/** Checks the size of a volume in memory, which Spark counts in whole mebibytes. */
export function checkMemorySize(size: Size, prop: string): Problem[] {
  return mebibytes(size) > 0 && Number.isInteger(mebibytes(size))
    ? []
    : [wrong(prop, size.asString(), 'it is a part of the pod\'s memory, which Spark counts in whole mebibytes', 'Write for example Size.gibibytes(2)')];
}

/** Checks the name of an object that a volume shows. */
export function checkObjectName(name: string, prop: string): Problem[] {
  return /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(name) && name.length <= 253 ? [] : [
    wrong(prop, name, 'Kubernetes knows no object of such a name', 'Write the name as `kubectl get` shows it'),
  ];
}

/** A problem of a volume. */
export function wrong(prop: string, value: unknown, why: Words, fix: Words): Problem {
  return { rule: 'VOLUME', prop, value, why, fix };
}
