import {
  FoundServer,
  ServerAnswer,
  ToolAnswer,
} from 'backstage-plugin-mcp-registry-common';
import {
  toServerHighlights,
  toShownTool,
  toToolHighlights,
} from './highlights';
import { ServerIndex } from './ServerIndex';
import { FusedServer, FusedTool } from './types';

/** What one page of an answer has, before the database was asked. */
export interface MatchPage {
  servers: readonly FusedServer[];
  tools: readonly FusedTool[];
  nearest: readonly FusedServer[];
}

/** Names of the servers that a page shows. */
export function listNames({ servers, tools, nearest }: MatchPage): string[] {
  const matches = [...servers, ...tools, ...nearest];
  return [...new Set(matches.map(({ server }) => server))];
}

/** Answers with servers; those that were not found again are left out. */
export function toServerAnswers(
  matches: readonly FusedServer[],
  found: Map<string, FoundServer>,
  index: ServerIndex,
): ServerAnswer[] {
  return matches.flatMap(match => {
    const server = found.get(match.server);
    const document = index.get(match.server)?.document;
    if (!server || !document) {
      return [];
    }
    const { coverage, tools, reasons, highlights } = match;
    return {
      server,
      coverage,
      tools: [...tools],
      reasons: [...reasons],
      highlights: toServerHighlights(document, server, highlights),
    };
  });
}

/** Answers with tools; those of servers that were not found are left out. */
export function toToolAnswers(
  matches: readonly FusedTool[],
  found: Map<string, FoundServer>,
  index: ServerIndex,
): ToolAnswer[] {
  return matches.flatMap(match => {
    const server = found.get(match.server);
    const tools = index.get(match.server)?.document.tools ?? [];
    const tool = tools.find(({ name }) => name === match.tool);
    if (!server || !tool) {
      return [];
    }
    const { coverage, reasons, highlights } = match;
    return {
      server,
      ...toShownTool(tool),
      coverage,
      reasons: [...reasons],
      highlights: toToolHighlights(tool, highlights),
    };
  });
}
