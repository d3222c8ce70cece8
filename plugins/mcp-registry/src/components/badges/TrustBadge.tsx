import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { RenderedTrust } from 'backstage-plugin-mcp-registry-common';
import { TrustLevel } from 'mcp-governance';
import { useState } from 'react';
import { useFocusRing } from '../common/focusRing';
import { StatusBadge } from './StatusBadge';
import { TRUST_WORDS } from './trustWords';
import { TrustPopover } from './TrustPopover';

const useStyles = makeStyles({
  button: {
    font: 'inherit',
    borderRadius: 16,
    textDecoration: 'underline dotted',
    textUnderlineOffset: '3px',
  },
});

/** Which level is shown, and of which server. @public */
export interface TrustBadgeProps {
  level: TrustLevel;
  /** With it, the badge opens the list of criteria. */
  serverName?: string;
  /** With it, the list leads to the server's findings. */
  entityRef?: string;
  /** Spares the popover a request. */
  trust?: RenderedTrust;
  /** `compact` for tables, `full` for headers and cards. */
  variant?: 'compact' | 'full';
}

/** A server's trust level: icon, word and colour; opens its reasons. @public */
export function TrustBadge(props: TrustBadgeProps) {
  const classes = useStyles();
  const { ring } = useFocusRing();
  const { level, serverName, entityRef, trust, variant } = props;
  const [anchor, setAnchor] = useState<Element>();
  const { word, meaning, tone, icon } = TRUST_WORDS[level];
  const badge = (
    <StatusBadge
      tone={tone}
      icon={icon}
      variant={variant}
      title={serverName ? undefined : meaning}
    >
      {word}
    </StatusBadge>
  );
  if (!serverName) {
    return badge;
  }
  return (
    <>
      <ButtonBase
        className={classes.button}
        focusVisibleClassName={ring}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        aria-label={`Trust level: ${word}. Show why`}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {badge}
      </ButtonBase>
      {anchor && (
        <TrustPopover
          anchorEl={anchor}
          serverName={serverName}
          entityRef={entityRef}
          trust={trust}
          onClose={() => setAnchor(undefined)}
        />
      )}
    </>
  );
}
