import { makeStyles } from '@material-ui/core/styles';
import SvgIcon from '@material-ui/core/SvgIcon';
import { ReactNode } from 'react';
import { StatusIcon, Tone } from './StatusIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    // The word gives the baseline, not the icon.
    alignItems: 'baseline',
    gap: theme.spacing(0.5),
    color: theme.palette.text.primary,
    maxWidth: '100%',
  },
  full: {
    padding: theme.spacing(0.25, 1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 16,
  },
}));

/** What every badge is made of: an icon, a word, a colour. */
export interface StatusBadgeProps {
  tone: Tone;
  icon?: typeof SvgIcon;
  children: ReactNode;
  title?: string;
  /** `compact` for tables, `full` for headers and cards. */
  variant?: 'compact' | 'full';
}

/** An icon and a word; the colour only repeats them. */
export function StatusBadge(props: StatusBadgeProps) {
  const classes = useStyles();
  const { tone, icon, children, title, variant = 'compact' } = props;
  return (
    <span
      className={
        variant === 'full' ? `${classes.root} ${classes.full}` : classes.root
      }
      title={title}
    >
      <StatusIcon tone={tone} icon={icon} />
      <span>{children}</span>
    </span>
  );
}
