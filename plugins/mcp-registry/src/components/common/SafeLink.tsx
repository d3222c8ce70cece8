import { Link } from '@backstage/core-components';
import { toSafeHref } from '../../text/toSafeHref';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';

const MAX_LENGTH = 60;

/** An address from a manifest: a link where that is safe, else plain text. */
export function SafeLink({ text }: { text: string }) {
  const href = toSafeHref(text);
  const visible = toVisibleText(text);
  const shown = toMiddleTruncated(
    visible.replace(/^(mailto:|https?:\/\/)/i, ''),
    MAX_LENGTH,
  );
  return href ? (
    <Link to={href} title={visible.slice(0, 2000)}>
      {shown}
    </Link>
  ) : (
    <span title={visible.slice(0, 2000)}>{shown}</span>
  );
}
