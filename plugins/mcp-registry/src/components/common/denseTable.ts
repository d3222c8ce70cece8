import { makeStyles } from '@material-ui/core/styles';

/** Tables as this plugin has them: dense, top-aligned, words kept whole. */
export const useDenseTable = makeStyles(theme => ({
  table: {
    '& th, & td': {
      padding: theme.spacing(1, 1.5),
      lineHeight: 1.4,
      verticalAlign: 'top',
      overflow: 'visible',
      wordBreak: 'normal',
      overflowWrap: 'break-word',
    },
    '& th': { whiteSpace: 'nowrap' },
    '& th:first-child, & td:first-child': { minWidth: 140 },
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  name: {
    fontFamily: 'Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: '0.9em',
    overflowWrap: 'anywhere',
  },
  quiet: { color: theme.palette.textSubtle },
}));
