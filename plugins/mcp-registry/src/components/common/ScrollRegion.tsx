import { makeStyles } from '@material-ui/core/styles';
import { PropsWithChildren, useEffect, useRef } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    // Text for listeners is placed absolutely: without this it would widen
    // the page.
    position: 'relative',
    overflowX: 'auto',
    maxWidth: '100%',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}));

function allowFocus(element: HTMLElement | null) {
  if (element && element.scrollWidth > element.clientWidth) {
    element.tabIndex = 0;
  } else {
    element?.removeAttribute('tabindex');
  }
}

/**
 * What may scroll sideways by itself. Where it does, it takes the focus, so
 * that the keyboard can scroll it.
 */
export function ScrollRegion(props: PropsWithChildren<{ label: string }>) {
  const classes = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const measure = () => allowFocus(ref.current);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  });
  return (
    <div
      ref={ref}
      className={classes.root}
      role="region"
      aria-label={props.label}
    >
      {props.children}
    </div>
  );
}
