import { ConfigKey } from './configKeys';

/** Every key of `mcpRegistry.conventions` in app-config. */
export const CONVENTION_KEYS: ConfigKey[] = [
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
