import { Link } from '@backstage/core-components';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import {
  toCount,
  toMiddleTruncated,
  toVisibleText,
} from '../../text/toVisibleText';
import { useDenseTable } from '../common/denseTable';
import { Section } from '../common/Section';
import { FleetTable } from './FleetTable';
import { toPercent } from './toPercent';

/** Whether the same parameter name means the same type everywhere. */
export function SharedParameters({ fleet }: { fleet: FleetHealth }) {
  const dense = useDenseTable();
  const paths = useRegistryPaths();
  const { shared, agreeing, disagreements } = fleet.parameters;
  if (shared === 0) {
    return (
      <Section title="Shared parameters">
        <Typography variant="body2">
          No two servers share a parameter name yet.
        </Typography>
      </Section>
    );
  }
  return (
    <Section
      title="Shared parameters"
      aside={`${toPercent(
        agreeing,
        shared,
      )} agree in type: ${agreeing} of ${toCount(
        shared,
        'name',
      )} that two servers or more use`}
    >
      {disagreements.length > 0 && (
        <FleetTable
          label="Parameters that disagree"
          columns={[{ word: 'Parameter' }, { word: 'Types in use' }]}
        >
          {disagreements.map(({ name, types }) => (
            <TableRow key={name}>
              <TableCell>
                <Link
                  className={dense.name}
                  to={paths.registry({ parameter: [name] })}
                >
                  {toMiddleTruncated(toVisibleText(name), 60)}
                </Link>
              </TableCell>
              <TableCell>
                {types
                  .map(
                    ({ type, servers }) =>
                      `${toMiddleTruncated(toVisibleText(type), 60)} (${toCount(
                        servers,
                        'server',
                      )})`,
                  )
                  .join(', ')}
              </TableCell>
            </TableRow>
          ))}
        </FleetTable>
      )}
    </Section>
  );
}
