import { createFingerprint } from '../../model/digest';
import { FindingDocument } from '../../model/finding';
import { TextChange } from '../changes';
import { rateText } from '../text-tier';
import { placeWith } from './shown-value';

/** Whose text it is. */
export interface TextOwner {
  of: TextChange['of'];
  subject: string;
  document: FindingDocument;
  /** Name of an argument. */
  path?: string;
}

/** A text and where it stands. */
export interface PlacedText {
  pointer: string;
  text: string | undefined;
}

/**
 * The change of one text, if it is one: line endings and blanks around it do not
 * count, and an empty text is none.
 */
export function diffText(
  owner: TextOwner,
  field: string,
  { before, after }: { before: PlacedText; after: PlacedText },
): TextChange[] {
  const [old, next] = [plain(before.text), plain(after.text)];
  if (old === next) {
    return [];
  }
  return [
    {
      kind: 'text',
      path: '',
      ...owner,
      field,
      ...(old !== '' && { before: placeWith(before.pointer, before.text) }),
      ...(next !== '' && { after: placeWith(after.pointer, after.text) }),
      ...rateText(old, next),
      digest: createFingerprint(next),
    },
  ];
}

/** An entry of a snapshot and where it stands. */
export interface PlacedEntry<T> {
  entry: T;
  pointer: string;
}

/** Changes of several texts of an entry. */
export function diffFields<TField extends string>(
  owner: TextOwner,
  fields: readonly TField[],
  {
    before,
    after,
  }: {
    before: PlacedEntry<Partial<Record<TField, string>>>;
    after: PlacedEntry<Partial<Record<TField, string>>>;
  },
): TextChange[] {
  const placed = (
    { entry, pointer }: PlacedEntry<Partial<Record<TField, string>>>,
    field: TField,
  ): PlacedText => ({ pointer: `${pointer}/${field}`, text: entry[field] });
  return fields.flatMap(field =>
    diffText(owner, field, {
      before: placed(before, field),
      after: placed(after, field),
    }),
  );
}

function plain(text: string | undefined): string {
  return (text ?? '').replace(/\r\n?/g, '\n').trim();
}
