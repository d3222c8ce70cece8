import { JsonObject } from '../json';
import {
  ARGUMENT_TYPES,
  DESCRIPTION_MAX,
  ICON_SIZE_PATTERN,
  ICON_THEMES,
  ICON_TYPES,
  ICON_URL_MAX,
  IDENTIFIER_MAX,
  INPUT_FORMATS,
  NAME_LENGTH,
  NAME_PATTERN,
  PACKAGE_TRANSPORTS,
  REGISTRY_TYPES,
  REMOTE_TRANSPORTS,
  SHA256_PATTERN,
  TITLE_MAX,
  TRANSPORT_URL_PATTERN,
  URL_MAX,
  VERSION_MAX,
  WEB_URL_PATTERN,
} from './serverRules';

function text(description: string, rules: JsonObject = {}): JsonObject {
  return { description, type: 'string', ...rules };
}

function listOf(description: string, definition: string): JsonObject {
  return {
    description,
    type: 'array',
    items: { $ref: `#/definitions/${definition}` },
  };
}

function flag(description: string): JsonObject {
  return { description, type: 'boolean', default: false };
}

const webUrl: JsonObject = {
  pattern: WEB_URL_PATTERN.source,
  maxLength: URL_MAX,
};
const transportUrl: JsonObject = {
  pattern: TRANSPORT_URL_PATTERN.source,
  maxLength: URL_MAX,
};
const notEmpty: JsonObject = { minLength: 1 };

const INPUT_PROPERTIES: JsonObject = {
  description: text('What the value is for.'),
  isRequired: flag('Whether the server does not start without it.'),
  isSecret: flag('Whether the value is a secret; then it has no value here.'),
  format: text('What the value has to look like.', { enum: INPUT_FORMATS }),
  value: text(
    'A fixed value, which users do not change; {name} stands for a variable.',
  ),
  default: text('The value where the user gives none.'),
  placeholder: text('Example text for the field in which a user fills it in.'),
  choices: {
    description: 'The only values allowed.',
    type: 'array',
    items: { type: 'string' },
  },
  variables: {
    description: 'Inputs that stand in braces in `value`.',
    type: 'object',
    additionalProperties: { $ref: '#/definitions/input' },
  },
};

/** The parts that `SERVER_PROPERTIES` refers to. */
export const SERVER_DEFINITIONS: JsonObject = {
  input: { type: 'object', properties: INPUT_PROPERTIES },
  namedInput: {
    type: 'object',
    required: ['name'],
    properties: {
      name: text('Name of the header or environment variable.', notEmpty),
      ...INPUT_PROPERTIES,
    },
  },
  argument: {
    type: 'object',
    required: ['type'],
    properties: {
      type: text('Whether the argument has a flag.', { enum: ARGUMENT_TYPES }),
      name: text('The flag, dashes included; for named ones.', notEmpty),
      valueHint: text('What the value is called; for positional ones.'),
      isRepeated: flag('Whether it may be given more than once.'),
      ...INPUT_PROPERTIES,
    },
    allOf: [
      {
        if: { properties: { type: { const: 'named' } } },
        then: { required: ['name'] },
      },
      {
        if: { properties: { type: { const: 'positional' } } },
        then: {
          anyOf: [{ required: ['value'] }, { required: ['valueHint'] }],
        },
      },
    ],
  },
  transport: {
    type: 'object',
    required: ['type'],
    properties: {
      type: text('How clients talk to the server.', {
        enum: PACKAGE_TRANSPORTS,
      }),
      url: text('Where it listens once started.', transportUrl),
      headers: listOf('Headers that clients send.', 'namedInput'),
    },
    if: { properties: { type: { const: 'stdio' } } },
    else: { required: ['url'] },
  },
  package: {
    type: 'object',
    required: ['registryType', 'identifier', 'transport'],
    properties: {
      registryType: text('Kind of package registry.', {
        ...notEmpty,
        examples: REGISTRY_TYPES,
      }),
      identifier: text(
        'Name of the package, image reference with tag, or download address.',
        { ...notEmpty, maxLength: IDENTIFIER_MAX },
      ),
      version: text('Version of the package: one, and not a range.', {
        ...notEmpty,
        maxLength: VERSION_MAX,
        not: { const: 'latest' },
      }),
      registryBaseUrl: text('Address of the package registry.', webUrl),
      fileSha256: text('SHA-256 of the file; needed for mcpb.', {
        pattern: SHA256_PATTERN.source,
      }),
      runtimeHint: text('Command that runs the package.', {
        ...notEmpty,
        examples: ['npx', 'uvx', 'docker', 'dnx'],
      }),
      transport: { $ref: '#/definitions/transport' },
      runtimeArguments: listOf('Arguments of the runtime.', 'argument'),
      packageArguments: listOf('Arguments of the package.', 'argument'),
      environmentVariables: listOf('Environment variables.', 'namedInput'),
    },
    if: { properties: { registryType: { const: 'mcpb' } } },
    then: { required: ['fileSha256'] },
  },
  remote: {
    type: 'object',
    required: ['type', 'url'],
    properties: {
      type: text('How clients talk to the server.', {
        enum: REMOTE_TRANSPORTS,
      }),
      url: text(
        'Where the server runs; {name} stands for a variable.',
        transportUrl,
      ),
      headers: listOf('Headers that clients send.', 'namedInput'),
      variables: {
        description: 'Inputs that stand in braces in `url`.',
        type: 'object',
        additionalProperties: { $ref: '#/definitions/input' },
      },
    },
  },
  icon: {
    type: 'object',
    required: ['src'],
    properties: {
      src: text('Address of the image, over https.', {
        pattern: '^https://\\S+$',
        maxLength: ICON_URL_MAX,
      }),
      mimeType: text('Type of the image.', { enum: ICON_TYPES }),
      sizes: {
        description: 'Sizes such as 48x48, or any.',
        type: 'array',
        items: { type: 'string', pattern: ICON_SIZE_PATTERN.source },
      },
      theme: text('Background that the icon is made for.', {
        enum: ICON_THEMES,
      }),
    },
  },
};

/** The properties of a server.json, `_meta` apart, as JSON Schema has them. */
export const SERVER_PROPERTIES: JsonObject = {
  $schema: text('The schema that the file is written for.', notEmpty),
  name: text(
    'Reverse-DNS namespace, a slash and a name, for example com.acme.payments/billing.',
    {
      pattern: NAME_PATTERN.source,
      minLength: NAME_LENGTH.min,
      maxLength: NAME_LENGTH.max,
    },
  ),
  title: text('Name for people.', { ...notEmpty, maxLength: TITLE_MAX }),
  description: text('What the server does, in one sentence.', {
    ...notEmpty,
    maxLength: DESCRIPTION_MAX,
  }),
  version: text('Version of the server: one, best a semantic one.', {
    ...notEmpty,
    maxLength: VERSION_MAX,
    not: { const: 'latest' },
  }),
  websiteUrl: text('Address of the homepage or documentation.', webUrl),
  repository: {
    description: 'Where the source code is.',
    type: 'object',
    required: ['url', 'source'],
    properties: {
      url: text('Address to browse and clone.', webUrl),
      source: text('Kind of host, for example github or gitlab.', notEmpty),
      id: text("The host's own id of the repository.", notEmpty),
      subfolder: text('Path of the server in the repository.', notEmpty),
    },
  },
  icons: listOf('Images to show beside the name.', 'icon'),
  packages: listOf('Ways to install and start the server.', 'package'),
  remotes: listOf('Addresses where the server already runs.', 'remote'),
};
