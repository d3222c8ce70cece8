import ArchiveIcon from '@material-ui/icons/Archive';
import BuildIcon from '@material-ui/icons/Build';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { StatusBadge, StatusBadgeProps } from './StatusBadge';

const KNOWN: Record<string, Pick<StatusBadgeProps, 'tone' | 'icon'>> = {
  production: { tone: 'good', icon: CheckCircleIcon },
  experimental: { tone: 'info', icon: BuildIcon },
  deprecated: { tone: 'warning', icon: ArchiveIcon },
};

/** A server's lifecycle, in the organization's own word. @public */
export function LifecycleBadge(props: {
  lifecycle: string;
  variant?: 'compact' | 'full';
}) {
  const { lifecycle, variant } = props;
  const look = Object.hasOwn(KNOWN, lifecycle)
    ? KNOWN[lifecycle]
    : { tone: 'neutral' as const };
  return (
    <StatusBadge {...look} variant={variant}>
      {toMiddleTruncated(toVisibleText(lifecycle), 40)}
    </StatusBadge>
  );
}
