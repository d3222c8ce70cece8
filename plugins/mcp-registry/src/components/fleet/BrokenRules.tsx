import { Link } from '@backstage/core-components';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { Convention, FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { useState } from 'react';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { LevelBadge } from '../badges/LevelBadge';
import { Button } from '../common/Button';
import { useDenseTable } from '../common/denseTable';
import { EmptyNote } from '../common/EmptyNote';
import { Section } from '../common/Section';
import { FleetTable } from './FleetTable';

const FIRST = 8;
const LEVELS: readonly Convention['level'][] = ['error', 'warning', 'info'];

function Level({ level }: { level: string }) {
  const known = LEVELS.find(each => each === level);
  return known ? <LevelBadge level={known} /> : <>{level}</>;
}

/** Only rules have a page; what parsers and the registry report has none. */
function RuleName({ rule }: { rule: FleetHealth['brokenRules'][number] }) {
  const dense = useDenseTable();
  const paths = useRegistryPaths();
  return rule.isRule ? (
    <Link className={dense.name} to={paths.convention(rule.rule)}>
      {rule.rule}
    </Link>
  ) : (
    <span className={dense.name}>{rule.rule}</span>
  );
}

/** The rules most often broken, worst first. */
export function BrokenRules({ fleet }: { fleet: FleetHealth }) {
  const dense = useDenseTable();
  const [all, setAll] = useState(false);
  const rules = all ? fleet.brokenRules : fleet.brokenRules.slice(0, FIRST);
  const paths = useRegistryPaths();
  return (
    <Section title="Rules most often broken">
      {fleet.brokenRules.length === 0 ? (
        <EmptyNote title="No rule is broken">
          What the rules ask for is in the{' '}
          <Link underline="always" to={paths.conventions()}>
            conventions
          </Link>
          .
        </EmptyNote>
      ) : (
        <FleetTable
          label="Rules most often broken"
          columns={[
            { word: 'Rule' },
            { word: 'Level' },
            { word: 'Servers', number: true },
            { word: 'Findings', number: true },
          ]}
        >
          {rules.map(rule => (
            <TableRow key={rule.rule}>
              <TableCell>
                <RuleName rule={rule} />
                <div className={dense.quiet}>{rule.summary}</div>
              </TableCell>
              <TableCell>
                <Level level={rule.level} />
              </TableCell>
              <TableCell className={dense.number}>
                <Link
                  to={paths.registry({ rule: [rule.rule] })}
                  aria-label={`Servers that break ${rule.rule}: ${rule.servers}`}
                >
                  {rule.servers}
                </Link>
              </TableCell>
              <TableCell className={dense.number}>
                <Link
                  to={paths.registry({ rule: [rule.rule] })}
                  aria-label={`Servers with the findings of ${rule.rule}: ${rule.findings}`}
                >
                  {rule.findings}
                </Link>
              </TableCell>
            </TableRow>
          ))}
        </FleetTable>
      )}
      {fleet.brokenRules.length > rules.length && (
        <Button onClick={() => setAll(true)}>
          Show all {fleet.brokenRules.length}
        </Button>
      )}
    </Section>
  );
}
