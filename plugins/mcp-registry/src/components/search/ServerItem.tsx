import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { FoundServer } from 'backstage-plugin-mcp-registry-common';
import { ReactNode } from 'react';
import { AnswerGroup, toServerReasons } from '../../search/groupAnswers';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { useDenseTable } from '../common/denseTable';
import { OtherTools } from './OtherTools';
import { Reasons } from './Reasons';
import { ServerBadges } from './ServerBadges';
import { ServerLink } from './ServerLink';
import { Snippet } from './Snippet';
import { ToolItem } from './ToolItem';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1.5, 2),
    minWidth: 0,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(2) },
  titles: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
  },
  title: { margin: 0, fontSize: '1.1rem' },
  name: { color: theme.palette.textSubtle },
  tools: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    margin: theme.spacing(0.5, 0),
    padding: 0,
    listStyle: 'none',
  },
}));

/** A server that answers, and what the page can do with it. */
export interface ServerItemProps {
  group: AnswerGroup;
  /** Buttons for a server, at the end of its first line. */
  renderActions?(server: FoundServer): ReactNode;
}

/** One server that answers: its tools that do, why, and whom to ask. */
export function ServerItem({ group, renderActions }: ServerItemProps) {
  const classes = useStyles();
  const dense = useDenseTable();
  const { answer, leading, others } = group;
  const { server, highlights, reasons } = answer;
  const rangesOf = (field: 'title' | 'description') =>
    highlights.filter(highlight => highlight.field === field);
  return (
    <Paper className={classes.root}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <Typography variant="h6" component="h3" className={classes.title}>
            <ServerLink server={server} ranges={rangesOf('title')} isResult />
          </Typography>
          <span className={`${dense.name} ${classes.name}`}>
            {toMiddleTruncated(toVisibleText(server.name), 64)}
          </span>
        </div>
        {renderActions?.(server)}
      </div>
      <ServerBadges server={server} />
      <Snippet text={server.description} ranges={rangesOf('description')} />
      <Reasons reasons={toServerReasons(reasons)} server={server} />
      {leading.length > 0 && (
        <ul className={classes.tools} aria-label="Tools that answer">
          {leading.map(tool => (
            <li key={tool.name}>
              <ToolItem tool={tool} />
            </li>
          ))}
        </ul>
      )}
      <OtherTools
        server={server}
        names={others}
        label={leading.length > 0 ? 'Also:' : 'Tools:'}
      />
    </Paper>
  );
}
