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

const CONVENTION_KEYS: ConfigKey[] = [
  {
    key: 'conventions',
    type: 'object',
    default: 'the preset `recommended`',
    fix: 'Write an object with extends, rules, errorShapes or loggingShapes.',
  },
  {
    key: 'conventions.extends',
    type: 'list of presets',
    default: '`[recommended]`',
    fix: 'Write a list of presets: recommended, strict.',
  },
  {
    key: 'conventions.rules',
    type: 'object by rule id',
    default: 'as the presets set them',
    fix: 'Write an object whose keys are ids of rules.',
  },
  {
    key: 'conventions.rules.*',
    type: 'level, or object',
    default: 'as the presets set it',
    fix: 'Write off, info, warning or error, or an object with level, options and scope.',
  },
  {
    key: 'conventions.rules.*.level',
    type: '`off`, `info`, `warning` or `error`',
    default: 'the rule’s own',
    fix: 'Write off, info, warning or error.',
  },
  {
    key: 'conventions.rules.*.options',
    type: 'object',
    default: 'the rule’s own',
    fix: 'Write an object with options of this rule; its page in the handbook lists them.',
  },
  {
    key: 'conventions.rules.*.scope',
    type: 'object',
    default: 'every server',
    fix: 'Write an object with servers, origins, systems or lifecycles.',
  },
  {
    key: 'conventions.rules.*.scope.servers',
    type: 'list of patterns',
    default: 'any name',
    fix: 'Write a list of server name patterns; * stands for any characters.',
  },
  {
    key: 'conventions.rules.*.scope.origins',
    type: 'list of `internal`, `third-party`',
    default: 'any origin',
    fix: 'Write a list of origins: internal, third-party.',
  },
  {
    key: 'conventions.rules.*.scope.systems',
    type: 'list of texts',
    default: 'any system',
    fix: 'Write a list of systems.',
  },
  {
    key: 'conventions.rules.*.scope.lifecycles',
    type: 'list of texts',
    default: 'any lifecycle',
    fix: 'Write a list of lifecycles.',
  },
  {
    key: 'conventions.compatibility',
    type: 'object',
    default: 'as its keys say',
    fix: 'Write an object, for example { level: error }.',
  },
  {
    key: 'conventions.compatibility.level',
    type: '`off`, `info`, `warning` or `error`',
    default: '`error`',
    fix: 'Write off, info, warning or error.',
  },
  {
    key: 'conventions.compatibility.compareWith',
    type: '`baseline` or `all-active`',
    default: '`baseline`',
    fix: 'Write baseline or all-active.',
  },
  {
    key: 'conventions.compatibility.impacts',
    type: 'object by check id',
    default: 'the checks’ own',
    fix: 'Write an impact for each check, for example { tool-removed: risk }.',
  },
  {
    key: 'conventions.compatibility.impacts.*',
    type: 'impact',
    default: 'the check’s own',
    fix: 'Write none, cosmetic, additive, risk, undecided or breaking.',
  },
  {
    key: 'conventions.compatibility.formatAssertion',
    type: 'boolean',
    default: '`false`',
    fix: 'Write true or false.',
  },
  {
    key: 'conventions.compatibility.extensibleEnums',
    type: 'boolean',
    default: '`false`',
    fix: 'Write true or false.',
  },
  {
    key: 'conventions.errorShapes',
    type: 'object by name',
    default: 'none',
    fix: 'Write an object whose values are JSON Schemas.',
  },
  {
    key: 'conventions.errorShapes.*',
    type: 'JSON Schema',
    fix: 'Write a JSON Schema as an object.',
  },
  {
    key: 'conventions.loggingShapes',
    type: 'object by name',
    default: 'none',
    fix: 'Write an object whose values are JSON Schemas.',
  },
  {
    key: 'conventions.loggingShapes.*',
    type: 'JSON Schema',
    fix: 'Write a JSON Schema as an object.',
  },
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
  ...PUBLISHER_KEYS,
  ...decisions('approvals'),
  ...decisions('denials'),
  ...decisions('allowlist'),
];
