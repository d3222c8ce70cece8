// @ts-check

/*
 * Times are ISO 8601 texts in UTC and JSON is text, so that both engines hold
 * the same values. Booleans are what the engine makes of them.
 */

/** @param {import('knex').Knex} knex */
async function createServers(knex) {
  await knex.schema.createTable('servers', table => {
    table.comment('One row per MCP server that the registry knows');
    table.string('name', 200).primary().comment('server.json name');
    table.text('title').notNullable();
    table.text('title_sort').notNullable().comment('Lower case, for ordering');
    table.text('description').notNullable();
    table.string('origin', 20).notNullable();
    table.string('owner_ref', 255).index();
    table.boolean('owner_resolved').notNullable().defaultTo(false);
    table.string('system_ref', 255).index();
    table.string('lifecycle', 100).notNullable().index();
    table.string('trust_level', 20).notNullable().index();
    table.integer('trust_rank').notNullable();
    table.string('verdict_status', 20).notNullable();
    table.string('latest_version', 255);
    table
      .text('version_sort')
      .notNullable()
      .defaultTo('')
      .comment('Orders by its bytes as the latest versions do');
    table.string('latest_status', 20);
    table.string('protocol_version', 40);
    table.string('snapshot_digest', 80).index();
    table.integer('tools_count').notNullable().defaultTo(0);
    table.integer('prompts_count').notNullable().defaultTo(0);
    table.integer('resources_count').notNullable().defaultTo(0);
    table.integer('errors_count').notNullable().defaultTo(0);
    table.integer('warnings_count').notNullable().defaultTo(0);
    table
      .text('search_text')
      .notNullable()
      .comment('Lower case: name, title, description and capability names');
    table.string('entity_ref', 255).notNullable();
    table
      .string('binding', 20)
      .notNullable()
      .comment('provider: our entity; catalog: declared by others');
    // The name that we give may be taken by an entity that others declared.
    table.unique(['entity_ref', 'binding']);
    table.text('origin_location').comment('Location the entity is bound to');
    table.text('name_held_by').comment('Location that holds our entity name');
    table.string('source_id', 200).notNullable();
    table.text('source_location').notNullable();
    table.string('read_at', 30).notNullable();
    table.string('first_seen_at', 30).notNullable();
    table.string('evaluated_at', 30).notNullable();
    table.string('expires_at', 30).index().comment('Re-evaluate at this time');
    table.text('manifest').notNullable().comment('Latest parsed manifest');
    table.text('stewardship').notNullable();
    table.string('stewardship_digest', 80).notNullable();
    table.text('verdict').notNullable().comment('Latest verdict');
    table.string('context_digest', 80).notNullable();
    table
      .string('policy_digest', 80)
      .notNullable()
      .comment('Of the configuration that the verdict was reached with');
    table
      .string('fleet_digest', 80)
      .notNullable()
      .comment('Of what the fleet rules saw of the other servers');
    table
      .string('changed_at', 30)
      .notNullable()
      .index()
      .comment('When the projections were last told of a change');
    table.index(['title_sort', 'name']);
    table.index(['source_id', 'source_location']);
  });
}

/** @param {import('knex').Knex} knex */
async function createVersions(knex) {
  await knex.schema.createTable('snapshots', table => {
    table.comment('What servers offer agents, by content');
    table.string('digest', 80).primary();
    table.text('content').notNullable();
    table.integer('tools_count').notNullable();
  });
  await knex.schema.createTable('versions', table => {
    table.comment('Published, immutable pairs of contract and snapshot');
    table
      .string('server_name', 200)
      .notNullable()
      .references('name')
      .inTable('servers')
      .onDelete('CASCADE');
    table.string('version', 255).notNullable();
    table.string('major', 255).notNullable();
    table.integer('ordinal').notNullable().comment('Order of publishing');
    table.boolean('latest').notNullable();
    table.text('manifest').notNullable();
    table.string('contract_digest', 80).notNullable();
    table
      .string('snapshot_digest', 80)
      .references('digest')
      .inTable('snapshots');
    table.string('protocol_version', 40);
    table
      .text('implied_hints')
      .comment('Hints that the digest leaves out, of the last reading');
    table.string('status', 20).notNullable();
    table.text('status_message');
    table.string('sunset_at', 30);
    table
      .string('status_set_by', 255)
      .comment('Who decided the status; empty: the manifest does');
    table.string('status_changed_at', 30).notNullable();
    table
      .integer('trust_rank')
      .notNullable()
      .comment('Of the version’s own verdict');
    table
      .text('server_json')
      .comment('As the registry API shows it; empty: not at all');
    table.string('published_at', 30).notNullable();
    table.string('published_by', 255).notNullable();
    table.string('source_id', 200).notNullable();
    table.string('verdict_status', 20).notNullable();
    table.string('baseline', 255).comment('Version it is compared with');
    table.string('declared_bump', 10).comment('What its number says');
    table.string('required_bump', 10).comment('What its changes require');
    table.string('impact', 20);
    table.text('impact_flags');
    table.boolean('bump_covered');
    table.string('suggested_version', 255);
    table.text('parse_findings').notNullable().comment('Of the last reading');
    table.primary(['server_name', 'version']);
    table.index('snapshot_digest');
  });
  await knex.schema.createTable('capabilities', table => {
    table.comment('Names of what each snapshot lists');
    table
      .string('snapshot_digest', 80)
      .notNullable()
      .references('digest')
      .inTable('snapshots')
      .onDelete('CASCADE');
    table.string('kind', 20).notNullable();
    table.text('name').notNullable();
    table.text('name_lower').notNullable();
    table.index(['snapshot_digest', 'kind']);
  });
}

/**
 * The registry API pages through versions by their servers' names. Texts are
 * compared byte by byte, which PostgreSQL does only where it is told to.
 *
 * @param {import('knex').Knex} knex
 */
async function createListings(knex) {
  const isSqlite = knex.client.config.client.includes('sqlite');
  const name = isSqlite ? 'server_name' : 'server_name COLLATE "C"';
  for (const index of [
    `versions_listing ON versions ((${name}), ordinal)`,
    `versions_latest_listing ON versions ((${name}), ordinal) WHERE latest`,
    `versions_number_listing ON versions (version, (${name}), ordinal)`,
  ]) {
    await knex.raw(`CREATE INDEX ${index}`);
  }
}

/** @param {import('knex').Knex} knex */
async function createServerDetails(knex) {
  /** @param {import('knex').Knex.CreateTableBuilder} table */
  const ofServer = table =>
    table
      .string('server_name', 200)
      .notNullable()
      .references('name')
      .inTable('servers')
      .onDelete('CASCADE');

  await knex.schema.createTable('server_tags', table => {
    ofServer(table);
    table.string('tag', 100).notNullable().index();
    table.primary(['server_name', 'tag']);
  });
  await knex.schema.createTable('server_transports', table => {
    ofServer(table);
    table.string('transport', 40).notNullable().index();
    table.primary(['server_name', 'transport']);
  });
  await knex.schema.createTable('server_parameters', table => {
    table.comment('Parameter names and types, for the fleet rules');
    ofServer(table);
    table.string('parameter', 200).notNullable();
    table.string('type', 100).notNullable();
    table.primary(['server_name', 'parameter', 'type']);
    table.index(['parameter', 'type', 'server_name']);
  });
  await knex.schema.createTable('server_parameter_shapes', table => {
    table.comment('Parameter names and shapes, to see which agree');
    ofServer(table);
    table.string('parameter', 200).notNullable();
    table.string('shape', 16).notNullable().comment('Digest of the schema');
    table.primary(['server_name', 'parameter', 'shape']);
    table.index(['parameter', 'shape', 'server_name']);
  });
  await knex.schema.createTable('fleet_parameters', table => {
    table.comment('How many servers use a parameter with a type');
    table.string('parameter', 200).notNullable();
    table.string('type', 100).notNullable();
    table.integer('servers').notNullable();
    table.primary(['parameter', 'type']);
  });
  await knex.schema.createTable('server_credentials', table => {
    table.comment('Names of credentials, never their values');
    ofServer(table);
    table.string('reference', 255).notNullable();
    table.primary(['server_name', 'reference']);
    table.index(['reference', 'server_name']);
  });
  await knex.schema.createTable('findings', table => {
    table.comment('Findings of each server’s latest verdict');
    ofServer(table);
    table.integer('position').notNullable();
    table.string('rule', 100).notNullable().index();
    table.string('category', 40);
    table.string('level', 10).notNullable();
    table.boolean('waived').notNullable();
    table.boolean('undecided').notNullable();
    table.string('fingerprint', 40).notNullable();
    table.primary(['server_name', 'position']);
  });
  await knex.schema.createTable('waivers', table => {
    table.comment('Findings that the platform team accepts');
    table.increments('id');
    // No reference to servers: one that comes back has its waivers.
    table.string('server_name', 200).notNullable();
    table.string('fingerprint', 40).notNullable();
    table.text('reason').notNullable();
    table.string('granted_by', 255).notNullable();
    table.string('granted_at', 30).notNullable();
    table.string('expires_at', 30).comment('Empty: until withdrawn');
    table.index(['server_name', 'fingerprint']);
  });
  await knex.schema.createTable('overlap_decisions', table => {
    table.comment('Clusters of servers that are meant to overlap');
    // No reference to servers: a cluster is known by its ground.
    table.string('cluster_id', 40).primary();
    table.string('ground_kind', 20).notNullable();
    table.text('ground_value').notNullable();
    table.text('servers').notNullable().comment('Names at that time, JSON');
    table.text('reason').notNullable();
    table.string('decided_by', 255).notNullable();
    table.string('decided_at', 30).notNullable();
  });
  await knex.schema.createTable('stewardship_revisions', table => {
    table.comment('Every accepted change of who answers for a server');
    ofServer(table);
    table.integer('revision').notNullable();
    table.text('stewardship').notNullable();
    table.string('digest', 80).notNullable();
    table.string('at', 30).notNullable();
    table.string('by', 255).notNullable();
    table.primary(['server_name', 'revision']);
  });
}

/** @param {import('knex').Knex} knex */
async function createSources(knex) {
  await knex.schema.createTable('sources', table => {
    table.comment('Where manifests come from');
    table.string('id', 200).primary();
    table.string('kind', 20).notNullable();
    table.text('target').notNullable();
    table.string('state', 20).notNullable();
    table.string('last_attempt_at', 30);
    table.string('last_success_at', 30);
    table.text('error');
  });
  await knex.schema.createTable('source_items', table => {
    table.comment('Each manifest of a source: a server, or findings');
    table.string('source_id', 200).notNullable();
    table.string('location', 1000).notNullable();
    table
      .string('outcome', 20)
      .notNullable()
      .comment(
        'accepted, rejected (unreadable), refused (held by another) or changed',
      );
    table
      .string('server_name', 200)
      .index()
      .comment('The server that it is or claims to be; its last good one');
    table.string('version', 255);
    table.string('content_digest', 80).notNullable();
    table.string('manifest_sha256', 64).comment('Of the bytes as they came');
    table.string('snapshot_sha256', 64);
    table.text('snapshot_path').comment('Where the snapshot stands beside it');
    table.string('read_at', 30).notNullable();
    table.text('findings').notNullable();
    table.text('error').comment('The last read failed; the rest is last good');
    table.primary(['source_id', 'location']);
  });
}

/** @param {import('knex').Knex} knex */
async function createChanges(knex) {
  await knex.schema.createTable('evaluation_queue', table => {
    table.comment('Servers to judge again, because others changed');
    // No reference to servers: it would lock rows of other servers.
    table.string('server_name', 200).primary();
    table.bigInteger('token').notNullable().comment('Sequence of the change');
  });
  await knex.schema.createTable('change_counter', table => {
    table.comment('One row; its lock orders the changes by commit');
    table.integer('id').primary();
    table.bigInteger('value').notNullable();
  });
  await knex('change_counter').insert({ id: 1, value: 0 });
  await knex.schema.createTable('changes', table => {
    table.comment('What every projection reads, with a cursor of its own');
    table.bigInteger('sequence').primary();
    table.string('at', 30).notNullable();
    table.string('kind', 40).notNullable();
    table.string('server_name', 200).notNullable();
    table.string('entity_ref', 255).notNullable();
  });
  await knex.schema.createTable('audit_events', table => {
    table.comment('Append-only: who did what, and why');
    table.bigIncrements('id');
    table.string('at', 30).notNullable();
    table.string('event', 60).notNullable().index();
    table.string('outcome', 20).notNullable();
    table.string('principal', 255).notNullable();
    table.string('actor', 255);
    table.string('server_name', 200).index();
    table.string('version', 255);
    table.text('before');
    table.text('after');
    table.text('reason');
  });
}

/** @param {import('knex').Knex} knex */
async function protectAudit(knex) {
  if (knex.client.config.client.includes('sqlite')) {
    for (const action of ['UPDATE', 'DELETE']) {
      await knex.raw(
        `CREATE TRIGGER audit_events_no_${action.toLowerCase()} BEFORE ${action} ON audit_events
         BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END`,
      );
    }
    // INSERT OR REPLACE deletes without firing the trigger on DELETE.
    await knex.raw(
      `CREATE TRIGGER audit_events_no_replace BEFORE INSERT ON audit_events
       WHEN EXISTS (SELECT 1 FROM audit_events WHERE id = NEW.id)
       BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END`,
    );
    return;
  }
  await knex.raw(
    `CREATE FUNCTION audit_events_append_only() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'audit_events is append-only'; END $$`,
  );
  await knex.raw(
    `CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
     FOR EACH STATEMENT EXECUTE FUNCTION audit_events_append_only()`,
  );
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createServers(knex);
  await createVersions(knex);
  await createListings(knex);
  await createServerDetails(knex);
  await createSources(knex);
  await createChanges(knex);
  await protectAudit(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'audit_events',
    'changes',
    'change_counter',
    'evaluation_queue',
    'source_items',
    'sources',
    'stewardship_revisions',
    'overlap_decisions',
    'waivers',
    'findings',
    'server_credentials',
    'fleet_parameters',
    'server_parameter_shapes',
    'server_parameters',
    'server_transports',
    'server_tags',
    'capabilities',
    'versions',
    'snapshots',
    'servers',
  ]) {
    await knex.schema.dropTable(table);
  }
  if (!knex.client.config.client.includes('sqlite')) {
    await knex.raw('DROP FUNCTION audit_events_append_only()');
  }
};
