import { z } from 'zod';

const pluginSchema = z.enum(['catalog', 'mcp-registry']);

const commandSchema = z.discriminatedUnion('do', [
  /** Starts a portal; answers `started`. */
  z.object({ do: z.literal('start'), config: z.string() }),
  /** Answers `write …` as soon as the plugin has written so often. */
  z.object({
    do: z.literal('sayWrite'),
    plugin: pluginSchema,
    writes: z.number(),
  }),
  /** Answers `count …`: how often the plugin has written since the start. */
  z.object({ do: z.literal('count'), plugin: pluginSchema }),
  /** Has the catalog stitch all entities. */
  z.object({ do: z.literal('stitch') }),
]);

/** What the test may ask of a portal's process. */
export type PortalCommand = z.infer<typeof commandSchema>;

/** Who writes to a database. */
export type WritingPlugin = z.infer<typeof pluginSchema>;

export function parseCommand(line: string): PortalCommand {
  return commandSchema.parse(JSON.parse(line));
}
