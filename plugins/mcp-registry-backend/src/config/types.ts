import { HumanDuration } from '@backstage/types';
import { PlatformDecision, Ruleset, TrustLevel, Waiver } from 'mcp-governance';

/** How often a source is read. */
export interface SourceSchedule {
  frequency: HumanDuration;
  timeout: HumanDuration;
}

/** A folder with manifests below it. */
export interface FileSourceConfig {
  id: string;
  /** Absolute path of the folder; nothing outside it is read. */
  path: string;
  /** Globs below the folder. */
  include: string[];
  schedule: SourceSchedule;
}

/** Manifests behind URLs, read through Backstage's UrlReader. */
export interface UrlSourceConfig {
  id: string;
  /** A URL, with globs where the host's integration can search. */
  target: string;
  schedule: SourceSchedule;
}

/** What a publisher's token may publish. */
export interface PublisherConfig {
  /** The external-access token's subject. */
  subject: string;
  /** Entity references of the owner groups it may publish for. */
  owners: string[];
  /** Server name patterns it may publish; `*` stands for any characters. */
  names: string[];
}

/** Which servers the registry API shows, and to whom. */
export interface RegistryApiConfig {
  enabled: boolean;
  /** Callers without credentials see all that the rest of this lets through. */
  anonymous: boolean;
  /** The lowest trust level that is shown; never `blocked`. */
  minimumTrust: TrustLevel;
  /** Absent: all of them. */
  lifecycles?: string[];
}

/** `mcpRegistry` of app-config, read and checked. */
export interface RegistryConfig {
  /** Server name patterns of the organization's own servers. */
  ownNamespaces: string[];
  ruleset: Ruleset;
  limits: { manifestBytes: number; snapshotBytes: number };
  sources: {
    files: FileSourceConfig[];
    urls: UrlSourceConfig[];
    catalog?: { schedule: SourceSchedule };
  };
  registryApi: RegistryApiConfig;
  /** Groups of words that mean the same in this organization. */
  search: { synonyms: string[][] };
  publishers: PublisherConfig[];
  approvals: PlatformDecision[];
  denials: PlatformDecision[];
  allowlist: PlatformDecision[];
  /** Findings that the platform team accepts in app-config. */
  waivers: Waiver[];
}

/** What the configuration is read in. */
export interface ConfigEnvironment {
  /** `NODE_ENV`. */
  nodeEnv?: string;
  /** Absolute path of the folder that relative paths start from. */
  rootDirectory: string;
}
