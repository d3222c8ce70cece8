import {
  countSearchRows,
  projectEntity,
} from 'backstage-plugin-mcp-registry-common';
import { listProjected } from '../../src/services/queries/listProjected';
import { Measurement } from './world';

const FEW_TOOLS = 5;
const MANY_TOOLS = 120;

/** Rows that each server's entity takes in the catalog's search table. */
export const measureCatalogRows: Measurement = async ({
  database: { knex },
}) => {
  const { items } = await listProjected(knex, { limit: 1000 });
  const rows = items.map(each => countSearchRows(projectEntity(each)));
  const [first] = items;
  const rowsWith = (tools: number) =>
    countSearchRows(projectEntity({ ...first, tools }));
  return [
    {
      name: 'catalog search rows, most of an entity',
      value: `${Math.max(...rows)}`,
    },
    {
      name: `  with ${FEW_TOOLS} tools, with ${MANY_TOOLS} tools`,
      value: `${rowsWith(FEW_TOOLS)}, ${rowsWith(MANY_TOOLS)}`,
    },
  ];
};
