import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { WaivedFinding } from 'backstage-plugin-mcp-registry-common';
import { toAbsoluteTime, toDay } from '../../text/toAge';
import { UntrustedText } from '../common/UntrustedText';
import { PrincipalName } from '../common/PrincipalName';

const useStyles = makeStyles(theme => ({
  root: {
    marginTop: theme.spacing(1),
    paddingTop: theme.spacing(1),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

type Waiver = NonNullable<WaivedFinding['waiver']>;

/** Why a finding is accepted, who says so, and for how long. */
export function WaiverNote({ waiver }: { waiver: Waiver }) {
  const classes = useStyles();
  const { reason, grantedBy, expires, where } = waiver;
  return (
    <div className={classes.root}>
      <UntrustedText text={`Waived: ${reason}`} />
      <Typography variant="body2" component="div">
        by <PrincipalName principal={grantedBy} />,{' '}
        {expires ? (
          <>
            until{' '}
            <time dateTime={expires} title={toAbsoluteTime(expires)}>
              {toDay(expires)}
            </time>
          </>
        ) : (
          'until it is withdrawn'
        )}
        {where === 'app-config' && ', in app-config'}
      </Typography>
    </div>
  );
}
