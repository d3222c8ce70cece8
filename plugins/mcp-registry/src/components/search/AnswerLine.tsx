import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SearchAnswer } from 'backstage-plugin-mcp-registry-common';
import { AnswerGroup } from '../../search/groupAnswers';
import { toCount } from '../../text/toVisibleText';
import { ServerLink } from './ServerLink';
import { ToolLink } from './ToolLink';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0, 0, 1), overflowWrap: 'anywhere' },
  yes: { fontWeight: 'bold' },
}));

function toOthers(count: number): string {
  return count > 0 ? `, and ${toCount(count, 'more server')}` : '';
}

function Sentence(props: {
  first?: AnswerGroup;
  total: SearchAnswer['total'];
}) {
  const { first, total } = props;
  if (!first) {
    return <>{toCount(total.tools, 'tool')} can</>;
  }
  const { server } = first.answer;
  const [tool] = first.leading;
  // Only where the best tool is what makes the best server answer.
  return tool && tool.name === first.answer.tools[0] ? (
    <>
      <ToolLink server={server} name={tool.name} inText /> of{' '}
      <ServerLink server={server} inText />
      {toOthers(total.servers - 1)}
    </>
  ) : (
    <>{toCount(total.servers, 'server')} can</>
  );
}

/** The question's answer, in a sentence. */
export function AnswerLine(props: {
  first?: AnswerGroup;
  total: SearchAnswer['total'];
}) {
  const classes = useStyles();
  return (
    <Typography variant="h5" component="h2" className={classes.root}>
      <span className={classes.yes}>Yes</span> — <Sentence {...props} />
    </Typography>
  );
}
