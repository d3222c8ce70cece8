import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ServerVersion } from 'backstage-plugin-mcp-registry-common';
import { useState } from 'react';
import { toCount } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { Section } from '../common/Section';
import { Lane, toLanes } from './toLanes';
import { PairUrl } from './usePair';
import { VersionEntry } from './VersionEntry';

const LANES = 4;
const VERSIONS = 5;

const useStyles = makeStyles(theme => ({
  lanes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: theme.spacing(3),
  },
  lane: { minWidth: 0 },
  title: {
    margin: theme.spacing(0, 0, 1),
    paddingBottom: theme.spacing(0.5),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

interface Choice {
  pair: PairUrl;
  onCompare(version: ServerVersion): void;
}

function toSide(
  { version }: ServerVersion,
  { pair, before }: PairUrl,
): 'from' | 'to' | undefined {
  if (version === pair.to) {
    return 'to';
  }
  return version === before ? 'from' : undefined;
}

function toTitle({ major }: Lane): string {
  return major === undefined ? 'Other versions' : `Major ${major}`;
}

function LaneView({ lane, choice }: { lane: Lane; choice: Choice }) {
  const classes = useStyles();
  const [shown, setShown] = useState(VERSIONS);
  const { versions } = lane;
  return (
    <div className={classes.lane}>
      <Typography variant="subtitle2" component="h3" className={classes.title}>
        {toTitle(lane)} · {toCount(versions.length, 'version')}
      </Typography>
      <ol className={classes.list} aria-label={toTitle(lane)}>
        {versions.slice(0, shown).map(version => (
          <VersionEntry
            key={version.version}
            version={version}
            side={toSide(version, choice.pair)}
            onCompare={() => choice.onCompare(version)}
          />
        ))}
      </ol>
      {versions.length > shown && (
        <Button size="small" onClick={() => setShown(shown + 20)}>
          Show older ({versions.length - shown} left)
        </Button>
      )}
    </div>
  );
}

/** A server's versions, each major on a line of its own, highest first. */
export function VersionTimeline(
  props: { versions: readonly ServerVersion[] } & Choice,
) {
  const { versions, ...choice } = props;
  const classes = useStyles();
  const [all, setAll] = useState(false);
  const lanes = toLanes(versions);
  const shown = all ? lanes : lanes.slice(0, LANES);
  return (
    <Section title="Versions" aside={versions.length}>
      <div className={classes.lanes}>
        {shown.map(lane => (
          <LaneView key={lane.major ?? ''} lane={lane} choice={choice} />
        ))}
      </div>
      {lanes.length > shown.length && (
        <Button variant="outlined" onClick={() => setAll(true)}>
          Show {toCount(lanes.length - shown.length, 'older major')}
        </Button>
      )}
    </Section>
  );
}
