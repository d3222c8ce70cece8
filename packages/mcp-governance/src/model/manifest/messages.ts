import type { ParseProblem } from '../problems';

/** What can be wrong with a server.json. */
const SERVER_PROBLEMS = {
  'manifest-not-object': {
    level: 'error',
    message: 'The manifest is of type {{actual}}, not an object.',
    fix: 'Write a server.json: an object with name, description and version.',
  },
  'manifest-several-servers': {
    level: 'error',
    message: 'This file lists {{count}} servers where one is expected.',
    fix: 'Give each server a manifest of its own.',
  },
  'manifest-older-shape': {
    level: 'info',
    message: 'The manifest is written in the shape of {{shape}}.',
    fix: 'Rewrite it in the shape of 2025-12-11; `docs/manifest.md` shows it.',
  },
  'manifest-schema-unknown': {
    level: 'info',
    message:
      'The schema {{schema}} is unknown; the manifest is read as one of 2025-12-11.',
    fix: 'Name the schema of 2025-12-11 in $schema.',
  },
  'manifest-old-key': {
    level: 'warning',
    message: '{{old}} is the old spelling of {{key}}.',
    fix: 'Rename {{old}} to {{key}}.',
  },
  'manifest-name-missing': {
    level: 'error',
    message: 'The server has no name, so it cannot be registered.',
    fix: 'Add a name such as com.acme.payments/billing.',
  },
  'manifest-name-invalid': {
    level: 'error',
    message:
      'The name {{name}} is not a reverse-DNS namespace, one slash and a name, of 3 to 200 characters.',
    fix: 'Use letters, digits, dots and dashes around one slash, for example com.acme.payments/billing.',
  },
  'manifest-version-missing': {
    level: 'error',
    message: 'The server has no version, and no package has one to stand in.',
    fix: 'Add a version such as 1.0.0.',
  },
  'manifest-version-assumed': {
    level: 'warning',
    message:
      'The server has no version of its own; {{version}} of its packages stands in.',
    fix: 'Add "version": "{{version}}" to the manifest.',
  },
  'manifest-version-range': {
    level: 'error',
    olderLevel: 'warning',
    message: 'The version {{version}} is a range and not one version.',
    fix: 'Name one version, such as 1.2.3.',
  },
  'manifest-version-characters': {
    level: 'error',
    message:
      'The version {{version}} holds control characters or broken Unicode, and was left out.',
    fix: 'Write the version in plain characters, such as 1.0.0.',
  },
  'manifest-placeholder': {
    level: 'error',
    olderLevel: 'warning',
    message:
      'The placeholder {{placeholder}} in {{field}} was never filled in.',
    fix: 'Put the real value there before the manifest is read, as your release build does.',
  },
  'manifest-field-missing': {
    level: 'error',
    olderLevel: 'warning',
    message: '{{field}} is missing or empty.',
    fix: 'Add {{field}}.',
  },
  'manifest-field-type': {
    level: 'error',
    olderLevel: 'warning',
    message:
      '{{field}} is of type {{actual}} where {{expected}} is expected, and was left out.',
    fix: 'Write {{field}} as {{expected}}; in YAML, text that looks like a number needs quotes.',
  },
  'manifest-field-not-text': {
    level: 'warning',
    message: '{{field}} is a {{actual}} and was read as text.',
    fix: 'Put the value of {{field}} into quotes.',
  },
  'manifest-text-too-long': {
    level: 'error',
    olderLevel: 'warning',
    message: '{{field}} has {{length}} characters; {{limit}} are allowed.',
    fix: 'Shorten {{field}}.',
  },
  'manifest-value-unknown': {
    level: 'error',
    olderLevel: 'warning',
    message: '{{field}} is {{value}}, which is none of: {{allowed}}.',
    fix: 'Use one of: {{allowed}}.',
  },
  'manifest-registry-unknown': {
    level: 'warning',
    message: 'The package registry {{value}} is none of: {{allowed}}.',
    fix: 'Use one of: {{allowed}}.',
  },
  'manifest-hash-invalid': {
    level: 'error',
    olderLevel: 'warning',
    message:
      'The fileSha256 is not 64 lower-case hexadecimal digits, and was left out.',
    fix: 'Write the SHA-256 of the package file.',
  },
  'manifest-hash-missing': {
    level: 'error',
    olderLevel: 'warning',
    message: 'An mcpb package needs fileSha256, so that clients can verify it.',
    fix: 'Add the SHA-256 of the package file.',
  },
  'manifest-url-invalid': {
    level: 'error',
    olderLevel: 'warning',
    message:
      '{{field}} is not an absolute http or https URL, and was left out.',
    fix: 'Write an absolute URL; {name} may stand for a variable.',
  },
  'manifest-url-scheme': {
    level: 'error',
    message: '{{field}} uses the scheme {{scheme}}, and was left out.',
    fix: 'Use {{allowed}}.',
  },
  'manifest-entry-left-out': {
    level: 'error',
    olderLevel: 'warning',
    message:
      'Number {{number}} of {{list}} was left out: its {{field}} is missing or cannot be used.',
    fix: 'Correct its {{field}}.',
  },
  'manifest-part-left-out': {
    level: 'error',
    olderLevel: 'warning',
    message:
      '{{part}} was left out: its {{field}} is missing or cannot be used.',
    fix: 'Correct its {{field}}.',
  },
  'manifest-publisher-data-too-large': {
    level: 'warning',
    message:
      'The publisher-provided data has {{length}} bytes; public registries accept {{limit}}.',
    fix: 'Shorten the data under {{key}}.',
  },
  'manifest-secret': {
    level: 'error',
    blocks: true,
    message:
      '{{field}} holds a literal secret; it was removed and is not stored.',
    fix: 'Revoke the secret, and let callers supply it through an input with isSecret.',
  },
  'manifest-secret-stand-in': {
    level: 'info',
    message: '{{field}} of a secret input holds example text; it was removed.',
    fix: 'Move the example to placeholder, or leave it out.',
  },
} as const satisfies Record<string, ParseProblem>;

/** What can be wrong with the governance block. */
const GOVERNANCE_PROBLEMS = {
  'governance-not-object': {
    level: 'error',
    message:
      'The governance block is of type {{actual}}, not an object; it was left out.',
    fix: 'Write it as an object; docs/manifest.md shows every field.',
  },
  'governance-type': {
    level: 'error',
    message: '{{field}} is not of type {{expected}}, and was left out.',
    fix: 'Write {{field}} as {{expected}}.',
  },
  'governance-missing': {
    level: 'error',
    message: '{{field}} is missing, so {{part}} was left out.',
    fix: 'Add {{field}}.',
  },
  'governance-value': {
    level: 'error',
    message: '{{field}} is none of: {{allowed}}; it was left out.',
    fix: 'Use one of: {{allowed}}.',
  },
  'governance-length': {
    level: 'error',
    message: '{{field}} is empty or longer than allowed, and was left out.',
    fix: 'Write it shorter, or take it out.',
  },
  'governance-owner': {
    level: 'error',
    message: '{{field}} is no reference to a group or user, and was left out.',
    fix: 'Write the group as in the catalog, for example group:default/payments.',
  },
  'governance-system': {
    level: 'error',
    message: '{{field}} is no reference to a system, and was left out.',
    fix: 'Write the system as in the catalog, for example system:default/checkout.',
  },
  'governance-wraps': {
    level: 'error',
    message:
      '{{field}} is no reference to an API, component or resource, and was left out.',
    fix: 'Write it as in the catalog, for example api:default/billing.',
  },
  'governance-url': {
    level: 'error',
    message: '{{field}} is not an http or https URL, and was left out.',
    fix: 'Write an absolute http or https URL.',
  },
  'governance-address': {
    level: 'error',
    message:
      '{{field}} is neither an http or https URL nor a mail address, and was left out.',
    fix: 'Write a URL, or an address such as mailto:oncall@acme.example.',
  },
  'governance-link': {
    level: 'error',
    message: '{{field}} uses a scheme that is not allowed, and was left out.',
    fix: 'Write plain text, or an http, https or mailto address.',
  },
  'governance-path': {
    level: 'error',
    message:
      '{{field}} does not lead to a file beside the manifest, and was left out.',
    fix: 'Write a relative path with forward slashes and without "..".',
  },
  'governance-date': {
    level: 'error',
    message: '{{field}} is no date, and was left out.',
    fix: 'Write a day such as 2027-06-30, or an instant such as 2027-06-30T12:00:00Z.',
  },
  'governance-unknown-key': {
    level: 'info',
    message:
      '{{field}} is no field of the governance block; it was kept as it is.',
    fix: 'Move your own data to a key of your own below _meta.',
  },
  'governance-misspelt-key': {
    level: 'warning',
    message: '{{field}} is no field of the governance block; {{nearest}} is.',
    fix: 'Rename it to {{nearest}}.',
  },
} as const satisfies Record<string, ParseProblem>;

/** What can be wrong with a manifest, once its text could be read. */
export const MANIFEST_PROBLEMS = {
  ...SERVER_PROBLEMS,
  ...GOVERNANCE_PROBLEMS,
};
