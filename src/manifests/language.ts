import { resolveApplication } from '../plan/application';
import { SparkLanguage } from '../spark-image';

/** The language of an application by its main file, with the rule that the constructs have. */
export function languageOf(mainApplicationFile: string | undefined): SparkLanguage {
  const nobody = { path: '', name: '', serviceAccounts: { driver: '', executor: '' }, configMapName: '' };
  return resolveApplication({ ...nobody, props: { mainApplicationFile } }).application.language;
}
