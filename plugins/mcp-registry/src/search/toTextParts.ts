/** A range of a text in UTF-16 code units, the end excluded. */
export interface TextRange {
  start: number;
  end: number;
}

/** A piece of a text, to be marked or not. */
export interface TextPart {
  text: string;
  marked: boolean;
}

// How much of the text before the first mark a snippet keeps.
const LEAD = 60;

/** Leaves out what lies outside the text or in an earlier range. */
function toUsable(ranges: readonly TextRange[], length: number): TextRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  return sorted.reduce<TextRange[]>((kept, { start, end }) => {
    const from = kept[kept.length - 1]?.end ?? 0;
    const usable = start >= from && start < end && end <= length;
    return usable ? [...kept, { start, end }] : kept;
  }, []);
}

/** Cuts a text at its ranges. */
export function toTextParts(
  text: string,
  ranges: readonly TextRange[],
): TextPart[] {
  let done = 0;
  const parts = toUsable(ranges, text.length).flatMap(({ start, end }) => {
    const before = { text: text.slice(done, start), marked: false };
    done = end;
    return [before, { text: text.slice(start, end), marked: true }];
  });
  const rest = { text: text.slice(done), marked: false };
  return [...parts, rest].filter(part => part.text !== '');
}

function toStart(text: string, first: number, maxLength: number): number {
  if (first + LEAD < maxLength) {
    return 0;
  }
  const space = text.indexOf(' ', first - LEAD);
  return space >= 0 && space < first ? space + 1 : first;
}

/** Cuts a long text so that its first range is in what is left. */
export function toSnippet(
  text: string,
  ranges: readonly TextRange[],
  maxLength: number,
): { text: string; ranges: TextRange[] } {
  if (text.length <= maxLength) {
    return { text, ranges: [...ranges] };
  }
  const first = toUsable(ranges, text.length)[0]?.start ?? 0;
  const start = toStart(text, first, maxLength);
  const end = start + maxLength;
  const [head, tail] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const moved = start - head.length;
  return {
    text: `${head}${text.slice(start, end)}${tail}`,
    ranges: ranges
      .filter(range => range.start >= start && range.end <= end)
      .map(range => ({ start: range.start - moved, end: range.end - moved })),
  };
}
