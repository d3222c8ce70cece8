import { makeStyles } from '@material-ui/core/styles';
import { WaivedFinding } from 'backstage-plugin-mcp-registry-common';
import { useState } from 'react';
import { toCount } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { FindingItem } from './FindingItem';

const STEP = 50;
const LEVELS = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

function sortByLevel(findings: WaivedFinding[]): WaivedFinding[] {
  return [...findings].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
}

/** Findings, worst first. */
export function FindingList(props: {
  findings: WaivedFinding[];
  isDocumented(rule: string): boolean;
}) {
  const classes = useStyles();
  const [shown, setShown] = useState(STEP);
  const sorted = sortByLevel(props.findings);
  return (
    <>
      <ul className={classes.list}>
        {sorted.slice(0, shown).map((finding, index) => (
          <FindingItem
            key={`${finding.fingerprint} ${index}`}
            finding={finding}
            documented={
              finding.impact !== undefined || props.isDocumented(finding.rule)
            }
          />
        ))}
      </ul>
      {sorted.length > shown && (
        <Button variant="outlined" onClick={() => setShown(shown + STEP)}>
          Show more ({toCount(sorted.length - shown, 'finding')} left)
        </Button>
      )}
    </>
  );
}
