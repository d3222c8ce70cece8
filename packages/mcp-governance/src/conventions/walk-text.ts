import { createPointer } from '../model/pointer';

/** One text in a document: a value, or the name of a member. */
export interface TextAt {
  text: string;
  /** Of the value, or of the member that has the name. */
  pointer: string;
  isName: boolean;
}

/**
 * Every text of a JSON value in document order, names of members included.
 * Does not recurse, so any depth will do.
 */
export function* walkText(root: unknown): Generator<TextAt> {
  const open: { value: unknown; pointer: string; name?: string }[] = [
    { value: root, pointer: '' },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, pointer, name } = next;
    if (name !== undefined) {
      yield { text: name, pointer, isName: true };
    }
    if (typeof value === 'string') {
      yield { text: value, pointer, isName: false };
    } else if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      const members = Object.entries(value).map(([key, member]) => ({
        value: member,
        pointer: pointer + createPointer([key]),
        ...(!isList && { name: key }),
      }));
      open.push(...members.reverse());
    }
  }
}
