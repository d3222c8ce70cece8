import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_SERVER_NAME } from 'backstage-plugin-mcp-registry-common';
import { parseText } from 'mcp-governance';
import { ReadText } from '../ingestion/types';

/**
 * Checks that an entity's manifest is of the server that the entity says it
 * is. Whatever else is wrong with the manifest is told when it is ingested.
 *
 * @throws where the two names differ
 */
export function checkDeclaredName(
  entity: Entity,
  { file, text }: ReadText,
  maxBytes: number,
): void {
  const declared = entity.metadata.annotations?.[ANNOTATION_SERVER_NAME];
  if (declared === undefined) {
    return;
  }
  const parsed = parseText(text, { file, maxBytes });
  const value = parsed.ok ? parsed.value.value : undefined;
  const name =
    typeof value === 'object' && value !== null && 'name' in value
      ? value.name
      : undefined;
  if (typeof name === 'string' && name !== declared) {
    throw new Error(
      `${ANNOTATION_SERVER_NAME} is ${declared}, and the manifest is of ${name}`,
    );
  }
}
