import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { FleetHealth } from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { useRequest } from '../../hooks/useRequest';
import { RegistryQuery } from '../../url/registryQuery';
import { OwnerBadge } from '../badges/OwnerBadge';
import { StatusIcon } from '../badges/StatusIcon';
import { useDenseTable } from '../common/denseTable';
import { EmptyNote } from '../common/EmptyNote';
import { Section } from '../common/Section';
import { VisuallyHidden } from '../common/VisuallyHidden';
import { toCategoryWord } from '../conventions/ruleWords';
import { toValueWord } from '../registry/filterWords';
import { FleetTable } from './FleetTable';
import { MatrixRow, toMatrix, toRulesByCategory } from './toMatrix';

const useStyles = makeStyles(theme => ({
  cell: {
    display: 'inline-flex',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
}));

function useRulesByCategory() {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(
    async () => toRulesByCategory((await api.listConventions()).items),
    [api],
  );
  return useRequest(load).value ?? {};
}

function toOwnerFilter(owner: string | undefined): RegistryQuery {
  return owner === undefined ? { unowned: true } : { owner: [owner] };
}

function Cell(props: { row: MatrixRow; category: string; rules?: string[] }) {
  const { row, category, rules } = props;
  const classes = useStyles();
  const paths = useRegistryPaths();
  const broken = row.broken[category] ?? 0;
  if (broken === 0) {
    return (
      <>
        <span aria-hidden>–</span>
        <VisuallyHidden>none</VisuallyHidden>
      </>
    );
  }
  const owner = row.owner ? toValueWord('owner', row.owner) : 'no owner';
  return (
    <Link
      className={classes.cell}
      to={paths.registry({ ...toOwnerFilter(row.owner), rule: rules })}
      aria-label={`${owner}, ${toCategoryWord(category)}: ${broken} of ${
        row.servers
      }`}
    >
      {broken === row.servers && <StatusIcon tone="bad" />}
      {`${broken} of ${row.servers}`}
    </Link>
  );
}

/** Servers that break a category's rules, by team, worst first. */
export function ConformanceMatrix({ fleet }: { fleet: FleetHealth }) {
  const dense = useDenseTable();
  const paths = useRegistryPaths();
  const rules = useRulesByCategory();
  const { categories, rows } = toMatrix(fleet.matrix);
  return (
    <Section
      title="Conformance by team"
      aside="servers that break a rule, worst team first"
    >
      {rows.length === 0 ? (
        <EmptyNote title="No team owns a server yet">
          Once servers are published, each team has a row here.
        </EmptyNote>
      ) : (
        <FleetTable
          label="Conformance by team"
          columns={[
            { word: 'Team' },
            { word: 'Servers', number: true },
            ...categories.map(category => ({
              word: toCategoryWord(category),
              number: true,
            })),
          ]}
        >
          {rows.map(row => (
            <TableRow key={row.owner ?? ''}>
              <TableCell component="th" scope="row" role="rowheader">
                <OwnerBadge owner={row.owner} resolved />
              </TableCell>
              <TableCell className={dense.number}>
                <Link to={paths.registry(toOwnerFilter(row.owner))}>
                  {row.servers}
                </Link>
              </TableCell>
              {categories.map(category => (
                <TableCell key={category} className={dense.number}>
                  <Cell row={row} category={category} rules={rules[category]} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </FleetTable>
      )}
    </Section>
  );
}
