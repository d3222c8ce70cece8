import AddCircleOutlineIcon from '@material-ui/icons/AddCircleOutline';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import DevicesOtherIcon from '@material-ui/icons/DevicesOther';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import LinkOffIcon from '@material-ui/icons/LinkOff';
import RateReviewIcon from '@material-ui/icons/RateReview';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import SecurityIcon from '@material-ui/icons/Security';
import TextFieldsIcon from '@material-ui/icons/TextFields';
import { Impact, ImpactFlag } from 'mcp-governance';
import { StatusBadge, StatusBadgeProps } from './StatusBadge';

const IMPACTS: Record<Impact, StatusBadgeProps> = {
  breaking: {
    tone: 'bad',
    icon: LinkOffIcon,
    children: 'Breaking',
    title: 'Calls that worked may fail',
  },
  undecided: {
    tone: 'neutral',
    icon: HelpOutlineIcon,
    children: 'Undecided',
    title: 'It could not be decided whether calls that worked still do',
  },
  risk: {
    tone: 'warning',
    icon: ReportProblemOutlinedIcon,
    children: 'Risk',
    title: 'Calls still work, but may come to something else',
  },
  additive: {
    tone: 'good',
    icon: AddCircleOutlineIcon,
    children: 'Additive',
    title: 'There is more than before, and nothing less',
  },
  cosmetic: {
    tone: 'neutral',
    icon: TextFieldsIcon,
    children: 'Cosmetic',
    title: 'Only words changed',
  },
  none: { tone: 'good', icon: CheckCircleIcon, children: 'No change' },
};

const FLAGS: Record<ImpactFlag, StatusBadgeProps> = {
  review: {
    tone: 'info',
    icon: RateReviewIcon,
    children: 'review',
    title: 'What somebody approved is no longer what it was',
  },
  security: {
    tone: 'warning',
    icon: SecurityIcon,
    children: 'security',
    title: 'It touches what the server may do or see',
  },
  portability: {
    tone: 'warning',
    icon: DevicesOtherIcon,
    children: 'portability',
    title: 'Some clients cannot take it',
  },
};

/** What a change means for those who rely on the server. */
export function ImpactBadge(props: {
  impact: Impact;
  variant?: 'compact' | 'full';
}) {
  return <StatusBadge {...IMPACTS[props.impact]} variant={props.variant} />;
}

/** What a change asks for besides its impact. */
export function FlagBadges({ flags }: { flags: readonly ImpactFlag[] }) {
  return (
    <>
      {flags.map(flag => (
        <StatusBadge key={flag} {...FLAGS[flag]} />
      ))}
    </>
  );
}
