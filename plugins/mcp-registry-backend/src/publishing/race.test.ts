import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../database';
import {
  createTestRegistry,
  manifestText,
} from '../ingestion/__testUtils__/testRegistry';
import { fakeStore } from '../sources/__testUtils__/fakes';
import { DefaultPublishingService } from './DefaultPublishingService';
import { KnexPublishRecords } from './PublishRecords';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const NAME = 'com.acme.shared/tools';
const TEAMS = ['orders', 'payments'];

describe.each(databases.eachSupportedId())('publishing at once on %s', id => {
  it('gives a name to one team, even where both found it free', async () => {
    const database = await databases.init(id);
    await applyDatabaseMigrations(database);
    const { options, ingestion } = createTestRegistry(database, {
      publishers: TEAMS.map(team => ({
        subject: `${team}-ci`,
        owners: [`group:default/${team}`],
        names: ['com.acme.shared/*'],
      })),
    });
    const records = new KnexPublishRecords(options);
    const service = new DefaultPublishingService({
      ...options,
      ingestion,
      auth: mockServices.auth(),
      userInfo: mockServices.userInfo(),
      sources: fakeStore(),
      records: {
        // What it was when both asked.
        findServer: async () => undefined,
        audit: event => records.audit(event),
      },
    });
    const publish = (team: string, version: string) =>
      service.publish(
        {
          manifest: manifestText({
            name: NAME,
            version,
            governance: { owner: team },
          }),
        },
        mockCredentials.service(`${team}-ci`),
      );

    const results = await Promise.allSettled(
      TEAMS.map((team, index) => publish(team, `1.0.${index}`)),
    );

    const winner = TEAMS.find(
      (_, index) => results[index].status === 'fulfilled',
    );
    const loser = TEAMS.find(
      (_, index) => results[index].status === 'rejected',
    );
    const message = `${NAME} belongs to another group`;
    expect(results).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ name: 'NotAllowedError', message }),
    });
    expect(await database('servers').select('owner_ref')).toEqual([
      { owner_ref: `group:default/${winner}` },
    ]);
    expect(await database('versions')).toHaveLength(1);
    const refused = await database('audit_events').where('outcome', 'refused');
    expect(refused).toMatchObject([
      {
        event: 'publish-refused',
        principal: `${loser}-ci`,
        server_name: NAME,
        reason: message,
      },
    ]);
  });
});
