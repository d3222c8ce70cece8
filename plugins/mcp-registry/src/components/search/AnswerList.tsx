import { makeStyles } from '@material-ui/core/styles';
import { AnswerGroup } from '../../search/groupAnswers';
import { ServerItem, ServerItemProps } from './ServerItem';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
}));

/** Servers that answer, best first. */
export function AnswerList(props: {
  groups: AnswerGroup[];
  label: string;
  renderActions?: ServerItemProps['renderActions'];
}) {
  const classes = useStyles();
  return (
    <ol className={classes.root} aria-label={props.label}>
      {props.groups.map(group => (
        <li key={group.answer.server.name}>
          <ServerItem group={group} renderActions={props.renderActions} />
        </li>
      ))}
    </ol>
  );
}
