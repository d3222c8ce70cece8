import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { ElementType, PropsWithChildren, ReactNode, useState } from 'react';
import { useFocusRing } from './focusRing';

const useStyles = makeStyles(theme => ({
  heading: { margin: 0, font: 'inherit' },
  button: {
    width: '100%',
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius,
    '&:hover': { backgroundColor: theme.palette.action.hover },
  },
  icon: {
    flex: 'none',
    transform: 'rotate(-90deg)',
    transition: theme.transitions.create('transform', { duration: 100 }),
  },
  iconOpen: { flex: 'none' },
  summary: { flex: 1, minWidth: 0 },
  content: {
    padding: theme.spacing(0, 1, 1, 5),
    [theme.breakpoints.down('xs')]: { paddingLeft: theme.spacing(1) },
  },
}));

let count = 0;

/**
 * A heading that folds and unfolds what stands below it. What is folded is
 * not rendered.
 */
export function Disclosure(
  props: PropsWithChildren<{
    summary: ReactNode;
    /** Element around the button; a `div` where it is no heading. */
    heading?: ElementType;
    defaultOpen?: boolean;
  }>,
) {
  const classes = useStyles();
  const { ring } = useFocusRing();
  const { heading: Heading = 'div', summary, children } = props;
  const [open, setOpen] = useState(props.defaultOpen ?? false);
  const [id] = useState(() => {
    count += 1;
    return `mcp-registry-fold-${count}`;
  });
  return (
    <div>
      <Heading className={classes.heading}>
        <ButtonBase
          className={classes.button}
          focusVisibleClassName={ring}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <ExpandMoreIcon
            fontSize="small"
            className={open ? classes.iconOpen : classes.icon}
          />
          <span className={classes.summary}>{summary}</span>
        </ButtonBase>
      </Heading>
      {open && (
        <div id={id} className={classes.content}>
          {children}
        </div>
      )}
    </div>
  );
}
