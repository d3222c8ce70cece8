import { makeStyles } from '@material-ui/core/styles';
import { ToolAnswer } from 'backstage-plugin-mcp-registry-common';
import { toToolReasons } from '../../search/groupAnswers';
import { Reasons } from './Reasons';
import { Snippet } from './Snippet';
import { ToolLink } from './ToolLink';

const useStyles = makeStyles(theme => ({
  root: {
    borderLeft: `3px solid ${theme.palette.primary.main}`,
    paddingLeft: theme.spacing(1.5),
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 2),
  },
  name: { fontSize: '1.1rem', fontWeight: 'bold' },
}));

/** A tool that answers: its name, why, and the words that say so. */
export function ToolItem({ tool }: { tool: ToolAnswer }) {
  const classes = useStyles();
  const rangesOf = (field: 'name' | 'description') =>
    tool.highlights.filter(highlight => highlight.field === field);
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <span className={classes.name}>
          <ToolLink
            server={tool.server}
            name={tool.name}
            ranges={rangesOf('name')}
            isResult
          />
        </span>
        <Reasons reasons={toToolReasons(tool)} server={tool.server} />
      </div>
      {tool.description && (
        <Snippet text={tool.description} ranges={rangesOf('description')} />
      )}
    </div>
  );
}
