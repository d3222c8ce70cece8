import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RenderedOverlapEvidence } from 'backstage-plugin-mcp-registry-common';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { Disclosure } from '../common/Disclosure';
import { VisuallyHidden } from '../common/VisuallyHidden';

const MAX_SENTENCE = 400;
const MAX_NAME = 60;

const useStyles = makeStyles(theme => ({
  list: {
    margin: theme.spacing(0.5, 0),
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    '& li::marker': { color: theme.palette.textSubtle },
  },
  tools: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    fontFamily: 'monospace',
  },
}));

function toName(name: string): string {
  return toMiddleTruncated(toVisibleText(name), MAX_NAME);
}

type Pairs = NonNullable<RenderedOverlapEvidence['tools']>;

/** The tools that do the same, each pair on a line. */
function ToolPairs({ tools }: { tools: Pairs }) {
  const classes = useStyles();
  return (
    <Disclosure
      summary={tools.length === 1 ? 'The tool' : `The ${tools.length} tools`}
    >
      <ul className={classes.tools}>
        {tools.map(({ left, right }) => (
          <li key={`${left} ${right}`}>
            {toName(left)} <span aria-hidden>↔</span>
            <VisuallyHidden>and</VisuallyHidden> {toName(right)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Why two servers cover the same ground, in sentences. */
export function EvidenceList(props: {
  evidence: readonly RenderedOverlapEvidence[];
}) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.evidence.map(({ kind, sentence, tools }) => (
        <Typography key={kind} variant="body2" component="li">
          {toVisibleText(sentence.slice(0, MAX_SENTENCE))}
          {tools && tools.length > 0 && <ToolPairs tools={tools} />}
        </Typography>
      ))}
    </ul>
  );
}
