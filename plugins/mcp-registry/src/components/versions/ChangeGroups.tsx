import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DiffFinding } from 'backstage-plugin-mcp-registry-common';
import { useState } from 'react';
import {
  toCount,
  toMiddleTruncated,
  toVisibleText,
} from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { useDenseTable } from '../common/denseTable';
import { ChangeItem } from './ChangeItem';
import { ChangeGroup, toChangeGroups } from './toChangeGroups';

const GROUPS = 20;
const ITEMS = 20;

const useStyles = makeStyles(theme => ({
  group: { marginBottom: theme.spacing(3) },
  title: { margin: theme.spacing(1, 0) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

interface Versions {
  from: string;
  to: string;
}

function GroupTitle({ tool }: ChangeGroup) {
  const dense = useDenseTable();
  return tool === undefined ? (
    <>Server</>
  ) : (
    <span className={dense.name} title={toVisibleText(tool.slice(0, 500))}>
      {toMiddleTruncated(toVisibleText(tool), 80)}
    </span>
  );
}

function Group(props: { group: ChangeGroup } & Versions) {
  const { group, from, to } = props;
  const classes = useStyles();
  const [shown, setShown] = useState(ITEMS);
  const left = group.findings.length - shown;
  return (
    <div className={classes.group}>
      <Typography variant="subtitle1" component="h3" className={classes.title}>
        <GroupTitle {...group} />
      </Typography>
      <ul className={classes.list}>
        {group.findings.slice(0, shown).map((finding, index) => (
          <ChangeItem
            key={`${finding.fingerprint} ${index}`}
            finding={finding}
            from={from}
            to={to}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button variant="outlined" onClick={() => setShown(shown + ITEMS)}>
          Show more ({toCount(left, 'change')} left)
        </Button>
      )}
    </div>
  );
}

/** Changes by tool, the gravest first. */
export function ChangeGroups(
  props: { findings: readonly DiffFinding[] } & Versions,
) {
  const { findings, from, to } = props;
  const [shown, setShown] = useState(GROUPS);
  const groups = toChangeGroups(findings);
  const left = groups.length - shown;
  return (
    <>
      {groups.slice(0, shown).map(group => (
        <Group key={group.tool ?? ''} group={group} from={from} to={to} />
      ))}
      {left > 0 && (
        <Button variant="outlined" onClick={() => setShown(shown + GROUPS)}>
          Show more ({toCount(left, 'tool')} left)
        </Button>
      )}
    </>
  );
}
