import Paper from '@material-ui/core/Paper';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { PropsWithChildren } from 'react';
import { useDenseTable } from '../common/denseTable';
import { ScrollRegion } from '../common/ScrollRegion';

/** A column's heading; numbers stand at the right. */
export interface FleetColumn {
  word: string;
  number?: boolean;
}

/** A table as this page has them: dense, and scrolling by itself. */
export function FleetTable(
  props: PropsWithChildren<{ label: string; columns: FleetColumn[] }>,
) {
  const { label, columns, children } = props;
  const dense = useDenseTable();
  return (
    <Paper>
      <ScrollRegion label={label}>
        <Table className={dense.table} aria-label={label}>
          <TableHead>
            <TableRow>
              {columns.map(({ word, number }) => (
                <TableCell
                  key={word}
                  className={number ? dense.number : undefined}
                >
                  {word}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>{children}</TableBody>
        </Table>
      </ScrollRegion>
    </Paper>
  );
}
