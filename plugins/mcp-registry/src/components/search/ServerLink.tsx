import { Link } from '@backstage/core-components';
import { FoundServer } from 'backstage-plugin-mcp-registry-common';
import { useEntityPath } from '../../hooks/useEntityPath';
import { TextRange } from '../../search/toTextParts';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { HighlightedText } from './HighlightedText';

const MAX_LENGTH = 60;

/** A server's title, as a link to its page where it has one. */
export function ServerLink(props: {
  server: FoundServer;
  ranges?: readonly TextRange[];
  /** Arrows stop here. */
  isResult?: boolean;
  /** It stands within a sentence. */
  inText?: boolean;
}) {
  const { server, ranges = [], isResult, inText } = props;
  const entityPath = useEntityPath();
  const path = entityPath(server.entityRef);
  const title = server.title || server.name;
  const word =
    title.length > MAX_LENGTH ? (
      toMiddleTruncated(toVisibleText(title), MAX_LENGTH)
    ) : (
      <HighlightedText text={title} ranges={server.title ? ranges : []} />
    );
  return path ? (
    <Link
      to={path}
      title={toVisibleText(server.name)}
      underline={inText ? 'always' : undefined}
      data-result={isResult || undefined}
    >
      {word}
    </Link>
  ) : (
    <span title={toVisibleText(server.name)}>{word}</span>
  );
}
