import { CONVENTION_KEYS } from './conventionKeys';
import { REGISTRY_API_KEYS } from './registryApiKeys';

/** One key of `mcpRegistry`, as the documentation and the errors say it. */
export interface ConfigKey {
  /** Below `mcpRegistry`; `[]` stands for an index, `*` for a name. */
  key: string;
  type: string;
  /** Absent: required where the object around it is given. */
  default?: string;
  /** The way out of a wrong or missing value, in one sentence. */
  fix: string;
}

const DURATION = 'duration';
const DURATION_FIX =
  'Write a duration of at most a year, such as { minutes: 5 }, "5m" or "PT5M".';

function schedule(
  owner: string,
  frequency: string,
  timeout: string,
): ConfigKey[] {
  return [
    {
      key: `${owner}.schedule`,
      type: 'object',
      default: `every ${frequency}, cut off after ${timeout}`,
      fix: 'Write an object with frequency and timeout.',
    },
    {
      key: `${owner}.schedule.frequency`,
      type: DURATION,
      default: frequency,
      fix: DURATION_FIX,
    },
    {
      key: `${owner}.schedule.timeout`,
      type: DURATION,
      default: timeout,
      fix: DURATION_FIX,
    },
  ];
}

const SOURCE_ID_FIX =
  'Write letters, digits, ".", "_" or "-", at most 63 of them, and not "catalog" or "publish".';

const SOURCE_KEYS: ConfigKey[] = [
  {
    key: 'sources',
    type: 'object',
    default: 'the catalog alone',
    fix: 'Write an object with files, urls or catalog.',
  },
  {
    key: 'sources.files',
    type: 'list of objects',
    default: 'none',
    fix: 'Write a list of folders, each with an id and a path.',
  },
  { key: 'sources.files[].id', type: 'text', fix: SOURCE_ID_FIX },
  {
    key: 'sources.files[].path',
    type: 'text',
    fix: 'Write the path of a folder, for example "./servers".',
  },
  {
    key: 'sources.files[].include',
    type: 'list of texts',
    default: '`**/server.json`, `**/server.yaml`, `**/server.yml`',
    fix: 'Write globs below the folder, without ".." and without a leading "/", for example ["**/server.json"].',
  },
  ...schedule('sources.files[]', '5 minutes', '2 minutes'),
  {
    key: 'sources.allowFilesInProduction',
    type: 'boolean',
    default: '`false`',
    fix: 'Write true or false.',
  },
  {
    key: 'sources.urls',
    type: 'list of objects',
    default: 'none',
    fix: 'Write a list of addresses, each with an id and a target.',
  },
  { key: 'sources.urls[].id', type: 'text', fix: SOURCE_ID_FIX },
  {
    key: 'sources.urls[].target',
    type: 'text',
    fix: 'Write an http or https URL without user name and password, for example "https://github.com/acme/servers/blob/main/**/server.json".',
  },
  ...schedule('sources.urls[]', '30 minutes', '10 minutes'),
  {
    key: 'sources.catalog',
    type: 'object',
    default: 'on',
    fix: 'Write an object, for example { enabled: true }.',
  },
  {
    key: 'sources.catalog.enabled',
    type: 'boolean',
    default: '`true`',
    fix: 'Write true or false.',
  },
  ...schedule('sources.catalog', '5 minutes', '10 minutes'),
];

const PUBLISHER_KEYS: ConfigKey[] = [
  {
    key: 'publishers',
    type: 'list of objects',
    default: 'none',
    fix: 'Write a list of objects, each with subject, owners and names.',
  },
  {
    key: 'publishers[].subject',
    type: 'text',
    fix: 'Write the subject of an entry of backend.auth.externalAccess, without spaces and not of a plugin.',
  },
  {
    key: 'publishers[].owners',
    type: 'list of entity references',
    fix: 'Write a list of at least one group, for example ["group:default/payments"].',
  },
  {
    key: 'publishers[].names',
    type: 'list of patterns',
    fix: 'Write a list of at least one server name pattern, for example ["com.acme.payments/*"].',
  },
];

function decisions(list: string): ConfigKey[] {
  return [
    {
      key: list,
      type: 'list of objects',
      default: 'none',
      fix: 'Write a list of objects, each with server, by and reason.',
    },
    {
      key: `${list}[].server`,
      type: 'text',
      fix: 'Write the name of a server, for example "com.acme.payments/billing".',
    },
    {
      key: `${list}[].major`,
      type: 'text or number',
      default: 'every major',
      fix: 'Write a major version, for example 2, or "0.4" before 1.0.',
    },
    {
      key: `${list}[].by`,
      type: 'text',
      fix: 'Write who decided, for example "user:default/ines".',
    },
    {
      key: `${list}[].reason`,
      type: 'text',
      fix: 'Write why, in a sentence that its readers will understand.',
    },
    {
      key: `${list}[].until`,
      type: 'date or time',
      default: 'until withdrawn',
      fix: 'Write a date such as "2027-06-30", which counts to its end in UTC, or a time with its zone such as "2027-06-30T12:00:00Z".',
    },
  ];
}

/** Every key of `mcpRegistry` in app-config. */
export const CONFIG_KEYS: ConfigKey[] = [
  {
    key: 'organization',
    type: 'object',
    default: 'none',
    fix: 'Write an object with namespaces.',
  },
  {
    key: 'organization.namespaces',
    type: 'list of patterns',
    default: 'none',
    fix: 'Write a list of server name patterns, for example ["com.acme.*"].',
  },
  ...CONVENTION_KEYS,
  ...SOURCE_KEYS,
  {
    key: 'limits',
    type: 'object',
    default: 'as below',
    fix: 'Write an object with manifest or snapshot.',
  },
  {
    key: 'limits.manifest',
    type: 'size',
    default: '`1MiB`',
    fix: 'Write a size of at most 64 MiB, such as "1MiB", or a number of bytes.',
  },
  {
    key: 'limits.snapshot',
    type: 'size',
    default: '`8MiB`',
    fix: 'Write a size of at most 64 MiB, such as "8MiB", or a number of bytes.',
  },
  {
    key: 'proposeUrl',
    type: 'URL or path',
    default: 'none',
    fix: 'Write an https URL, or a path of the portal that begins with one "/"; {query} stands for what was asked.',
  },
  ...REGISTRY_API_KEYS,
  {
    key: 'search',
    type: 'object',
    default: 'as below',
    fix: 'Write an object, for example { synonyms: [["billing", "moneybird"]] }.',
  },
  {
    key: 'search.synonyms',
    type: 'list of lists of texts',
    default: 'none',
    fix: 'Write a list of lists, each of at least two words or phrases that mean the same, for example [["billing", "moneybird"]].',
  },
  ...PUBLISHER_KEYS,
  ...decisions('approvals'),
  ...decisions('denials'),
  ...decisions('allowlist'),
  {
    key: 'waivers',
    type: 'list of objects',
    default: 'none',
    fix: 'Write a list of waivers, each with fingerprint, by and reason.',
  },
  {
    key: 'waivers[].server',
    type: 'text',
    default: 'whichever has the finding',
    fix: 'Write the name of a server, for example "com.acme.payments/billing".',
  },
  {
    key: 'waivers[].fingerprint',
    type: 'fingerprint',
    fix: 'Write the 16 hexadecimal digits that the finding shows, in quotes.',
  },
  {
    key: 'waivers[].by',
    type: 'text',
    fix: 'Write who decided, for example "user:default/ines".',
  },
  {
    key: 'waivers[].reason',
    type: 'text',
    fix: 'Write why, in a sentence that its readers will understand.',
  },
  {
    key: 'waivers[].until',
    type: 'date or time',
    default: 'until withdrawn',
    fix: 'Write a date such as "2027-06-30", which counts to its end in UTC, or a time with its zone such as "2027-06-30T12:00:00Z".',
  },
];
