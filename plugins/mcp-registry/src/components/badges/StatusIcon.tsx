import SvgIcon from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';

/** How a fact is to be taken; each tone has its colour in the theme. */
export type Tone = 'good' | 'info' | 'neutral' | 'warning' | 'bad';

const useStyles = makeStyles(theme => ({
  root: { flex: 'none', alignSelf: 'center', fontSize: '1.15em' },
  good: { color: theme.palette.status.ok },
  info: { color: theme.palette.status.running },
  neutral: { color: theme.palette.status.aborted },
  warning: { color: theme.palette.status.warning },
  bad: { color: theme.palette.status.error },
}));

const DEFAULT_ICONS: Record<Tone, typeof SvgIcon> = {
  good: CheckCircleIcon,
  info: InfoOutlinedIcon,
  neutral: HelpOutlineIcon,
  warning: ReportProblemOutlinedIcon,
  bad: BlockIcon,
};

/** An icon in the colour of its tone. It always stands beside a word. */
export function StatusIcon(props: { tone: Tone; icon?: typeof SvgIcon }) {
  const classes = useStyles();
  const Icon = props.icon ?? DEFAULT_ICONS[props.tone];
  return (
    <Icon aria-hidden className={`${classes.root} ${classes[props.tone]}`} />
  );
}
