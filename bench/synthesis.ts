import { App } from 'cdk8s';
import { alternate, millisecondsOf, Pair, Rounds, Sample } from './measure';
import { count, Row } from './table';

/** Fills an app with constructs. */
export type Build = (app: App) => void;

/** How an app is made; ours, or the one of cdk8s. */
export type AppClass = new () => App;

/** What an app took, in milliseconds. */
export interface SynthesisTime extends Sample {
  readonly build: number;
  readonly synth: number;
  /** Both together. Our constructs plan a job at synth, so that neither of the two tells all. */
  readonly total: number;
}

/** What two ways to the same manifests took. */
export interface Comparison extends Pair<SynthesisTime> {
  /** Length of the manifests. */
  readonly characters: number;
}

/** Builds and synthesizes one app. */
export function synthesize(fill: Build, OurApp: AppClass = App): { time: SynthesisTime; yaml: string } {
  const app = new OurApp();
  let yaml = '';
  const build = millisecondsOf(() => fill(app));
  const synth = millisecondsOf(() => {
    yaml = app.synthYaml();
  });
  return { time: { build, synth, total: build + synth }, yaml };
}

/** Measures two ways to the same manifests; a difference of a single byte ends the benchmark. */
export function compareSynthesis(rounds: Rounds, baseline: Build, ours: Build, OurApp: AppClass = App): Comparison {
  let expected: string | undefined;
  const measured = (fill: Build, SomeApp: AppClass) => () => {
    const { time, yaml } = synthesize(fill, SomeApp);
    expected ??= yaml;
    if (yaml !== expected) {
      throw new Error('the two apps that are compared have different manifests');
    }
    return time;
  };
  const pair = alternate(rounds, measured(baseline, App), measured(ours, OurApp));
  return { ...pair, characters: expected!.length };
}

/** A line that says that the manifests were compared. */
export function sameManifests(what: string, { characters }: Comparison): Row {
  const length = count(characters);
  return { what: `${what}: characters of YAML`, baseline: length, ours: length, ratio: 'identical', goal: 'identical' };
}
