import { existsSync, readFileSync } from 'fs';
import { resolve } from 'path';
import { parse } from 'yaml';
import { Context } from './context';
import { propertiesInput, readFile, submitInput } from './inputs';
import { AppWorkload } from './synthesized-app';
import { workloadOfInput } from './workload-of-input';
import { inContext } from '../manifests/in-context';
import { Pod } from '../pod/spark-pod';
import { RoleName } from '../sizing/spark-constants';
import { imageVersionOf, lastOfEachKey, SparkInput } from '../submit/spark-input';

/** What is known of a submission besides its command line. */
interface SubmissionOptions {
  readonly propertiesFile?: string;
  readonly sparkVersion?: string;
}

/** The workload of a spark-submit command line. Pod templates are read from the local disk, as spark-submit does. */
export function readSubmission(words: readonly string[], { propertiesFile, sparkVersion }: SubmissionOptions, context: Context): AppWorkload {
  const given = submitInput(words, context);
  const defaults = propertiesFile === undefined ? undefined : propertiesInput(readFile(propertiesFile, context), propertiesFile);
  const input: SparkInput = { ...given, conf: lastOfEachKey([...defaults?.conf ?? [], ...given.conf]).conf };
  const known: SparkInput = { ...input, sparkVersion: sparkVersion ?? imageVersionOf(input.conf) };
  const templates = {
    executorTemplate: template('executor', input, context),
    driverTemplate: input.deployMode === 'cluster' ? template('driver', input, context) : undefined,
  };
  return { ...inContext(input.path, () => workloadOfInput(known, templates)), input };
}

function template(role: RoleName, { conf }: SparkInput, { cwd, err }: Context): Pod | undefined {
  const name = conf.find(({ key }) => key === `spark.kubernetes.${role}.podTemplateFile`)?.value;
  const path = resolve(cwd, name?.replace(/^(file|local):(\/\/)?/, '') ?? '');
  if (name === undefined || !existsSync(path)) {
    if (name !== undefined) {
      err(`note: the ${role}'s template "${name}" is not on this machine, and is left out\n`);
    }
    return undefined;
  }
  return parse(readFileSync(path, 'utf8'));
}
