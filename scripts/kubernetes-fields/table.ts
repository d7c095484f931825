/** What the API server of one release says of a field, or of one of the words that a field takes. */
export interface Answer {
  /** Path of the field; a word stands behind a "=". */
  readonly field: string;
  /** Whether it is kept as long as nobody has switched a feature gate. */
  readonly kept: boolean;
  /** Whether it is kept with gates switched on. */
  readonly gated?: boolean;
  /** The gate that is enough for that, if one is. */
  readonly gate?: string;
}

/** The answers of one release, by kind of object. */
export interface Answers {
  readonly [kind: string]: readonly Answer[];
}

/** Fields that came with the same releases. */
export interface NewFields {
  /** The release that is the first to know them; undefined for the oldest one. */
  readonly known?: string;
  /** The release that is the first to have them switched on; undefined if none has. */
  readonly on?: string;
  /** The feature gate that they were behind, if it was one. */
  readonly gate?: string;
  readonly fields: { readonly [kind: string]: readonly string[] };
}

/** When a field, or a word, came. */
type History = Omit<NewFields, 'fields'>;

/** The word that no field knows: where it is taken, all words are. */
const UNHEARD_OF = 'Unheard-of';

/** The fields and words that the oldest release does not have switched on. */
export function newFields(releases: ReadonlyMap<string, Answers>): NewFields[] {
  checkNothingWent(releases);
  const [oldest] = releases.keys();
  const groups = new Map<string, { history: History; fields: { [kind: string]: string[] } }>();
  for (const [kind, histories] of historiesOf(releases)) {
    for (const [field, history] of histories) {
      if (isLater(history.on, oldest) && !isToldByAnother(field, history, histories)) {
        const { known, on, gate } = history;
        const key = JSON.stringify([on ?? '~', known ?? '', gate ?? '']);
        const group = groups.get(key) ?? { history, fields: {} };
        groups.set(key, group);
        (group.fields[kind] ??= []).push(field);
      }
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { history, fields }]) => ({ ...history, fields }));
}

/** A v1 API loses nothing that it has had switched on: what seems to be gone was not asked about. */
function checkNothingWent(releases: ReadonlyMap<string, Answers>): void {
  const newest = [...releases.values()].at(-1) ?? {};
  const gone = [...releases.values()].flatMap((answers) => Object.entries(answers).flatMap(([kind, all]) => {
    const known = new Set(newest[kind].map(({ field }) => field));
    return all.filter(({ field, kept }) => kept && !known.has(field)).map(({ field }) => `${kind} ${field}`);
  }));
  if (gone.length > 0) {
    throw new Error(`The newest release knows no more of ${[...new Set(gone)].join(', ')}`);
  }
}

/** When every field and word came, by kind of object. */
function historiesOf(releases: ReadonlyMap<string, Answers>): Map<string, Map<string, History>> {
  const kinds = new Set([...releases.values()].flatMap((answers) => Object.keys(answers)));
  return new Map([...kinds].map((kind) => {
    const answers = [...releases].map(([release, { [kind]: all = [] }]): Release => [release, new Map(all.map((answer) => [answer.field, answer]))]);
    const names = new Set(answers.flatMap(([, ofRelease]) => [...ofRelease.keys()]));
    const open = new Set([...names].filter((name) => name.endsWith(`=${UNHEARD_OF}`) && answers.some(([, all]) => isEver(all.get(name)))).map(fieldOf));
    const histories = new Map([...names].filter((name) => !(isWord(name) && (open.has(fieldOf(name)) || name.endsWith(`=${UNHEARD_OF}`))))
      .map((name) => [name, historyOf(name, answers)])
      // What no release takes under any circumstances, no release can be blamed for.
      .filter((entry): entry is [string, History] => entry[1] !== undefined));
    // A field that takes a few words is there when the first of them is.
    const worded = new Set([...histories.keys()].filter(isWord).map(fieldOf));
    worded.forEach((field) => {
      const [first] = [...histories].filter(([name]) => isWord(name) && fieldOf(name) === field).map(([, history]) => history)
        .sort((a, b) => (isLater(a.on, b.on) ? 1 : -1));
      histories.set(field, first);
    });
    return [kind, histories];
  }));
}

type Release = [release: string, answers: ReadonlyMap<string, Answer>];

function historyOf(name: string, releases: readonly Release[]): History | undefined {
  if (!releases.some(([, answers]) => isEver(answers.get(name)))) {
    return undefined;
  }
  const [known] = releases.find(([, answers]) => answers.has(name)) ?? [];
  const on = releases.find(([, answers]) => answers.get(name)?.kept)?.[0];
  const before = releases.filter(([release, answers]) => (on === undefined || isLater(on, release)) && answers.get(name)?.gate);
  const gate = before.at(-1)?.[1].get(name)?.gate;
  return {
    ...(known === releases[0][0] ? {} : { known }),
    ...(on === undefined ? {} : { on }),
    ...(gate === undefined ? {} : { gate }),
  };
}

/** Whether a release takes it, at least with gates switched on. */
function isEver(answer: Answer | undefined): boolean {
  return answer !== undefined && (answer.kept || answer.gated === true);
}

/** Whether it came no later than the field that it is part of, of which all is said then. */
function isToldByAnother(name: string, { on }: History, histories: ReadonlyMap<string, History>): boolean {
  const outer = isWord(name) ? fieldOf(name) : name.replace(/\.[^.]+$/, '');
  if (outer === name) {
    return false;
  }
  const history = histories.get(outer);
  return history === undefined ? isToldByAnother(outer, { on }, histories) : !isLater(on, history.on);
}

function isWord(name: string): boolean {
  return name.includes('=');
}

function fieldOf(word: string): string {
  return word.replace(/=.*/, '');
}

/** Whether a release is later than another one; no release at all is later than every other. */
function isLater(release: string | undefined, other: string | undefined): boolean {
  const number = (text: string | undefined) => (text === undefined ? Infinity : Number(text.split('.')[1]));
  return number(release) > number(other);
}

const HEADER = '// Written by scripts/write-kubernetes-fields.ts from what the API servers say. Do not edit.';

/** The text of `src/pod/kubernetes-fields.generated.ts`. */
export function renderNewFields(oldest: string, newest: string, groups: readonly NewFields[]): string {
  const text = (value: string) => `'${value}'`;
  return [
    HEADER,
    '',
    '/** The release whose fields are not listed: all others are compared to it. */',
    `export const OLDEST_KUBERNETES_VERSION = '${oldest}';`,
    '',
    '/** The newest release that was asked. */',
    `export const NEWEST_KUBERNETES_VERSION = '${newest}';`,
    '',
    '/**',
    ` * Fields, and words of fields, that Kubernetes ${oldest} drops or does not know: the first release that knows them (\`known\`), the first one`,
    ' * that has them switched on (`on`), and the feature gate that they were behind. Lists stand in a path as their elements.',
    ' */',
    'export const NEW_FIELDS = [',
    ...groups.flatMap(({ known, on, gate, fields }) => [
      '  {',
      ...Object.entries({ known, on, gate }).filter(([, value]) => value !== undefined).map(([name, value]) => `    ${name}: ${text(value!)},`),
      '    fields: {',
      ...Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([kind, paths]) => [
        `      ${kind}: [`,
        ...[...paths].sort().map((path) => `        ${text(path)},`),
        '      ],',
      ]),
      '    },',
      '  },',
    ]),
    '];',
    '',
  ].join('\n');
}
