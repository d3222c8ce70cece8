import { fade, makeStyles } from '@material-ui/core/styles';
import { TextRange, toTextParts } from '../../search/toTextParts';
import { toVisibleText } from '../../text/toVisibleText';

const useStyles = makeStyles(theme => ({
  mark: {
    // Text may be subtle around it; links keep their colour.
    color: theme.palette.text.primary,
    'a &': { color: 'inherit' },
    fontWeight: 'bold',
    // On dark paper a tint would cost links their contrast.
    ...(theme.palette.type === 'dark'
      ? {
          backgroundColor: 'transparent',
          boxShadow: `inset 0 -2px ${theme.palette.warning.light}`,
        }
      : { backgroundColor: fade(theme.palette.warning.light, 0.35) }),
  },
}));

/** Text from outside with what was found in it marked; never markup. */
export function HighlightedText(props: {
  text: string;
  ranges: readonly TextRange[];
}) {
  const classes = useStyles();
  return (
    <>
      {toTextParts(props.text, props.ranges).map(({ text, marked }, index) =>
        marked ? (
          <mark key={index} className={classes.mark}>
            {toVisibleText(text)}
          </mark>
        ) : (
          toVisibleText(text)
        ),
      )}
    </>
  );
}
