import { FoundServer } from 'backstage-plugin-mcp-registry-common';
import {
  Highlight,
  MatchedField,
  ServerDocument,
  ToolDocument,
} from 'capability-search';

/** A field's values, in order. */
type Texts = Partial<Record<MatchedField, readonly (string | undefined)[]>>;

const MAX_DESCRIPTION = 1000;

/** A tool's texts as an answer shows them. */
export function toShownTool({ name, title, description }: ToolDocument) {
  return { name, title, description: description?.slice(0, MAX_DESCRIPTION) };
}

/** Where in the texts that are shown of a tool something was found. */
export function toToolHighlights(
  tool: ToolDocument,
  highlights: readonly Highlight[],
): Highlight[] {
  const { name, title, description } = toShownTool(tool);
  const shown: Texts = {
    name: [name],
    title: [title],
    description: [description],
    parameters: tool.parameters,
  };
  const { parameters } = tool;
  const searched: Texts = {
    name: [tool.name],
    title: [tool.title],
    description: [tool.description],
    parameters,
  };
  return keepShown(highlights, searched, shown);
}

/** Where in the texts that are shown of a server something was found. */
export function toServerHighlights(
  document: ServerDocument,
  server: FoundServer,
  highlights: readonly Highlight[],
): Highlight[] {
  return keepShown(highlights, toTexts(document), toTexts(server));
}

function toTexts(server: ServerDocument | FoundServer): Texts {
  return {
    name: [server.name],
    title: [server.title],
    description: [server.description],
    wraps: server.wraps,
    owner: [server.owner],
    system: [server.system],
    tags: server.tags,
  };
}

/** What is shown may be shorter than what was searched, or newer. */
function keepShown(
  highlights: readonly Highlight[],
  searched: Texts,
  shown: Texts,
): Highlight[] {
  return highlights.filter(({ field, index, end }) => {
    const text = shown[field]?.[index];
    return (
      text !== undefined &&
      end <= text.length &&
      searched[field]?.[index]?.startsWith(text)
    );
  });
}
