import ErrorIcon from '@material-ui/icons/Error';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import NotInterestedIcon from '@material-ui/icons/NotInterested';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import { Convention } from 'backstage-plugin-mcp-registry-common';
import { StatusBadge, StatusBadgeProps } from './StatusBadge';

const LOOKS: Record<Convention['level'], StatusBadgeProps> = {
  error: { tone: 'bad', icon: ErrorIcon, children: 'Error' },
  warning: {
    tone: 'warning',
    icon: ReportProblemOutlinedIcon,
    children: 'Warning',
  },
  info: { tone: 'info', icon: InfoOutlinedIcon, children: 'Info' },
  off: { tone: 'neutral', icon: NotInterestedIcon, children: 'Off' },
};

/** How loud a rule or a finding is. @public */
export function LevelBadge({ level }: { level: Convention['level'] }) {
  return <StatusBadge {...LOOKS[level]} />;
}
