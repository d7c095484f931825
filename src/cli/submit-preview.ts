import { existsSync, readFileSync } from 'fs';
import { resolve } from 'path';
import { parse } from 'yaml';
import { Context } from './context';
import { propertiesInput, readText, submitInput } from './inputs';
import { AppWorkload } from './synthesized-app';
import { inContext } from '../manifests/in-context';
import { Pod } from '../pod/spark-pod';
import { SparkVersion } from '../props/spark-version';
import { RoleName } from '../sizing/spark-constants';
import { imageVersionOf, lastOfEachKey, SparkInput } from '../submit/spark-input';
import { namedConf, submittedWorkload } from '../workload/submitted';

/** What is known of a submission besides its command line. */
interface SubmissionOptions {
  readonly propertiesFile?: string;
  readonly sparkVersion?: string;
}

/** The workload of a spark-submit command line. Pod templates are read from the local disk, as spark-submit does. */
export function readSubmission(words: readonly string[], { propertiesFile, sparkVersion }: SubmissionOptions, context: Context): AppWorkload {
  const given = submitInput(words, context);
  const defaults = propertiesFile === undefined ? undefined : propertiesInput(readText(propertiesFile, context), propertiesFile);
  const input: SparkInput = { ...given, conf: lastOfEachKey([...defaults?.conf ?? [], ...given.conf]).conf };
  const submission = {
    ...input,
    sparkVersion: sparkVersion ?? imageVersionOf(input.conf) ?? SparkVersion.DEFAULT.version,
    language: input.language ?? 'java',
    executorTemplate: template('executor', input, context),
  };
  if (input.deployMode === 'cluster') {
    const driverTemplate = template('driver', input, context);
    return { ...inContext(input.path, () => submittedWorkload({ ...submission, driverTemplate })), input };
  }
  const { path, language, executorTemplate } = submission;
  const workload = { path, kind: 'Pod', name: path, sparkVersion: submission.sparkVersion, language, conf: namedConf(input), driver: {}, executorTemplate };
  return { workload, input, notes: ['In client mode the driver runs where spark-submit runs: Spark makes no pod for it.'] };
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
