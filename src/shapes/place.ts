/** Where a value stands. */
export interface Place {
  /** As findings name it, for example `driver.env["A"]`. */
  readonly path: string;
  /** The last name on the way: it tells whether the value can be a secret. */
  readonly name: string;
  /** Whether the value is one of several, or can be left out, or must be there. */
  readonly as: 'element' | 'option' | 'requirement';
}

/** A prop, or what a construct is made with. */
export function propPlace(prop: string = 'props'): Place {
  return { path: prop, name: prop, as: 'requirement' };
}

/** The place of a field of a struct. The props of a construct are in no prop themselves. */
export function fieldPlace(struct: Place | undefined, name: string, as: Place['as']): Place {
  const isWord = /^[A-Za-z_$][\w$]*$/.test(name);
  const path = isWord ? `${struct === undefined ? '' : `${struct.path}.`}${name}` : `${struct?.path ?? 'props'}["${name}"]`;
  return { path, name, as };
}

/** The place of an entry of an object whose names the user chooses. */
export function entryPlace(map: Place, name: string): Place {
  return { path: `${map.path}["${name}"]`, name, as: 'element' };
}

/** The place of an element of a list. After an option of a program stands its value. */
export function elementPlace(list: Place, index: number, elements: readonly unknown[]): Place {
  const before = elements[index - 1];
  const isOption = typeof before === 'string' && before.startsWith('-') && !before.includes('=');
  return { path: `${list.path}[${index}]`, name: isOption ? before.replace(/^-+/, '') : list.name, as: 'element' };
}
