import { JsonObject } from '../json';

/** Where the governance block stands in `_meta`. @public */
export const GOVERNANCE_KEY = 'backstage.mcp-registry/governance';

/** An input of a server: an environment variable, header, argument or URL variable. @public */
export interface ManifestInput {
  name?: string;
  description?: string;
  isRequired?: boolean;
  isSecret?: boolean;
  format?: string;
  value?: string;
  default?: string;
  placeholder?: string;
  choices?: string[];
  /** Inputs that stand in braces in `value`. */
  variables?: Record<string, ManifestInput>;
  [key: string]: unknown;
}

/** How a client talks to a package that it started. @public */
export interface ManifestTransport {
  type: string;
  url?: string;
  headers?: ManifestInput[];
  [key: string]: unknown;
}

/** One way to install and start the server. @public */
export interface ManifestPackage {
  registryType: string;
  identifier: string;
  version?: string;
  registryBaseUrl?: string;
  fileSha256?: string;
  runtimeHint?: string;
  transport?: ManifestTransport;
  runtimeArguments?: ManifestInput[];
  packageArguments?: ManifestInput[];
  environmentVariables?: ManifestInput[];
  [key: string]: unknown;
}

/** One address where the server already runs. @public */
export interface ManifestRemote {
  type: string;
  url: string;
  headers?: ManifestInput[];
  variables?: Record<string, ManifestInput>;
  [key: string]: unknown;
}

/**
 * A server's `server.json` in the shape of the official schema of
 * 2025-12-11, whatever shape it was written in. Unknown keys are kept.
 *
 * @public
 */
export interface Manifest {
  $schema?: string;
  /** Reverse-DNS namespace and name, for example `com.acme.payments/billing`. */
  name: string;
  description: string;
  title?: string;
  version: string;
  websiteUrl?: string;
  repository?: {
    url: string;
    source: string;
    id?: string;
    subfolder?: string;
  };
  icons?: JsonObject[];
  packages?: ManifestPackage[];
  remotes?: ManifestRemote[];
  _meta?: Record<string, unknown>;
  [key: string]: unknown;
}

/** Whether the organization wrote the server itself. @public */
export type Origin = 'internal' | 'third-party';

/** A scope that the server's tokens can carry, and the tools that need it. @public */
export interface GovernanceScope {
  name: string;
  description?: string;
  tools?: string[];
}

/** How callers prove who they are. @public */
export interface GovernanceAuth {
  /** For example `oauth2`, `mtls`, `api-key`, `bearer`, `none`. */
  scheme: string;
  issuer?: string;
  audience?: string;
  scopes?: GovernanceScope[];
  /** Name of the credential in the organization's vault; never its value. */
  credentialReference?: string;
}

/** A shape by the name that the organization gave it, or as a JSON Schema. @public */
export interface GovernanceShape {
  shape?: string;
  schema?: JsonObject;
}

/** Who answers when the server breaks. @public */
export interface GovernanceSupport {
  /** URL or `mailto:` address that reaches whoever is on call. */
  onCall?: string;
  channel?: string;
  securityContact?: string;
}

/** The audit log that a server with writing tools keeps. @public */
export interface GovernanceAuditLog {
  enabled: boolean;
  destination?: string;
}

/** A finding that the owner accepts, reviewed with the code. @public */
export interface GovernanceWaiver {
  fingerprint: string;
  reason: string;
  /** Who decided it: an entity reference or a name. */
  grantedBy: string;
  /** ISO 8601; a bare date lasts until its end. */
  expires?: string;
}

/** That a version is being retired. @public */
export interface GovernanceDeprecation {
  /** Why, and what to use instead. */
  message: string;
  /** When it goes away: ISO 8601; a bare date lasts until its end, in UTC. */
  sunset?: string;
}

/**
 * The organization's block of the manifest: who answers for the server and
 * how.
 *
 * @public
 */
export interface Governance {
  /** Entity reference of the owning group, for example `group:default/payments`. */
  owner?: string;
  origin?: Origin;
  system?: string;
  lifecycle?: string;
  tags?: string[];
  /** Entity references of the APIs, components or resources it wraps. */
  wraps?: string[];
  support?: GovernanceSupport;
  auth?: GovernanceAuth;
  errors?: GovernanceShape;
  logging?: GovernanceShape;
  auditLog?: GovernanceAuditLog;
  dataClassification?: string;
  /** Findings that the owner accepts; none that blocks. */
  waivers?: GovernanceWaiver[];
  /** How far this version goes beyond the one before, where its number does not say. */
  bump?: 'patch' | 'minor' | 'major';
  /** That this version is being retired; neither contract nor stewardship. */
  deprecated?: GovernanceDeprecation;
  /** The snapshot itself, or its path beside the manifest. */
  snapshot?: string | JsonObject;
}

/** A manifest that could be read. @public */
export interface ParsedManifest {
  manifest: Manifest;
  governance: Governance;
  /** `2025-12-11`, or the older shape it was written in. */
  writtenIn: string;
}
