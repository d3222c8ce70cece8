import { ServerFilter } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { VisibleServers, whereVisible } from '../../permissions';
import { toLikePattern, toWords } from './words';

/** Which servers a query is about. */
export interface ServerScope {
  filter: ServerFilter;
  visible?: VisibleServers;
}

type Builder = Knex.QueryBuilder;

/** Adds one filter's condition; called only where the filter is given. */
type AddFilter = (
  builder: Builder,
  options: { filter: ServerFilter; knex: Knex },
) => void;

type Values = (filter: ServerFilter) => string[] | undefined;

const inColumn =
  (column: string, values: Values): AddFilter =>
  (builder, { filter }) => {
    builder.whereIn(column, values(filter) ?? []);
  };

/** Entity references are kept in lower case. */
const inReferences = (column: string, values: Values): AddFilter =>
  inColumn(column, filter =>
    values(filter)?.map(value => value.toLocaleLowerCase('en-US')),
  );

const inTable =
  (column: string, values: Values): AddFilter =>
  (builder, { filter, knex }) => {
    const [table] = column.split('.');
    const names = knex(table).whereIn(column, values(filter) ?? []);
    builder.whereIn('servers.name', names.select(`${table}.server_name`));
  };

/** Name and type are one condition: both have to hold of one parameter. */
function withParameter(
  builder: Builder,
  { filter, knex }: { filter: ServerFilter; knex: Knex },
) {
  const { parameter, parameterType } = filter;
  // Every parameter has a shape; one that is left open has no type.
  const table = parameterType ? 'server_parameters' : 'server_parameter_shapes';
  const names = knex(table).select('server_name');
  if (parameter) {
    names.whereIn('parameter', parameter);
  }
  if (parameterType) {
    names.whereIn('type', parameterType);
  }
  builder.whereIn('servers.name', names);
}

const FILTERS: Record<keyof ServerFilter, AddFilter> = {
  q: (builder, { filter }) => {
    for (const word of toWords(filter.q)) {
      builder.whereRaw(`servers.search_text LIKE ? ESCAPE '\\'`, [
        toLikePattern(word),
      ]);
    }
  },
  trust: inColumn('servers.trust_level', filter => filter.trust),
  owner: inReferences('servers.owner_ref', filter => filter.owner),
  system: inReferences('servers.system_ref', filter => filter.system),
  lifecycle: inColumn('servers.lifecycle', filter => filter.lifecycle),
  transport: inTable('server_transports.transport', filter => filter.transport),
  tag: inTable('server_tags.tag', filter => filter.tag),
  origin: inColumn('servers.origin', filter => filter.origin),
  source: inColumn('servers.source_id', filter => filter.source),
  rule: (builder, { filter, knex }) => {
    const broken = knex('findings')
      .whereIn('rule', filter.rule ?? [])
      .where('waived', false);
    builder.whereIn('servers.name', broken.select('server_name'));
  },
  verdict: inColumn('servers.verdict_status', filter => filter.verdict),
  parameter: withParameter,
  parameterType: withParameter,
  unowned: (builder, { filter }) => {
    const hasOwner = (both: Builder) => {
      both
        .whereNotNull('servers.owner_ref')
        .where('servers.owner_resolved', true);
    };
    addEither(builder, hasOwner, !filter.unowned);
  },
  stale: (builder, { filter, knex }) => {
    const isStale = (either: Builder) => {
      either.whereExists(failedSource(knex)).orWhereExists(failedItem(knex));
    };
    addEither(builder, isStale, Boolean(filter.stale));
  },
};

function addEither(
  builder: Builder,
  condition: (builder: Builder) => void,
  wanted: boolean,
) {
  if (wanted) {
    builder.where(condition);
  } else {
    builder.whereNot(condition);
  }
}

function failedSource(knex: Knex): Builder {
  return knex('sources')
    .whereRaw('sources.id = servers.source_id')
    .where('sources.state', 'failed')
    .select(knex.raw('1'));
}

function failedItem(knex: Knex): Builder {
  return knex('source_items')
    .whereRaw('source_items.source_id = servers.source_id')
    .whereRaw('source_items.location = servers.source_location')
    .whereNotNull('source_items.error')
    .select(knex.raw('1'));
}

function isFilterKey(key: string): key is keyof ServerFilter {
  return Object.hasOwn(FILTERS, key);
}

/** Starts a query over the servers of a scope; it has no columns yet. */
export function selectServers(knex: Knex, scope: ServerScope): Builder {
  const query = whereVisible(knex('servers'), scope.visible);
  for (const key of Object.keys(FILTERS).filter(isFilterKey)) {
    if (scope.filter[key] !== undefined) {
      query.where(builder =>
        FILTERS[key](builder, { filter: scope.filter, knex }),
      );
    }
  }
  return query;
}
