import { z } from 'zod';
import { isJsonObject } from '../documentReader';
import { JsonObject, JsonValue } from '../json';
import { HELP_KEYS } from './governance/fieldHelp';
import { governanceSchema } from './governance/schema';
import { SERVER_DEFINITIONS, SERVER_PROPERTIES } from './serverSchema';
import { GOVERNANCE_KEY } from './types';

/**
 * The governance block as a JSON Schema, with what documentation shows of
 * each field below `x-example` and `x-absent`.
 */
export function createGovernanceSchema(): JsonObject {
  const schema: JsonValue = JSON.parse(
    JSON.stringify(
      z.toJSONSchema(governanceSchema, {
        target: 'draft-7',
        io: 'input',
        unrepresentable: 'any',
      }),
    ),
  );
  return isJsonObject(schema) ? schema : {};
}

/**
 * The JSON Schema (draft-07) of a manifest, for editors: `server.json` of
 * 2025-12-11 with the governance block. What it refuses, `parseManifest`
 * reports as an error; the converse does not hold.
 *
 * @public
 */
export function createManifestSchema(): JsonObject {
  const { $schema, ...governance } = createGovernanceSchema();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'MCP server manifest',
    description:
      "An MCP server's server.json with the organization's governance block.",
    type: 'object',
    required: ['name', 'description', 'version'],
    properties: {
      ...SERVER_PROPERTIES,
      _meta: {
        description:
          'Data of publishers and organizations, by reverse-DNS key.',
        type: 'object',
        properties: { [GOVERNANCE_KEY]: forEditors(governance) },
      },
    },
    definitions: SERVER_DEFINITIONS,
  };
}

/** Editors know `examples`; the keys of the documentation are not theirs. */
function forEditors(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(forEditors);
  }
  if (!isJsonObject(value)) {
    return value;
  }
  const {
    [HELP_KEYS.example]: example,
    [HELP_KEYS.absent]: _,
    ...rest
  } = value;
  const kept = Object.fromEntries(
    Object.entries(rest).map(([key, member]) => [key, forEditors(member)]),
  );
  return example === undefined ? kept : { ...kept, examples: [example] };
}
