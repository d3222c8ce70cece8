import { makeStyles } from '@material-ui/core/styles';

/** How a control shows that it has the focus. */
export const useFocusRing = makeStyles(theme => ({
  ring: { outline: `2px solid ${theme.palette.primary.main}` },
}));
