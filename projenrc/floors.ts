/**
 * The rooms of `src`, floor by floor from the ground. A room imports from the floors below it only:
 * no arrow runs up, and none runs between two rooms of one floor.
 */
export const FLOORS: readonly (readonly string[])[] = [
  ['findings', 'synthesis'],
  ['conf', 'pod'],
  ['shapes'],
  ['props'],
  ['sizing'],
  ['plan', 'preview'],
  ['submit', 'features', 'tree'],
  ['workload', 'manifests'],
  ['explain', 'footprint'],
  ['checks', 'report'],
  ['planner', 'cli'],
];

/** The constructs, which stand on the roof: no room knows them. */
const ROOF = './src/*.ts';

/** What `import/no-restricted-paths` wants to know of the floors. */
export function restrictedZones(): { target: string; from: string; except?: string[]; message: string }[] {
  return FLOORS.flatMap((rooms, floor) => rooms.flatMap((room) => {
    const above = FLOORS.slice(floor).flat().filter((other) => other !== room);
    const message = `"${room}" imports from the floors below it only; see ARCHITECTURE.md`;
    return [
      ...above.map((other) => ({ target: `./src/${room}`, from: `./src/${other}`, message })),
      { target: `./src/${room}`, from: ROOF, message },
    ];
  }));
}
