import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ServerClientConfig } from 'backstage-plugin-mcp-registry-common';
import { Button } from '../common/Button';
import { CopyButton } from '../common/CopyButton';
import { JsonBlock } from '../common/JsonBlock';
import { UntrustedText } from '../common/UntrustedText';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(1.5) },
  line: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  where: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
}));

const OPENS = /^(?:vscode|cursor):/;

function ClientLink({ config }: { config: ServerClientConfig }) {
  const { link, title } = config;
  if (!link || !OPENS.test(link)) {
    return null;
  }
  return (
    <div>
      <Button variant="contained" color="primary" href={link}>
        Add to {title}
      </Button>
    </div>
  );
}

function CopyPart(props: { text: string; label: string; where: string }) {
  const { text, label, where } = props;
  const classes = useStyles();
  return (
    <div>
      <div className={classes.line}>
        <Typography variant="body2" className={classes.where}>
          {where}
        </Typography>
        <CopyButton text={text} label={label} />
      </div>
      <JsonBlock value={`${text.trimEnd()}\n`} label={where} />
    </div>
  );
}

function toSentences(config: ServerClientConfig): string[] {
  const { title, asked, environment, replace, notes } = config;
  return [
    ...(asked.length > 0 ? [`${title} asks for: ${asked.join(', ')}.`] : []),
    ...(environment.length > 0
      ? [`Set in the environment of ${title}: ${environment.join(', ')}.`]
      : []),
    ...(replace.length > 0 ? [`Replace: ${replace.join(', ')}.`] : []),
    ...notes,
  ];
}

/** How a server gets into one client: one click, or one block to copy. */
export function ClientSteps({ config }: { config: ServerClientConfig }) {
  const classes = useStyles();
  const { block, command, file, link, title } = config;
  const or = link || command ? 'Or put this into' : 'Put this into';
  return (
    <div className={classes.root}>
      <ClientLink config={config} />
      {command && (
        <CopyPart
          text={command}
          label="Copy command"
          where="Run this in a terminal"
        />
      )}
      {block && (
        <CopyPart
          text={block}
          label="Copy block"
          where={`${or} ${file ?? title}`}
        />
      )}
      {toSentences(config).map(sentence => (
        <UntrustedText key={sentence} text={sentence} />
      ))}
    </div>
  );
}
