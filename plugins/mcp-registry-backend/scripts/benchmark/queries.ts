import { Knex } from 'knex';
import { getFacets } from '../../src/services/queries/getFacets';
import { listServers } from '../../src/services/queries/listServers';
import { latencyOf, Measurement } from './world';

const WORDS = ['approve_shipment', 'refund', 'nothing-has-this'];

/** The plain alternative: look through every text of every server. */
async function searchEverything(knex: Knex, word: string): Promise<void> {
  const pattern = `%${word}%`;
  const matching = () =>
    knex('servers')
      .leftJoin('snapshots', 'snapshots.digest', 'servers.snapshot_digest')
      .where(either =>
        either
          .whereRaw('LOWER(servers.manifest) LIKE ?', [pattern])
          .orWhereRaw('LOWER(snapshots.content) LIKE ?', [pattern]),
      );
  await matching().count({ total: '*' });
  await matching().orderBy('servers.title_sort').limit(50).select('name');
}

/** Lists, facets and searches, and a search without our index. */
export const measureQueries: Measurement = async ({ database: { knex } }) => {
  const figures = [
    {
      name: 'list, first page',
      value: await latencyOf(() => listServers(knex, {})),
    },
    {
      name: 'list, one owner by trust',
      value: await latencyOf(() =>
        listServers(knex, { owner: ['group:default/team-7'], sort: 'trust' }),
      ),
    },
    { name: 'facets', value: await latencyOf(() => getFacets(knex, {})) },
  ];
  for (const word of WORDS) {
    const { total } = await listServers(knex, { q: word });
    figures.push(
      {
        name: `search “${word}” (${total} found)`,
        value: await latencyOf(() => listServers(knex, { q: word })),
      },
      {
        name: '  LIKE over everything instead',
        value: await latencyOf(() => searchEverything(knex, word)),
      },
    );
  }
  return figures;
};
