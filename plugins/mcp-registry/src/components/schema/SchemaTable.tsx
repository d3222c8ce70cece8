import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { JsonObject } from 'mcp-governance';
import { useMemo } from 'react';
import {
  NestedSchema,
  SchemaField,
  toSchemaFields,
} from '../../schema/toSchemaFields';
import { toCount, toVisibleText } from '../../text/toVisibleText';
import { useDenseTable } from '../common/denseTable';
import { Disclosure } from '../common/Disclosure';
import { ScrollRegion } from '../common/ScrollRegion';
import { UntrustedText } from '../common/UntrustedText';
import { VisuallyHidden } from '../common/VisuallyHidden';

const MAX_DEPTH = 8;
const MAX_NAME = 200;

const useStyles = makeStyles(theme => ({
  dot: { color: theme.palette.text.primary },
  nested: { paddingTop: 0 },
  type: { minWidth: 120 },
  description: { minWidth: 220 },
}));

/** Which schema the table is of. */
export interface SchemaTableProps {
  schema: JsonObject;
  /** The document that references point into. */
  root: JsonObject;
  /** Names the table for those who listen. */
  label: string;
  /** How many tables this one stands in. */
  depth?: number;
}

function Required({ required }: { required: boolean }) {
  const classes = useStyles();
  return required ? (
    <>
      <span aria-hidden className={classes.dot}>
        ●
      </span>
      <VisuallyHidden>required</VisuallyHidden>
    </>
  ) : (
    <VisuallyHidden>optional</VisuallyHidden>
  );
}

function Nested(props: SchemaTableProps & { nested: NestedSchema }) {
  const { nested, root, label, depth = 0 } = props;
  const what = nested.label ?? 'properties';
  return (
    <Disclosure
      summary={
        <>
          {what} <VisuallyHidden>of {label}</VisuallyHidden>
        </>
      }
    >
      {depth < MAX_DEPTH ? (
        <SchemaTable
          schema={nested.schema}
          root={root}
          label={`${what} of ${label}`}
          depth={depth + 1}
        />
      ) : (
        <Typography variant="body2">
          Nested too deeply to show: see the raw JSON.
        </Typography>
      )}
    </Disclosure>
  );
}

function FieldRows(props: SchemaTableProps & { field: SchemaField }) {
  const { field, ...table } = props;
  const classes = useStyles();
  const dense = useDenseTable();
  const name = toVisibleText(field.name.slice(0, MAX_NAME));
  return (
    <>
      <TableRow>
        <TableCell
          component="th"
          scope="row"
          role="rowheader"
          className={dense.name}
        >
          {name}
        </TableCell>
        <TableCell className={classes.type}>
          {toVisibleText(field.type)}
        </TableCell>
        <TableCell>
          <Required required={field.required} />
        </TableCell>
        <TableCell className={dense.name}>{field.defaultValue}</TableCell>
        <TableCell className={classes.description}>
          {field.description && <UntrustedText text={field.description} />}
        </TableCell>
      </TableRow>
      {field.nested.length > 0 && (
        <TableRow>
          <TableCell colSpan={5} className={classes.nested}>
            {field.nested.map(nested => (
              <Nested
                key={nested.label ?? ''}
                {...table}
                label={name}
                nested={nested}
              />
            ))}
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

/** The parameters of a schema: name, type in words, required, default. */
export function SchemaTable(props: SchemaTableProps) {
  const { schema, root, label } = props;
  const dense = useDenseTable();
  const { fields, omitted } = useMemo(
    () => toSchemaFields(schema, root),
    [schema, root],
  );
  if (fields.length === 0) {
    return <Typography variant="body2">No parameters.</Typography>;
  }
  return (
    <Paper variant="outlined">
      <ScrollRegion label={label}>
        <Table size="small" className={dense.table} aria-label={label}>
          <TableHead>
            <TableRow>
              <TableCell>Name</TableCell>
              <TableCell>Type</TableCell>
              <TableCell>Required</TableCell>
              <TableCell>Default</TableCell>
              <TableCell>Description</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {fields.map(field => (
              <FieldRows key={field.name} {...props} field={field} />
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
      {omitted > 0 && (
        <Typography variant="caption" component="p">
          {toCount(omitted, 'more parameter')}: see the raw JSON.
        </Typography>
      )}
    </Paper>
  );
}
