/** What keywords speak of, as bits. */
export const subjects = {
  type: 1,
  list: 2,
  number: 4,
  string: 8,
  items: 16,
  members: 32,
  combined: 64,
  conditions: 128,
} as const;

const keywords: readonly (readonly [subject: number, names: string])[] = [
  [subjects.type, 'type'],
  [subjects.list, 'enum const'],
  [subjects.number, 'minimum maximum exclusiveMinimum exclusiveMaximum'],
  [subjects.number, 'multipleOf'],
  [subjects.string, 'minLength maxLength pattern format'],
  [subjects.items, 'items prefixItems minItems maxItems uniqueItems'],
  [subjects.members, 'properties patternProperties additionalProperties'],
  [subjects.members, 'propertyNames required minProperties maxProperties'],
  [subjects.combined, 'allOf anyOf oneOf not'],
  [subjects.conditions, 'if then else contains minContains maxContains'],
  [subjects.conditions, 'dependentRequired dependentSchemas dependencies'],
  [subjects.conditions, 'unevaluatedProperties unevaluatedItems'],
];

const subjectOf = new Map(
  keywords.flatMap(([subject, names]) =>
    names.split(' ').map(name => [name, subject] as const),
  ),
);

/** A bit for each subject that a schema has a keyword of. */
export function subjectsOf(schema: {
  readonly [keyword: string]: unknown;
}): number {
  let found = 0;
  for (const name of Object.keys(schema)) found |= subjectOf.get(name) ?? 0;
  return found;
}
