import { JsonObject, JsonValue } from '../src/model/json';

interface Field {
  path: string;
  schema: JsonObject;
}

const COLUMNS = ['field', 'type', 'meaning', 'absent', 'example'];

/** The fields of a schema as a Markdown table, nested ones by their path. */
export function renderFields(schema: JsonObject): string {
  const rows = listFields(schema, '').map(renderRow);
  const widths = COLUMNS.map((column, index) =>
    Math.max(...[column, ...rows.map(row => row[index])].map(widthOf)),
  );
  const line = (cells: string[]) =>
    `| ${cells
      .map((cell, index) => cell + ' '.repeat(widths[index] - widthOf(cell)))
      .join(' | ')} |`;
  const rule = widths.map(width => '-'.repeat(width));
  return [line(COLUMNS), line(rule), ...rows.map(line)].join('\n');
}

function widthOf(text: string): number {
  return [...text].length;
}

function listFields(schema: JsonObject, base: string): Field[] {
  const properties = toObject(schema.properties);
  return Object.entries(properties).flatMap(([key, value]) => {
    const property = toObject(value);
    const path = `${base}${key}`;
    const items = toObject(property.items);
    return [
      { path, schema: property },
      ...listFields(property, `${path}.`),
      ...listFields(items, `${path}[].`),
    ];
  });
}

function renderRow({ path, schema }: Field): string[] {
  const cell = (text: string) => text.replace(/\|/g, '\\|');
  return [
    `\`${path}\``,
    cell(renderType(schema)),
    cell(String(schema.description ?? '')),
    cell(String(schema['x-absent'] ?? '–')),
    cell(renderExample(schema)),
  ];
}

function renderType(schema: JsonObject): string {
  if (Array.isArray(schema.enum)) {
    return schema.enum.map(value => `\`${value}\``).join(' or ');
  }
  if (Array.isArray(schema.anyOf)) {
    return schema.anyOf.map(each => renderType(toObject(each))).join(' or ');
  }
  const type = schema.type === 'string' ? 'text' : String(schema.type);
  return type === 'array'
    ? `list of ${renderType(toObject(schema.items))}`
    : type;
}

/** An object's fields have examples of their own. */
function renderExample(schema: JsonObject): string {
  const hasFields = Object.keys(toObject(schema.properties)).length > 0;
  return hasFields ? '' : `\`${JSON.stringify(schema['x-example'])}\``;
}

function toObject(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};
}
