import { join, relative, sep } from 'path';
import { k8s } from 'cdk8s-plus-30';
import * as typescript from 'typescript';

/** A field of a struct: what may stand there, and what its documentation says of it. */
export interface PropField {
  /** In the notation of `src/shapes/shape.ts`, with `?` at the end where the field may be left out. */
  readonly notation: string;
  readonly documentation: string;
}

/** A struct that users can hand to the library. */
export interface PropStruct {
  /** The file that declares it. */
  readonly file: string;
  /** The structs that it extends. */
  readonly bases: readonly string[];
  /** Its own fields, without those of its bases. */
  readonly fields: ReadonlyMap<string, PropField>;
}

const ROOT = join(__dirname, '..');

/** Where the shapes are kept for the library. */
export const PROP_SHAPES_FILE = join(ROOT, 'src', 'shapes', 'prop-shapes.generated.ts');

/** Where those of Kubernetes are kept, which are many, and which few programs ask for. */
export const KUBERNETES_SHAPES_FILE = join(ROOT, 'src', 'shapes', 'kubernetes-shapes.generated.ts');

/** Whole objects of Kubernetes, whose shapes would be larger than all others together, and what cdk8s checks itself. */
const OPAQUE = new Set(['k8s.KubePodProps', 'k8s.Volume', 'AppProps']);

/**
 * Words of fields that Kubernetes documents and `k8s` types as text. Only closed sets, and with the words of
 * versions that are newer than `k8s`: a word that is missing here is refused, and nobody could acknowledge that.
 */
export const KUBERNETES_WORDS: { readonly [field: string]: readonly string[] } = {
  // Empty stands for the default, here and below: what templates of other tools leave.
  'k8s.Container.imagePullPolicy': ['', 'Always', 'IfNotPresent', 'Never'],
  'k8s.Container.terminationMessagePolicy': ['', 'FallbackToLogsOnError', 'File'],
  'k8s.ContainerPort.protocol': ['', 'SCTP', 'TCP', 'UDP'],
  'k8s.HttpGetAction.scheme': ['', 'HTTP', 'HTTPS'],
  'k8s.LabelSelectorRequirement.operator': ['DoesNotExist', 'Exists', 'In', 'NotIn'],
  'k8s.NodeSelectorRequirement.operator': ['DoesNotExist', 'Exists', 'Gt', 'In', 'Lt', 'NotIn'],
  'k8s.PodSpec.dnsPolicy': ['', 'ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
  'k8s.PodSpec.preemptionPolicy': ['', 'Never', 'PreemptLowerPriority'],
  'k8s.PodSpec.restartPolicy': ['', 'Always', 'Never', 'OnFailure'],
  // Empty stands for every effect.
  'k8s.Toleration.effect': ['', 'NoExecute', 'NoSchedule', 'PreferNoSchedule'],
  // Empty stands for Equal; Gt and Lt are of Kubernetes 1.35.
  'k8s.Toleration.operator': ['', 'Equal', 'Exists', 'Gt', 'Lt'],
  'k8s.TopologySpreadConstraint.nodeAffinityPolicy': ['Honor', 'Ignore'],
  'k8s.TopologySpreadConstraint.nodeTaintsPolicy': ['Honor', 'Ignore'],
  'k8s.TopologySpreadConstraint.whenUnsatisfiable': ['DoNotSchedule', 'ScheduleAnyway'],
};

const SHAPES_TYPE = '{ readonly [struct: string]: { readonly [field: string]: string } }';
const HEADER = '// Written by scripts/write-prop-shapes.ts from the types of src. Do not edit.';
const MEANING = '/** What may stand in the fields of every struct, in the notation of shape.ts; "<" names the structs that one extends. */';

/** Every struct that users can hand to an exported class, by name: the parameters of constructors and methods, and what they lead to. */
export function readPropStructs(): Map<string, PropStruct> {
  return new PropReader().read();
}

/** The text of `src/shapes/prop-shapes.generated.ts`. The same sources give the same text. */
export function renderPropShapes(structs: ReadonlyMap<string, PropStruct> = readPropStructs()): string {
  const names = [...structs.keys()].map((name) => `'${name}'`);
  return [
    HEADER,
    '',
    '/** The structs that users can hand to the library. */',
    `export type StructName =\n  | ${names.join('\n  | ')};`,
    '',
    MEANING,
    `export const PROP_SHAPES: ${SHAPES_TYPE} = {`,
    ...[...structs].filter(([name]) => !isOfKubernetes(name)).flatMap(shapeLines),
    '};',
    '',
  ].join('\n');
}

/** The text of `src/shapes/kubernetes-shapes.generated.ts`. */
export function renderKubernetesShapes(structs: ReadonlyMap<string, PropStruct> = readPropStructs()): string {
  const ofKubernetes = [...structs].filter(([name]) => isOfKubernetes(name));
  return [
    HEADER,
    '',
    '/** The same for the structs of Kubernetes. */',
    `export const KUBERNETES_SHAPES: ${SHAPES_TYPE} = {`,
    ...ofKubernetes.flatMap(shapeLines),
    '};',
    '',
    '/** Fields of Kubernetes whose names in manifests are others than those that `k8s` has. */',
    'export const MANIFEST_NAMES: { readonly [field: string]: string | undefined } = {',
    ...ofKubernetes.flatMap(([name]) => manifestNames(name)),
    '};',
    '',
  ].join('\n');
}

function isOfKubernetes(name: string): boolean {
  return name.startsWith('k8s.');
}

function shapeLines([name, { bases, fields }]: [string, PropStruct]): string[] {
  return [
    `  ${quoted(name)}: {`,
    ...(bases.length === 0 ? [] : [`    '<': '${bases.join(' ')}',`]),
    ...[...fields].map(([field, { notation }]) => `    ${quoted(field)}: '${notation}',`),
    '  },',
  ];
}

/** A struct of Kubernetes by its function that writes it as a manifest has it. */
export function manifestFields(struct: string): { readonly field: string; readonly inManifest: string }[] {
  const write = (k8s as unknown as { [name: string]: (() => unknown) | undefined })[`toJson_${struct.replace(/^k8s\./, '')}`];
  const lines = write === undefined ? [] : [...write.toString().matchAll(/^\s*'([^']+)': .*?\bobj\.(\w+)/gm)];
  return lines.map(([, inManifest, field]) => ({ field, inManifest }));
}

function manifestNames(struct: string): string[] {
  const others = manifestFields(struct).filter(({ field, inManifest }) => field !== inManifest);
  return others.map(({ field, inManifest }) => `  '${struct}.${field}': '${inManifest}',`);
}

/** Reads structs as the compiler sees them: what is inherited or has an alias has become plain. */
class PropReader {
  private readonly program = programOf(join(ROOT, 'tsconfig.json'));
  private readonly checker = this.program.getTypeChecker();
  private readonly structs = new Map<string, PropStruct>();

  read(): Map<string, PropStruct> {
    for (const parameter of this.parametersOfExports()) {
      this.notationOf(this.checker.getTypeOfSymbol(parameter), parameter.name);
    }
    return new Map([...this.structs].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  private parametersOfExports(): typescript.Symbol[] {
    const index = this.program.getSourceFile(join(ROOT, 'src', 'index.ts'));
    const module = this.checker.getSymbolAtLocation(index!);
    const classes = this.checker.getExportsOfModule(module!).filter(({ flags }) => hasFlag(flags, typescript.SymbolFlags.Class));
    return classes.flatMap((exported) => this.signaturesOf(exported)).flatMap(({ parameters }) => parameters);
  }

  /** Those that a user can call: neither private nor marked as internal. */
  private signaturesOf(exported: typescript.Symbol): readonly typescript.Signature[] {
    const type = this.checker.getTypeOfSymbol(exported);
    const members = [...type.getProperties(), ...this.checker.getDeclaredTypeOfSymbol(exported).getProperties()];
    const methods = members.filter((member) => hasFlag(member.flags, typescript.SymbolFlags.Method) && isPublic(member) && isOurs(member));
    const constructors = type.getConstructSignatures().filter(({ declaration }) => declaration === undefined || isPublicDeclaration(declaration));
    return [...constructors, ...methods.flatMap((method) => this.checker.getTypeOfSymbol(method).getCallSignatures())];
  }

  /** What may stand in a place of this type. Structs on the way are read, too. */
  private notationOf(type: typescript.Type, place: string): string {
    const { flags } = type;
    if (hasFlag(flags, typescript.TypeFlags.Any) || hasFlag(flags, typescript.TypeFlags.Unknown)) {
      return 'any';
    }
    if (hasFlag(flags, typescript.TypeFlags.BooleanLike)) {
      return 'boolean';
    }
    if (hasFlag(flags, typescript.TypeFlags.String)) {
      return 'string';
    }
    if (hasFlag(flags, typescript.TypeFlags.Number)) {
      return 'number';
    }
    if (type.isUnion() || type.isStringLiteral()) {
      return this.notationOfUnion(type.isUnion() ? type.types : [type], place);
    }
    if (hasFlag(flags, typescript.TypeFlags.Object)) {
      return this.notationOfObject(type, place);
    }
    throw new Error(`${place} is a ${this.checker.typeToString(type)}, for which there is no shape yet`);
  }

  private notationOfUnion(parts: typescript.Type[], place: string): string {
    const present = parts.filter(({ flags }) => !hasFlag(flags, typescript.TypeFlags.Undefined));
    if (present.every((part) => part.isStringLiteral())) {
      // The compiler's order depends on what it met first.
      return wordsOf(present.map(({ value }) => value));
    }
    if (present.every(({ flags }) => hasFlag(flags, typescript.TypeFlags.BooleanLiteral))) {
      return 'boolean';
    }
    if (present.length === 1) {
      return this.notationOf(present[0], place);
    }
    return present.map((part) => this.notationOf(part, place)).sort().join('|');
  }

  private notationOfObject(type: typescript.Type, place: string): string {
    const element = this.checker.isArrayType(type) ? type.getNumberIndexType() : undefined;
    if (element !== undefined) {
      return `${this.notationOf(element, place)}[]`;
    }
    const value = type.getProperties().length === 0 ? type.getStringIndexType() : undefined;
    if (value !== undefined) {
      return `{${this.notationOf(value, place)}}`;
    }
    if (type.symbol === undefined || type.getCallSignatures().length > 0) {
      throw new Error(`${place} is a ${this.checker.typeToString(type)}, for which there is no shape yet`);
    }
    const name = nameOf(type.symbol);
    if (OPAQUE.has(name)) {
      return 'object';
    }
    if (isStruct(type.symbol)) {
      this.readStruct(name, type);
    }
    return name;
  }

  private readStruct(name: string, type: typescript.Type): void {
    if (this.structs.has(name)) {
      return;
    }
    const fields = new Map<string, PropField>();
    const bases = (type.getBaseTypes() ?? []).map((base) => this.notationOf(base, name));
    this.structs.set(name, { file: relative(ROOT, fileOf(type.symbol)), bases, fields });
    const own = type.getProperties().filter((field) => field.declarations?.some(({ parent }) => type.symbol.declarations?.includes(parent as never)));
    for (const field of own.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const place = `${name}.${field.name}`;
      const words = KUBERNETES_WORDS[place];
      const notation = words === undefined ? this.notationOf(this.checker.getTypeOfSymbol(field), place) : wordsOf(words);
      const optional = hasFlag(field.flags, typescript.SymbolFlags.Optional);
      fields.set(field.name, { notation: optional ? `${notation}?` : notation, documentation: this.documentationOf(field) });
    }
  }

  private documentationOf(field: typescript.Symbol): string {
    const tags = field.getJsDocTags(this.checker).map(({ name, text }) => `@${name} ${typescript.displayPartsToString(text)}`);
    return [typescript.displayPartsToString(field.getDocumentationComment(this.checker)), ...tags].join('\n');
  }
}

function programOf(config: string): typescript.Program {
  const host = { ...typescript.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const { options } = typescript.getParsedCommandLineOfConfigFile(config, { noEmit: true, types: [] }, host)!;
  return typescript.createProgram([join(ROOT, 'src', 'index.ts')], options);
}

/** jsii's rule: an interface that is named like one has behaviour, any other is a struct. */
function isStruct(symbol: typescript.Symbol): boolean {
  const isInterface = hasFlag(symbol.flags, typescript.SymbolFlags.Interface) && !hasFlag(symbol.flags, typescript.SymbolFlags.Variable);
  return isInterface && !/^I[A-Z]/.test(symbol.name);
}

function nameOf(symbol: typescript.Symbol): string {
  return fileOf(symbol).split(sep).slice(-2).join('/') === 'imports/k8s.d.ts' ? `k8s.${symbol.name}` : symbol.name;
}

function fileOf(symbol: typescript.Symbol): string {
  return symbol.declarations?.[0].getSourceFile().fileName ?? '';
}

function isOurs(symbol: typescript.Symbol): boolean {
  return fileOf(symbol).startsWith(join(ROOT, 'src'));
}

function isPublic(member: typescript.Symbol): boolean {
  // The names of members behind a "#" are the compiler's own.
  return !/^_|#/.test(member.name) && (member.declarations ?? []).every(isPublicDeclaration);
}

function isPublicDeclaration(declaration: typescript.Declaration): boolean {
  return !hasFlag(typescript.getCombinedModifierFlags(declaration), typescript.ModifierFlags.NonPublicAccessibilityModifier);
}

function quoted(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`;
}

function wordsOf(words: readonly string[]): string {
  return `=${[...words].sort().join('|')}`;
}

function hasFlag(flags: number, flag: number): boolean {
  // eslint-disable-next-line no-bitwise
  return (flags & flag) !== 0;
}
