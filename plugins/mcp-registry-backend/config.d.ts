import { HumanDuration } from '@backstage/types';

/** How often a source is read. */
interface McpRegistrySchedule {
  /** Time from one read to the next, for example `5m`. */
  frequency?: HumanDuration | string;
  /** A read that takes longer is cut off; what was read until then stays. */
  timeout?: HumanDuration | string;
}

/** A decision of the platform team on a server. */
interface McpRegistryDecision {
  /** Name of the server, as its manifest has it. */
  server: string;
  /** Major version that it is about; absent: every major. */
  major?: string | number;
  /** Who decided, for example `user:default/ines`. */
  by: string;
  /** Why, for those who read it later. */
  reason: string;
  /** Date (counted to its end, UTC) or time that ends it; absent: until withdrawn. */
  until?: string;
}

/** A JSON Schema as an object. */
type McpRegistryJsonSchema = { [keyword: string]: unknown };

type McpRegistryRuleLevel = 'off' | 'info' | 'warning' | 'error';

export interface Config {
  /**
   * The registry of MCP servers. For the backend alone, but for `proposeUrl`,
   * which backstage-plugin-mcp-registry shows.
   *
   * @visibility backend
   */
  mcpRegistry?: {
    /** The organization whose servers these are. */
    organization?: {
      /** Server name patterns of its own servers, for example `com.acme.*`; what lies outside is third-party. */
      namespaces?: string[];
    };

    /** The organization's conventions. */
    conventions?: {
      /** Presets to start from; `strict` holds `recommended`. */
      extends?: Array<'recommended' | 'strict'>;
      /** Rules to set otherwise, by their ids. */
      rules?: {
        [rule: string]:
          | McpRegistryRuleLevel
          /** YAML 1.1 reads a bare `off` as false. */
          | false
          | {
              level?: McpRegistryRuleLevel;
              /** Options of this rule; its page in the handbook lists them. */
              options?: { [option: string]: unknown };
              /** Servers that it applies to; absent: all. */
              scope?: {
                /** Server name patterns; `*` stands for any characters. */
                servers?: string[];
                origins?: Array<'internal' | 'third-party'>;
                systems?: string[];
                lifecycles?: string[];
              };
            };
      };
      /** How a new version is held against the one that is published below it. */
      compatibility?: {
        /** How loud a change is that the version number does not cover. With `error`, publishing refuses it. Default: error. */
        level?: McpRegistryRuleLevel;
        /** `all-active`: every active version of the same major, besides the baseline. Default: baseline. */
        compareWith?: 'baseline' | 'all-active';
        /** Impacts to set otherwise, by ids of checks; `none` silences one. */
        impacts?: {
          [check: string]:
            | 'none'
            | 'cosmetic'
            | 'additive'
            | 'risk'
            | 'undecided'
            | 'breaking';
        };
        /** Whether callers reject values that do not have their `format`. Default: false. */
        formatAssertion?: boolean;
        /** Whether readers cope with values that an output's enum gains. Default: false. */
        extensibleEnums?: boolean;
      };
      /** JSON Schemas of the error shapes that servers may answer with, by name. */
      errorShapes?: { [name: string]: McpRegistryJsonSchema };
      /** JSON Schemas of the log shapes that servers may write, by name. */
      loggingShapes?: { [name: string]: McpRegistryJsonSchema };
    };

    /** Where manifests come from, besides what is published over HTTP. */
    sources?: {
      /** Folders on the backend's own disk. */
      files?: Array<{
        /** Name of the source, shown with every server from it. */
        id: string;
        /** Folder; relative paths start where the workspace's package.json is. */
        path: string;
        /** Globs below the folder. */
        include?: string[];
        schedule?: McpRegistrySchedule;
      }>;
      /** Read local files even while NODE_ENV is production. */
      allowFilesInProduction?: boolean | string;
      /** Addresses, read through the integrations and `backend.reading.allow`. */
      urls?: Array<{
        /** Name of the source, shown with every server from it. */
        id: string;
        /** URL of a manifest; globs in its path where the host can search. */
        target: string;
        schedule?: McpRegistrySchedule;
      }>;
      /** Entities of kind API and type mcp-server that others declared. */
      catalog?: {
        /** Whether they are read. Default: true. */
        enabled?: boolean | string;
        schedule?: McpRegistrySchedule;
      };
    };

    /** Sizes beyond which nothing is read: `1MiB`, or a number of bytes. */
    limits?: {
      /** Largest manifest. Default: 1MiB. */
      manifest?: string | number;
      /** Largest snapshot. Default: 8MiB. */
      snapshot?: string | number;
    };

    /** Where a server that nobody has built is asked for; `{query}` stands for what was asked. */
    proposeUrl?: string;

    /** The MCP registry API (v0.1), which clients such as VS Code read. */
    registryApi?: {
      /** Whether it answers. Default: true. */
      enabled?: boolean | string;
      /** Whether callers without credentials may read it. Default: false. */
      anonymous?: boolean | string;
      /** Lowest trust level that it lists. Default: registered. */
      minimumTrust?: 'unverified' | 'registered' | 'conformant' | 'certified';
      /** Lifecycles that it lists; absent: all. */
      lifecycles?: string[];
    };

    /** How questions are answered. */
    search?: {
      /** Lists of words or phrases that mean the same here, besides those that the registry knows. */
      synonyms?: string[][];
    };

    /** What each external-access token may publish. */
    publishers?: Array<{
      /** Subject of an entry of `backend.auth.externalAccess`. */
      subject: string;
      /** Groups that it may publish for. */
      owners: string[];
      /** Server name patterns that it may publish. */
      names: string[];
    }>;

    /** Servers that the platform team has approved. */
    approvals?: McpRegistryDecision[];
    /** Servers that the platform team has denied. */
    denials?: McpRegistryDecision[];
    /** Third-party servers that the platform team lets in. */
    allowlist?: McpRegistryDecision[];
    /** Findings that the platform team accepts, besides those that it accepts on a page. */
    waivers?: Array<{
      /** Name of the server; absent: whichever has the finding. */
      server?: string;
      /** Of the finding: 16 hexadecimal digits. */
      fingerprint: string;
      /** Who decided, for example `user:default/ines`. */
      by: string;
      /** Why, for those who read it later. */
      reason: string;
      /** Date (counted to its end, UTC) or time that ends it; absent: until withdrawn. */
      until?: string;
    }>;
  };
}
