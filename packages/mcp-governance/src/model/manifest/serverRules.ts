/** The shape that every manifest is normalized to. @public */
export const CURRENT_SHAPE = '2025-12-11';

/** The official schema of the current shape. @public */
export const CURRENT_SCHEMA_URL = `https://static.modelcontextprotocol.io/schemas/${CURRENT_SHAPE}/server.schema.json`;

// The rules of the official server.json schema and of its registry.
export const NAME_PATTERN = /^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/;
export const NAME_LENGTH = { min: 3, max: 200 };
export const TITLE_MAX = 100;
export const DESCRIPTION_MAX = 100;
export const VERSION_MAX = 255;
export const ICON_URL_MAX = 255;
export const URL_MAX = 2_048;
export const IDENTIFIER_MAX = 2_048;
export const SHA256_PATTERN = /^[a-f0-9]{64}$/;
export const ICON_SIZE_PATTERN = /^(?:\d+x\d+|any)$/;
export const TRANSPORT_URL_PATTERN =
  /^(?:https?:\/\/[^\s]+|\{[a-zA-Z_][a-zA-Z0-9_]*\}[^\s]*)$/;
export const WEB_URL_PATTERN = /^https?:\/\/[^\s]+$/;

export const REGISTRY_TYPES = ['npm', 'pypi', 'oci', 'nuget', 'mcpb', 'cargo'];
export const PACKAGE_TRANSPORTS = ['stdio', 'streamable-http', 'sse'];
export const REMOTE_TRANSPORTS = ['streamable-http', 'sse'];
export const INPUT_FORMATS = ['string', 'number', 'boolean', 'filepath'];
export const ARGUMENT_TYPES = ['positional', 'named'];
export const ICON_TYPES = [
  'image/png',
  'image/jpeg',
  'image/jpg',
  'image/svg+xml',
  'image/webp',
];
export const ICON_THEMES = ['light', 'dark'];

/** Where publishers keep data of their own, and how much registries take. */
export const PUBLISHER_KEY =
  'io.modelcontextprotocol.registry/publisher-provided';
export const PUBLISHER_MAX_BYTES = 4_096;

/** Where the registry keeps what it alone decides: id, status, times. */
export const OFFICIAL_KEY = 'io.modelcontextprotocol.registry/official';

/** Old spellings of keys, by the object that has them. */
export const OLD_KEYS = {
  server: { website_url: 'websiteUrl' },
  package: {
    registry_type: 'registryType',
    registry_name: 'registryType',
    registry_base_url: 'registryBaseUrl',
    name: 'identifier',
    file_sha256: 'fileSha256',
    runtime_hint: 'runtimeHint',
    runtime_arguments: 'runtimeArguments',
    package_arguments: 'packageArguments',
    environment_variables: 'environmentVariables',
  },
  remote: { transport_type: 'type' },
  input: {
    is_required: 'isRequired',
    is_secret: 'isSecret',
    is_repeated: 'isRepeated',
    value_hint: 'valueHint',
  },
} as const;
