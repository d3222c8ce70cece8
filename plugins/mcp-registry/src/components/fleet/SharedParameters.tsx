import { Link } from '@backstage/core-components';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { Fragment } from 'react';
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

type Disagreement = FleetHealth['parameters']['disagreements'][number];

/** The types of one name, each with a link to the servers that use it. */
function Types({ name, types }: Pick<Disagreement, 'name' | 'types'>) {
  const paths = useRegistryPaths();
  if (types.length === 0) {
    return <>Left open</>;
  }
  return (
    <>
      {types.map(({ type, servers }, index) => (
        <Fragment key={type}>
          {index > 0 && ', '}
          {toMiddleTruncated(toVisibleText(type), 60)} (
          <Link
            underline="always"
            to={paths.registry({ parameter: [name], parameterType: [type] })}
            aria-label={`${toVisibleText(name)} of type ${toVisibleText(
              type,
            )}: ${toCount(servers, 'server')}`}
          >
            {toCount(servers, 'server')}
          </Link>
          )
        </Fragment>
      ))}
    </>
  );
}

/** Whether the same parameter name means the same thing everywhere. */
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
      )} agree in shape: ${agreeing} of ${toCount(
        shared,
        'name',
      )} that two servers or more use`}
    >
      {disagreements.length > 0 && (
        <FleetTable
          label="Parameters that disagree"
          columns={[
            { word: 'Parameter' },
            { word: 'Shapes', number: true },
            { word: 'Types in use' },
          ]}
        >
          {disagreements.map(({ name, shapes, types }) => (
            <TableRow key={name}>
              <TableCell>
                <Link
                  className={dense.name}
                  to={paths.registry({ parameter: [name] })}
                >
                  {toMiddleTruncated(toVisibleText(name), 60)}
                </Link>
              </TableCell>
              <TableCell className={dense.number}>{shapes}</TableCell>
              <TableCell>
                <Types name={name} types={types} />
              </TableCell>
            </TableRow>
          ))}
        </FleetTable>
      )}
    </Section>
  );
}
