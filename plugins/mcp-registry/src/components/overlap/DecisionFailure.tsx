import Typography from '@material-ui/core/Typography';
import { toVisibleText } from '../../text/toVisibleText';

const MAX_MESSAGE = 400;

/** Says that a decision was not stored, and why. */
export function DecisionFailure({ error }: { error: Error }) {
  return (
    <Typography variant="body2" color="error" role="alert">
      Not stored: {toVisibleText(error.message.slice(0, MAX_MESSAGE))}
    </Typography>
  );
}
