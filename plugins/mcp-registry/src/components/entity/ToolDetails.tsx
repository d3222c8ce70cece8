import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckIcon from '@material-ui/icons/Check';
import { ToolView } from '../../entity/capabilities';
import { toAnnotationWords } from '../../entity/toAnnotationWords';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { StatusBadge } from '../badges/StatusBadge';
import { useDenseTable } from '../common/denseTable';
import { Disclosure } from '../common/Disclosure';
import { RawJson } from '../common/RawJson';
import { UntrustedText } from '../common/UntrustedText';
import { SchemaTable } from '../schema/SchemaTable';

const useStyles = makeStyles(theme => ({
  summary: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    alignItems: 'baseline',
  },
  words: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1.5) },
  heading: { margin: theme.spacing(2, 0, 1) },
}));

function Annotations({ tool }: { tool: ToolView }) {
  const classes = useStyles();
  return (
    <span className={classes.words}>
      {toAnnotationWords(tool.annotations).map(({ text, careful }) => (
        <StatusBadge
          key={text}
          tone={careful ? 'warning' : 'neutral'}
          icon={careful ? undefined : CheckIcon}
        >
          {text}
        </StatusBadge>
      ))}
    </span>
  );
}

function ToolSchema(props: {
  title: string;
  tool: ToolView;
  which: 'in' | 'out';
}) {
  const classes = useStyles();
  const { title, tool, which } = props;
  const schema = which === 'in' ? tool.inputSchema : tool.outputSchema;
  if (!schema && which === 'out') {
    return null;
  }
  return (
    <>
      <Typography
        variant="subtitle2"
        component="h4"
        className={classes.heading}
      >
        {title}
      </Typography>
      {schema ? (
        <SchemaTable
          schema={schema}
          root={schema}
          label={`${title} of ${toMiddleTruncated(tool.name, 60)}`}
        />
      ) : (
        <Typography variant="body2">The server declares no schema.</Typography>
      )}
    </>
  );
}

/** One tool: folded, its name and effects; unfolded, all that callers need. */
export function ToolDetails(props: { tool: ToolView; open: boolean }) {
  const { tool, open } = props;
  const classes = useStyles();
  const dense = useDenseTable();
  const name = toMiddleTruncated(toVisibleText(tool.name), 80);
  return (
    <Disclosure
      heading="h3"
      defaultOpen={open}
      summary={
        <span className={classes.summary}>
          <span className={dense.name} title={tool.name.slice(0, 2000)}>
            {name}
          </span>
          {tool.title && (
            <span className={dense.quiet}>
              {toMiddleTruncated(toVisibleText(tool.title), 80)}
            </span>
          )}
          <Annotations tool={tool} />
        </span>
      }
    >
      <UntrustedText text={tool.description ?? 'No description.'} />
      <ToolSchema title="Parameters" which="in" tool={tool} />
      <ToolSchema title="Result" which="out" tool={tool} />
      <RawJson value={tool.raw} label={name} />
    </Disclosure>
  );
}
