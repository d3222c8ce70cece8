/**
 * The key by which one entity is processed again. It is made of the entity's
 * reference: before the registry has bound an entity, the processor cannot
 * know which server it stands for.
 */
export function refreshKeyFor(entityRef: string): string {
  return `mcp-registry:${entityRef.toLowerCase()}`;
}
