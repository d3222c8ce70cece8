import type { ConfigKey } from './configKeys';

/** Keys of the registry API, as the documentation and the errors say them. */
export const REGISTRY_API_KEYS: ConfigKey[] = [
  {
    key: 'registryApi',
    type: 'object',
    default: 'on, for callers with credentials',
    fix: 'Write an object, for example { anonymous: true }.',
  },
  {
    key: 'registryApi.enabled',
    type: 'boolean',
    default: '`true`',
    fix: 'Write true or false.',
  },
  {
    key: 'registryApi.anonymous',
    type: 'boolean',
    default: '`false`',
    fix: 'Write true or false.',
  },
  {
    key: 'registryApi.minimumTrust',
    type: '`unverified`, `registered`, `conformant` or `certified`',
    default: '`registered`',
    fix: 'Write one of "unverified", "registered", "conformant" and "certified"; blocked servers are never listed.',
  },
  {
    key: 'registryApi.lifecycles',
    type: 'list of texts',
    default: 'any lifecycle',
    fix: 'Write a list of at least one lifecycle, for example ["production"].',
  },
];
