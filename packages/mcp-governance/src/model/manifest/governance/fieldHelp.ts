import { z } from 'zod';
import { JsonValue } from '../../json';

/** What the documentation says of a field. */
interface FieldHelp {
  meaning: string;
  example: JsonValue;
  /** What holds where the field is absent. */
  absent?: string;
}

/** Keys of the JSON Schema for what only documentation shows. */
export const HELP_KEYS = { example: 'x-example', absent: 'x-absent' } as const;

/** What the JSON Schema of a field holds for the documentation. */
export function help({ meaning, example, absent }: FieldHelp) {
  return {
    description: meaning,
    [HELP_KEYS.example]: example,
    ...(absent !== undefined && { [HELP_KEYS.absent]: absent }),
  };
}

/** A field that may be absent, with what the documentation says of it. */
export function optional<T extends z.ZodType>(schema: T, fieldHelp: FieldHelp) {
  return schema.optional().meta(help(fieldHelp));
}
