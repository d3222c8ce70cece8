import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { FoundServer } from 'backstage-plugin-mcp-registry-common';
import { CAPABILITIES_PATH, useEntityPath } from '../../hooks/useEntityPath';
import { ToolLink } from './ToolLink';

const MAX_SHOWN = 6;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.25, 2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    minWidth: 0,
  },
  label: { color: theme.palette.textSubtle },
}));

/** Further tools of a server that answers, by name. */
export function OtherTools(props: {
  server: FoundServer;
  names: readonly string[];
  label: string;
}) {
  const classes = useStyles();
  const entityPath = useEntityPath();
  const { server, names, label } = props;
  const all = entityPath(server.entityRef, CAPABILITIES_PATH);
  const left = names.length - MAX_SHOWN;
  if (names.length === 0) {
    return null;
  }
  return (
    <Typography
      variant="body2"
      component="ul"
      className={classes.root}
      aria-label={label}
    >
      <li className={classes.label} aria-hidden>
        {label}
      </li>
      {names.slice(0, MAX_SHOWN).map(name => (
        <li key={name}>
          <ToolLink server={server} name={name} />
        </li>
      ))}
      {left > 0 && (
        <li>
          {all ? <Link to={all}>{left} more</Link> : <span>{left} more</span>}
        </li>
      )}
    </Typography>
  );
}
