import { Link } from '@backstage/core-components';
import { FoundServer } from 'backstage-plugin-mcp-registry-common';
import { CAPABILITIES_PATH, useEntityPath } from '../../hooks/useEntityPath';
import { TextRange } from '../../search/toTextParts';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { useDenseTable } from '../common/denseTable';
import { HighlightedText } from './HighlightedText';

const MAX_LENGTH = 64;

/** A tool's name, as a link to it among its server's capabilities. */
export function ToolLink(props: {
  server: FoundServer;
  name: string;
  ranges?: readonly TextRange[];
  /** Arrows stop here. */
  isResult?: boolean;
  /** It stands within a sentence. */
  inText?: boolean;
}) {
  const { server, name, ranges = [], isResult, inText } = props;
  const dense = useDenseTable();
  const entityPath = useEntityPath();
  const base = entityPath(server.entityRef, CAPABILITIES_PATH);
  const word =
    name.length > MAX_LENGTH ? (
      toMiddleTruncated(toVisibleText(name), MAX_LENGTH)
    ) : (
      <HighlightedText text={name} ranges={ranges} />
    );
  return base ? (
    <Link
      className={dense.name}
      to={`${base}?${new URLSearchParams({ q: name })}`}
      title={toVisibleText(name.slice(0, 500))}
      underline={inText ? 'always' : undefined}
      data-result={isResult || undefined}
    >
      {word}
    </Link>
  ) : (
    <span className={dense.name}>{word}</span>
  );
}
