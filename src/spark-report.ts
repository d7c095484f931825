import { writeFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, App } from 'cdk8s';
import { formatWorkloads, KnownBetter, WORKLOADS_FILE } from './manifests/workloads-file';
import { Workload } from './plan/workload';
import { workloadsBelow } from './tree/known-workloads';
import { findingsAt, findingsBelow } from './tree/reporting';
import { settingsFor } from './tree/settings';

/** Apps whose report is written already. */
const WRITTEN = new WeakSet<App>();

/** Where the report lies, beside the manifests. */
const REPORT_FILE = 'spark-report.md';

/**
 * A report over all Spark workloads of an app, for the reviewers of a change:
 * footprints, deadlines, sizes and how they came about, images, rights, ports, Secrets,
 * configuration and warnings.
 */
export class SparkReport {
  /** The report of an app. */
  public static of(app: App): SparkReport {
    return new SparkReport(app);
  }

  private constructor(private readonly app: App) {}

  /** The report as Markdown. The same app gives the same text. */
  public toMarkdown(): string {
    return this.render(workloadsBelow(this.app));
  }

  /**
   * Writes the report as `spark-report.md` beside the manifests, whenever the app is synthesized, and the data that
   * `cdk8s-spark explain` needs as `spark-workloads.jsonl`.
   */
  public writeOnSynth(): void {
    const { app } = this;
    if (WRITTEN.has(app)) {
      return;
    }
    WRITTEN.add(app);
    const synth = app.synth.bind(app);
    // cdk8s has no hook after a synthesis, and an invalid app must not leave a report.
    app.synth = () => {
      synth();
      const workloads = workloadsBelow(app);
      writeFileSync(join(app.outdir, REPORT_FILE), this.render(workloads));
      writeFileSync(join(app.outdir, WORKLOADS_FILE), formatWorkloads(workloads.map((workload) => ({ ...workload, ...this.knownBetter(workload) }))));
    };
  }

  /** What somebody has said to the checks, for `cdk8s-spark check` over the manifests. */
  private knownBetter({ path }: Workload): KnownBetter {
    const construct = this.app.node.findAll().find(({ node }) => node.path === path);
    const { allowedPrefixes } = settingsFor(construct ?? this.app);
    const acknowledged = (construct === undefined ? [] : findingsAt(construct)).filter((finding) => finding.acknowledged !== undefined);
    return {
      ...(acknowledged.length === 0 ? {} : { acknowledged: acknowledged.map(({ code, prop }) => ({ code, prop })) }),
      ...(allowedPrefixes.length === 0 ? {} : { allowedKeys: allowedPrefixes }),
    };
  }

  private render(workloads: readonly Workload[]): string {
    // Loaded for those who ask for a report.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { renderReport } = require('./report/report') as typeof import('./report/report');
    return renderReport({
      workloads,
      objects: this.app.node.findAll().flatMap((construct) => (construct instanceof ApiObject ? [construct.toJson()] : [])),
      findings: findingsBelow(this.app),
    });
  }
}
