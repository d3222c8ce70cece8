import SvgIcon from '@material-ui/core/SvgIcon';
import AssignmentIcon from '@material-ui/icons/Assignment';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import VerifiedUserIcon from '@material-ui/icons/VerifiedUser';
import { TrustLevel } from 'mcp-governance';
import { Tone } from './StatusIcon';

/** How a trust level is shown. */
export interface TrustWords {
  word: string;
  /** One line: what the level says. */
  meaning: string;
  tone: Tone;
  icon: typeof SvgIcon;
}

/** Words, icon and tone of each trust level. */
export const TRUST_WORDS: Record<TrustLevel, TrustWords> = {
  blocked: {
    word: 'Blocked',
    meaning: 'Denied, not on the allowlist, or held back by a finding.',
    tone: 'bad',
    icon: BlockIcon,
  },
  unverified: {
    word: 'Unverified',
    meaning: 'Seen, but nobody answers for it or its manifest is unreadable.',
    tone: 'warning',
    icon: HelpOutlineIcon,
  },
  registered: {
    word: 'Registered',
    meaning: 'Has an owner, a readable manifest and a published version.',
    tone: 'neutral',
    icon: AssignmentIcon,
  },
  conformant: {
    word: 'Conformant',
    meaning: 'Follows the conventions and names who answers for it.',
    tone: 'info',
    icon: CheckCircleIcon,
  },
  certified: {
    word: 'Certified',
    meaning: 'Conformant, and approved by the platform team.',
    tone: 'good',
    icon: VerifiedUserIcon,
  },
};
