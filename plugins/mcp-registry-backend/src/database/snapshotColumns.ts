import { isImpliedHint, Snapshot, Tool, ToolAnnotations } from 'mcp-governance';
import { toStorableText } from './storable';
import { SnapshotRow, VersionRow } from './tables';

/*
 * A digest covers what a snapshot means, so servers that offer the same share
 * one row of `snapshots`. What the digest leaves out is each version's own:
 * the protocol version, and hints that say what their absence says, which
 * some rules want to see written.
 */

/** The columns of a version that say what its digest leaves out. */
export type OwnSnapshotColumns = Pick<
  VersionRow,
  'protocol_version' | 'implied_hints'
>;

/** Tools by name, each with the hints that say what their absence says. */
type ImpliedHints = [string, ToolAnnotations][];

function pickHints(
  { annotations = {} }: Tool,
  isPicked: (hint: string, value: unknown) => boolean,
): ToolAnnotations {
  return Object.fromEntries(
    Object.entries(annotations).filter(each => isPicked(...each)),
  );
}

function listImpliedHints({ tools }: Snapshot): ImpliedHints {
  return tools
    .map((tool): [string, ToolAnnotations] => [
      tool.name,
      pickHints(tool, isImpliedHint),
    ])
    .filter(([, hints]) => Object.keys(hints).length > 0);
}

function withoutImpliedHints(tool: Tool): Tool {
  const { annotations: _, ...rest } = tool;
  const hints = pickHints(tool, (...each) => !isImpliedHint(...each));
  return {
    ...rest,
    ...(Object.keys(hints).length > 0 && { annotations: hints }),
  };
}

/** Writes what all snapshots of one digest share. */
export function toSnapshotContent(snapshot: Snapshot): string {
  const { protocolVersion: _, ...content } = snapshot;
  const tools = snapshot.tools.map(withoutImpliedHints);
  return JSON.stringify({ ...content, tools });
}

/** Writes what a version keeps of its own snapshot. */
export function toOwnSnapshotColumns(
  snapshot: Snapshot | undefined,
): OwnSnapshotColumns {
  const protocol = snapshot?.protocolVersion;
  const hints = snapshot ? listImpliedHints(snapshot) : [];
  return {
    protocol_version: protocol ? toStorableText(protocol, 40) : null,
    implied_hints: hints.length > 0 ? JSON.stringify(hints) : null,
  };
}

/** Reads a version's snapshot as its author wrote it. */
export function parseSnapshotColumns(
  { content }: Pick<SnapshotRow, 'content'>,
  { protocol_version, implied_hints }: OwnSnapshotColumns,
): Snapshot {
  const snapshot: Snapshot = JSON.parse(content);
  const listed: ImpliedHints = implied_hints ? JSON.parse(implied_hints) : [];
  const hints = new Map(listed);
  return {
    ...snapshot,
    tools: snapshot.tools.map(tool => withHints(tool, hints.get(tool.name))),
    ...(protocol_version !== null && { protocolVersion: protocol_version }),
  };
}

function withHints(tool: Tool, hints: ToolAnnotations | undefined): Tool {
  return hints
    ? { ...tool, annotations: { ...tool.annotations, ...hints } }
    : tool;
}
