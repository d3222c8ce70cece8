import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TRUST_LEVELS, TrustLevel } from 'mcp-governance';
import { StatusIcon } from './StatusIcon';
import { TRUST_WORDS } from './trustWords';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  rung: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    borderLeft: `3px solid ${theme.palette.divider}`,
  },
  current: {
    borderLeftColor: theme.palette.text.primary,
    backgroundColor: theme.palette.action.selected,
    fontWeight: 'bold',
  },
  here: { marginLeft: 'auto' },
}));

/** Every trust level, best first, and where this server stands. */
export function TrustLadder({ level }: { level: TrustLevel }) {
  const classes = useStyles();
  return (
    <ol className={classes.list} aria-label="Trust levels, best first">
      {[...TRUST_LEVELS].reverse().map(rung => {
        const { word, icon, tone } = TRUST_WORDS[rung];
        const here = rung === level;
        return (
          <li
            key={rung}
            aria-current={here ? 'step' : undefined}
            className={
              here ? `${classes.rung} ${classes.current}` : classes.rung
            }
          >
            <StatusIcon tone={tone} icon={icon} />
            <span>{word}</span>
            {here && (
              <Typography
                variant="caption"
                component="span"
                className={classes.here}
              >
                this server
              </Typography>
            )}
          </li>
        );
      })}
    </ol>
  );
}
