import GroupIcon from '@material-ui/icons/Group';
import { EntityLink } from '../common/EntityLink';
import { StatusBadge } from './StatusBadge';

/** Who is shown as owner. @public */
export interface OwnerBadgeProps {
  /** Entity reference of the group; absent: the server has no owner. */
  owner?: string;
  /** The catalog has the group. */
  resolved: boolean;
  variant?: 'compact' | 'full';
}

/** The owning team, or that there is none. @public */
export function OwnerBadge({ owner, resolved, variant }: OwnerBadgeProps) {
  if (!owner) {
    return (
      <StatusBadge tone="warning" variant={variant}>
        no owner
      </StatusBadge>
    );
  }
  const link = <EntityLink entityRef={owner} defaultKind="group" />;
  return resolved ? (
    <StatusBadge tone="neutral" icon={GroupIcon} variant={variant}>
      {link}
    </StatusBadge>
  ) : (
    <StatusBadge
      tone="warning"
      variant={variant}
      title="The catalog has no group of this name"
    >
      {link} (unknown group)
    </StatusBadge>
  );
}
