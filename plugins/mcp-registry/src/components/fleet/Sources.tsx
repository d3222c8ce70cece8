import { Link } from '@backstage/core-components';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import {
  FleetHealth,
  RegistrySource,
} from 'backstage-plugin-mcp-registry-common';
import { useNow } from '../../hooks/useNow';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { toAbsoluteTime, toAge } from '../../text/toAge';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { StatusBadge, StatusBadgeProps } from '../badges/StatusBadge';
import { useDenseTable } from '../common/denseTable';
import { EmptyNote } from '../common/EmptyNote';
import { Section } from '../common/Section';
import { FleetTable } from './FleetTable';

const STATES: Record<RegistrySource['state'], StatusBadgeProps> = {
  ok: { tone: 'good', children: 'read' },
  failed: { tone: 'bad', children: 'failed' },
  waiting: { tone: 'neutral', children: 'not read yet' },
};

function State({ source }: { source: RegistrySource }) {
  return (
    <>
      <StatusBadge {...STATES[source.state]} />
      {source.error && (
        <div>{toMiddleTruncated(toVisibleText(source.error), 300)}</div>
      )}
    </>
  );
}

function LastRead({ source }: { source: RegistrySource }) {
  const now = useNow();
  const at = source.lastSuccessAt;
  return at ? (
    <time dateTime={at} title={toAbsoluteTime(at)}>
      {toAge(at, now)}
    </time>
  ) : (
    <>never</>
  );
}

/** Where manifests come from, and how fresh each source is. */
export function Sources({ fleet }: { fleet: FleetHealth }) {
  const dense = useDenseTable();
  const paths = useRegistryPaths();
  return (
    <Section
      title="Sources"
      aside={
        <Link to={paths.registry({ stale: true })}>
          Servers with stale data
        </Link>
      }
    >
      {fleet.sources.length === 0 ? (
        <EmptyNote title="No source is set up">
          Name one under <code>mcpRegistry.sources</code> in app-config, or
          publish with <code>mcp-registry publish</code>.
        </EmptyNote>
      ) : (
        <FleetTable
          label="Sources"
          columns={[
            { word: 'Source' },
            { word: 'State' },
            { word: 'Last read' },
            { word: 'Servers', number: true },
            { word: 'Rejected', number: true },
          ]}
        >
          {fleet.sources.map(source => (
            <TableRow key={source.id}>
              <TableCell>
                {toVisibleText(source.id)} ({source.kind})
                <div
                  className={dense.quiet}
                  title={toVisibleText(source.target)}
                >
                  {toMiddleTruncated(toVisibleText(source.target), 80)}
                </div>
              </TableCell>
              <TableCell>
                <State source={source} />
              </TableCell>
              <TableCell>
                <LastRead source={source} />
              </TableCell>
              <TableCell className={dense.number}>
                <Link
                  to={paths.registry({ source: [source.id] })}
                  aria-label={`Servers from ${source.id}: ${source.servers}`}
                >
                  {source.servers}
                </Link>
              </TableCell>
              <TableCell className={dense.number}>
                {source.rejected > 0 ? (
                  <a href="#rejected">{source.rejected}</a>
                ) : (
                  0
                )}
              </TableCell>
            </TableRow>
          ))}
        </FleetTable>
      )}
    </Section>
  );
}
