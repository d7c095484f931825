import { IConstruct } from 'constructs';
import { Problem } from '../findings/finding';
import { EventLogDirectory } from '../props/event-log-directory';

/** Who deletes the logs of which directory, by the root of the construct tree. */
const CLEANERS = new WeakMap<IConstruct, Map<string, string>>();

/** Makes a history server the one that deletes the logs of a directory. Of two, each finds the list of the other in disorder. */
export function claimCleaning(construct: IConstruct, { uri, _claim: claim }: EventLogDirectory, namespace: string | undefined): Problem[] {
  const { root, path } = construct.node;
  const cleaners = CLEANERS.get(root) ?? new Map<string, string>();
  CLEANERS.set(root, cleaners);
  const directory = claim === undefined ? uri : `${namespace ?? ''}/${claim.name} ${uri}`;
  const other = cleaners.get(directory);
  if (other === undefined) {
    cleaners.set(directory, path);
    return [];
  }
  return [
    {
      rule: 'HISTORY_CLEANERS',
      prop: 'cleaner',
      value: uri,
      why: `${other} deletes the logs of this directory, too: whichever of the two keeps them for less time decides`,
      fix: 'Leave the cleaner of one of them out',
    },
  ];
}
