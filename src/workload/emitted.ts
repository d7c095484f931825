import { isDeepStrictEqual } from 'util';
import { commandLineConf, driverContainer } from './driver-conf';
import { submittedPlan } from './submitted-plan';
import { ConfEntry, Origin } from '../conf/origin';
import { parseProperties } from '../conf/read-properties';
import { DRIVER_TEMPLATE_FILE, EXECUTOR_TEMPLATE_FILE } from '../plan/configuration';
import { FieldOrigin } from '../plan/field-origin';
import { Workload } from '../plan/workload';
import { podLeaves } from '../pod/pod-leaves';
import { Pod } from '../pod/spark-pod';
import { DEFAULTS_FILE } from '../sizing/spark-constants';
import { findSubmitOf, parseSubmit } from '../submit/submit-command';

/** The parts of a workload's objects that a patch can change. */
export interface Emitted {
  /** The pod that the object carries: the driver's, or in cluster mode the one that submits. */
  readonly driver: Pod;
  /** The files of the driver's configuration directory. */
  readonly files: { readonly [file: string]: string };
}

const PATCH: Origin = { kind: 'patch', name: 'a JSON patch' };

/**
 * A planned workload as it is emitted: what was patched on the objects counts,
 * for it is what will run. What was not patched keeps its origin.
 */
export function emittedWorkload(planned: Workload, plannedFiles: Emitted['files'], emitted: Emitted): Workload {
  const { driver, files } = emitted;
  if (isDeepStrictEqual(plain(planned.submitter ?? planned.driver), plain(driver)) && isDeepStrictEqual(plain(plannedFiles), plain(files))) {
    return planned;
  }
  if (planned.submitter !== undefined) {
    return emittedSubmission(planned, plannedFiles, emitted);
  }
  const templateText = files[EXECUTOR_TEMPLATE_FILE];
  const executorTemplate = templateText === plannedFiles[EXECUTOR_TEMPLATE_FILE] ? planned.executorTemplate : parseYaml(templateText);
  return {
    ...planned,
    driver,
    executorTemplate,
    conf: confOf(planned, driver, files),
    configurationFiles: Object.keys(files).sort(),
    fields: [
      ...planned.fields ?? [],
      ...patchedFields(planned.role ?? 'driver', planned.driver, driver),
      ...patchedFields('executor', planned.executorTemplate ?? {}, executorTemplate ?? {}),
    ],
  };
}

/** What is submitted follows from the files and the command line. */
function emittedSubmission(planned: Workload, plannedFiles: Emitted['files'], { driver: submitter, files }: Emitted): Workload {
  const words = findSubmitOf(driverContainer({ ...planned, driver: submitter }));
  const made = submittedPlan({
    ...planned,
    conf: confOf(planned, submitter, files),
    driver: parseYaml(files[DRIVER_TEMPLATE_FILE]) ?? {},
    submitter,
    executorTemplate: files[EXECUTOR_TEMPLATE_FILE] === plannedFiles[EXECUTOR_TEMPLATE_FILE]
      ? planned.executorTemplate
      : parseYaml(files[EXECUTOR_TEMPLATE_FILE]),
    configurationFiles: Object.keys(files).sort(),
  }, words === undefined ? {} : parseSubmit(words));
  return {
    ...made,
    fields: [
      ...planned.fields ?? [],
      ...patchedFields('submitter', planned.submitter ?? {}, submitter),
      ...patchedFields('driver', planned.driverTemplate ?? {}, made.driverTemplate ?? {}),
      ...patchedFields('executor', planned.executorTemplate ?? {}, made.executorTemplate ?? {}),
    ],
  };
}

function confOf(planned: Workload, driver: Pod, files: Emitted['files']): ConfEntry[] {
  const entries = new Map(parseProperties(files[DEFAULTS_FILE] ?? '').map(({ key, value }) => [key, value]));
  commandLineConf({ ...planned, driver }).forEach((value, key) => entries.set(key, value));
  const origins = new Map(planned.conf.map((entry) => [entry.key, entry]));
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => {
    const entry = origins.get(key);
    return { key, value, origin: entry?.value === value ? entry.origin : PATCH };
  });
}

function patchedFields(role: FieldOrigin['role'], before: Pod, after: Pod): FieldOrigin[] {
  const leavesOf = (pod: Pod) => podLeaves(pod, role === 'driver' ? driverContainer({ driver: pod }) : undefined);
  const known = new Map(leavesOf(before).map(({ path, value }) => [path, value]));
  return leavesOf(after).filter(({ path, value }) => known.get(path) !== value).map(({ path }) => ({ role, field: path, origin: PATCH }));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function parseYaml(text: string | undefined): Pod | undefined {
  // Loaded only for a template that somebody has patched.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return text === undefined ? undefined : (require('yaml') as typeof import('yaml')).parse(text);
}
