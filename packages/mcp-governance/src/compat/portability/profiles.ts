/** A client that trips over what a rule describes. */
export interface PortabilityEvidence {
  client: string;
  /** The day on which the source was read: such limits change monthly. */
  seen: string;
  /** A repository with an issue, a pull request or a commit; or a specification. */
  source: string;
}

/** Something that the specification allows, or forbids, and that some clients cannot take. */
export interface PortabilityRule {
  /** What is wrong; `{{path}}` is where. */
  message: string;
  evidence: readonly PortabilityEvidence[];
}

const SEEN = '2026-11-22';

/** Limits of clients, by rule: data, to be looked at again with every release. */
export const PORTABILITY_RULES = {
  'root-combinator': {
    message:
      'The input schema of {{tool}} has {{found}} at its root, which is refused, with every other tool of the request, by: {{clients}}.',
    evidence: [
      {
        client: 'Anthropic API',
        seen: SEEN,
        source: 'anthropics/claude-code#5973, makenotion/notion-mcp-server#340',
      },
    ],
  },
  reference: {
    message:
      'The input schema of {{tool}} uses $ref at {{path}}, which is not followed by: {{clients}}.',
    evidence: [
      {
        client: 'Claude managed agents',
        seen: SEEN,
        source: 'OmniRoute#13552, quoting the platform’s documentation',
      },
      {
        client: 'Gemini function declarations',
        seen: SEEN,
        source: 'promptfoo#6902, gemini-cli#22210',
      },
    ],
  },
  'properties-missing': {
    message:
      'The input schema of {{tool}} has no `properties`, not even empty ones, which are wanted by: {{clients}}.',
    evidence: [
      {
        client: 'OpenAI API',
        seen: SEEN,
        source:
          'github/github-mcp-server v0.24.1 (82c49305), openai-agents-python#454',
      },
    ],
  },
  'root-type': {
    message:
      'The input schema of {{tool}} is not of type object, so that the tool is dropped by: {{clients}}.',
    evidence: [
      {
        client: 'clients that check the specification',
        seen: SEEN,
        source: 'gitlab-mcp#286, MCP specification, server/tools',
      },
    ],
  },
  'type-list': {
    message:
      'The input schema of {{tool}} has a list of types at {{path}}, which is taken badly by: {{clients}}.',
    evidence: [
      {
        client: 'Windsurf',
        seen: SEEN,
        source: 'github/github-mcp-server (9fa582d8)',
      },
    ],
  },
  'long-name': {
    message:
      'The name of {{tool}} is longer than 64 characters with the prefix that is put before it by: {{clients}}.',
    evidence: [
      {
        client: 'Claude Code',
        seen: SEEN,
        source: 'anthropics/claude-code#19882',
      },
      {
        client: 'Visual Studio Code',
        seen: SEEN,
        source: 'microsoft/vscode#243602',
      },
      { client: 'Cursor', seen: SEEN, source: 'PostHog/posthog#51483' },
    ],
  },
  'property-name': {
    message:
      'The parameter {{path}} of {{tool}} has a name other than 1 to 64 letters, digits and _.- which is refused by: {{clients}}.',
    evidence: [
      {
        client: 'Claude managed agents',
        seen: SEEN,
        source: 'OmniRoute#13552, quoting the platform’s documentation',
      },
    ],
  },
  'output-root': {
    message:
      'The output schema of {{tool}} is not of type object, which is unknown to: {{clients}}.',
    evidence: [
      {
        client: 'clients of MCP before 2026-07-28',
        seen: SEEN,
        source: 'MCP specification 2025-11-25, schema (Tool.outputSchema)',
      },
    ],
  },
  header: {
    message:
      'The x-mcp-header at {{path}} of {{tool}} breaks the rules of the specification, so that the tool is dropped by: {{clients}}.',
    evidence: [
      {
        client: 'clients over HTTP',
        seen: SEEN,
        source: 'MCP specification 2026-07-28, server/tools (x-mcp-header)',
      },
    ],
  },
} as const satisfies Record<string, PortabilityRule>;

/** Id of a rule of the profile. */
export type PortabilityRuleId = keyof typeof PORTABILITY_RULES;

/** Whether a text is the id of a rule of the profile. */
export function isPortabilityRuleId(id: string): id is PortabilityRuleId {
  return Object.hasOwn(PORTABILITY_RULES, id);
}

/** Clients that are known to trip over it. */
export function clientsOf(id: PortabilityRuleId): string[] {
  return PORTABILITY_RULES[id].evidence.map(({ client }) => client);
}
