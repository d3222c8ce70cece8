import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ToolAnswer } from 'backstage-plugin-mcp-registry-common';
import { toToolReasons } from '../../search/groupAnswers';
import { toCount } from '../../text/toVisibleText';
import { Disclosure } from '../common/Disclosure';
import { Reasons } from './Reasons';
import { ServerBadges } from './ServerBadges';
import { ServerLink } from './ServerLink';
import { ToolLink } from './ToolLink';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { padding: theme.spacing(1, 0) },
}));

/** Tools of servers that do something else, and touch on what was asked. */
export function StrayTools(props: { tools: ToolAnswer[]; open: boolean }) {
  const classes = useStyles();
  const { tools, open } = props;
  if (tools.length === 0) {
    return null;
  }
  const has = tools.length === 1 ? 'touches' : 'touch';
  return (
    <div className={classes.root}>
      <Disclosure
        heading="h3"
        defaultOpen={open}
        summary={`${toCount(
          tools.length,
          'tool',
        )} of other servers ${has} on it`}
      >
        <ul className={classes.list}>
          {tools.map(tool => (
            <li
              key={`${tool.server.name} ${tool.name}`}
              className={classes.item}
            >
              <Typography variant="body1" component="div">
                <ToolLink server={tool.server} name={tool.name} isResult /> of{' '}
                <ServerLink server={tool.server} inText />
              </Typography>
              <Reasons reasons={toToolReasons(tool)} server={tool.server} />
              <ServerBadges server={tool.server} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
