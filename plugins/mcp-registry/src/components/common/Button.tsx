import MuiButton, { ButtonProps } from '@material-ui/core/Button';
import { useFocusRing } from './focusRing';

/**
 * MUI's button, with a ring for the focus. MUI's own ripple is too faint, and
 * fails where the focus comes sooner than the ripple is mounted.
 */
export function Button(props: ButtonProps) {
  const { ring } = useFocusRing();
  return (
    <MuiButton {...props} disableFocusRipple focusVisibleClassName={ring} />
  );
}
