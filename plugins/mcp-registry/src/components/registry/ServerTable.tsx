import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import Skeleton from '@material-ui/lab/Skeleton';
import { ServerSummary } from 'backstage-plugin-mcp-registry-common';
import { RegistryQuery, SortKey } from '../../url/registryQuery';
import { useDenseTable } from '../common/denseTable';
import { useFocusRing } from '../common/focusRing';
import { ScrollRegion } from '../common/ScrollRegion';
import { createResultKeys } from './moveFocus';
import { ServerRow } from './ServerRow';

const COLUMNS: { key: SortKey; word: string; number?: boolean }[] = [
  { key: 'title', word: 'Server' },
  { key: 'trust', word: 'Trust' },
  { key: 'owner', word: 'Owner' },
  { key: 'tools', word: 'Tools', number: true },
  { key: 'version', word: 'Version' },
  { key: 'read', word: 'Checked' },
];

// The arrow stands before a number's heading, which so ends at the right.
const useStyles = makeStyles({ numberLabel: { flexDirection: 'row-reverse' } });

/** What the table shows, and what its head and keys do. */
export interface ServerTableProps {
  servers: ServerSummary[];
  /** Nothing is known yet. */
  loading: boolean;
  query: RegistryQuery;
  onQuery(query: RegistryQuery): void;
  /** Above the first result, or Escape: back to the search. */
  onLeave(): void;
}

function toNextSort(query: RegistryQuery, key: SortKey): RegistryQuery {
  const order = query.sort === key && query.order === 'asc' ? 'desc' : 'asc';
  return { ...query, sort: key, order };
}

function HeadCell(props: {
  column: (typeof COLUMNS)[number];
  query: RegistryQuery;
  onQuery(query: RegistryQuery): void;
}) {
  const { column, query, onQuery } = props;
  const classes = useStyles();
  const { ring } = useFocusRing();
  const dense = useDenseTable();
  const active = query.sort === column.key;
  const order = active ? query.order : undefined;
  return (
    <TableCell
      className={column.number ? dense.number : undefined}
      sortDirection={order ?? false}
    >
      <TableSortLabel
        className={column.number ? classes.numberLabel : undefined}
        focusVisibleClassName={ring}
        active={active}
        direction={order ?? 'asc'}
        onClick={() => onQuery(toNextSort(query, column.key))}
      >
        {column.word}
      </TableSortLabel>
    </TableCell>
  );
}

function SkeletonRows() {
  return (
    <>
      {Array.from({ length: 6 }, (_, row) => (
        <TableRow key={row} aria-hidden>
          {COLUMNS.map(({ key }) => (
            <TableCell key={key}>
              <Skeleton variant="text" />
              {key === 'title' && <Skeleton variant="text" width="70%" />}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </>
  );
}

/** The servers that match, as a table that arrows move in. */
export function ServerTable(props: ServerTableProps) {
  const { servers, loading, query, onQuery, onLeave } = props;
  const dense = useDenseTable();
  return (
    <Paper>
      <ScrollRegion label="Servers">
        <Table
          className={dense.table}
          aria-label="MCP servers"
          aria-busy={loading}
        >
          <TableHead>
            <TableRow>
              {COLUMNS.map(column => (
                <HeadCell
                  key={column.key}
                  column={column}
                  query={query}
                  onQuery={onQuery}
                />
              ))}
            </TableRow>
          </TableHead>
          <TableBody onKeyDown={createResultKeys(onLeave)}>
            {loading ? (
              <SkeletonRows />
            ) : (
              servers.map(server => (
                <ServerRow key={server.name} server={server} />
              ))
            )}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Paper>
  );
}
