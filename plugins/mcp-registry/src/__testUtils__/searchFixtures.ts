import {
  FoundServer,
  SearchAnswer,
  SearchReason,
  ServerAnswer,
  ToolAnswer,
} from 'backstage-plugin-mcp-registry-common';
import { aSummary } from './fixtures';

/** A server that an answer names. */
export function aFoundServer(
  overrides: Partial<FoundServer> = {},
): FoundServer {
  const { matches, ...summary } = aSummary();
  return {
    ...summary,
    wraps: ['api:default/billing-api'],
    support: { channel: 'https://chat.example/channels/payments' },
    ...overrides,
  };
}

/** Another server of {@link aSearchAnswer}. */
export const DESK = aFoundServer({
  name: 'com.example.support/refund-desk',
  title: 'Refund desk',
  description: 'Goodwill within an agent’s limit.',
  entityRef: 'api:default/refund-desk',
  owner: undefined,
  ownerResolved: false,
  trustLevel: 'unverified',
  version: '1.2.0',
  support: {},
});

/** A word that was found as it was asked. */
export function aReason(overrides: Partial<SearchReason> = {}): SearchReason {
  return {
    field: 'name',
    tool: 'refund_invoice',
    asked: 'refund',
    found: 'refund',
    kind: 'word',
    ...overrides,
  };
}

/** A server that answers by its tool. */
export function aServerAnswer(
  overrides: Partial<ServerAnswer> = {},
): ServerAnswer {
  return {
    server: aFoundServer(),
    coverage: 1,
    reasons: [
      aReason({ field: 'tags', tool: undefined, found: 'refunds' }),
      aReason({
        field: 'wraps',
        tool: undefined,
        asked: 'invoice',
        found: 'billing',
        kind: 'synonym',
      }),
      aReason(),
    ],
    highlights: [{ field: 'description', index: 0, start: 10, end: 17 }],
    tools: ['refund_invoice', 'get_invoice'],
    ...overrides,
  };
}

/** The tool that answers best. */
export function aToolAnswer(overrides: Partial<ToolAnswer> = {}): ToolAnswer {
  return {
    server: aFoundServer(),
    name: 'refund_invoice',
    description: 'Pays an invoice back, in full or in part.',
    coverage: 1,
    reasons: [
      aReason(),
      aReason({ asked: 'invoice', found: 'invoice' }),
      aReason({ field: 'description', asked: 'invoice', found: 'invoice' }),
      aReason({ field: 'tags', tool: undefined, found: 'refunds' }),
    ],
    highlights: [
      { field: 'name', index: 0, start: 0, end: 6 },
      { field: 'description', index: 0, start: 8, end: 15 },
    ],
    ...overrides,
  };
}

/** The answer to "refund an invoice": one tool, and one server that is near. */
export function aSearchAnswer(
  overrides: Partial<SearchAnswer> = {},
): SearchAnswer {
  return {
    outcome: 'found',
    words: ['refund', 'invoice'],
    servers: [
      aServerAnswer(),
      aServerAnswer({
        server: DESK,
        reasons: [
          aReason({ field: 'title', tool: undefined, found: 'Refund' }),
        ],
        highlights: [{ field: 'title', index: 0, start: 0, end: 6 }],
        tools: ['refund_customer'],
      }),
    ],
    tools: [
      aToolAnswer(),
      aToolAnswer({
        server: DESK,
        name: 'refund_customer',
        reasons: [aReason({ tool: 'refund_customer' })],
        highlights: [],
      }),
    ],
    nearest: [],
    total: { servers: 2, tools: 3 },
    facets: {
      trust: [],
      owner: [],
      system: [],
      lifecycle: [],
      transport: [],
      tag: [],
    },
    ...overrides,
  };
}

/** The answer where nothing fits. */
export function aRefusedAnswer(
  overrides: Partial<SearchAnswer> = {},
): SearchAnswer {
  return aSearchAnswer({
    outcome: 'nothing-fits',
    servers: [],
    tools: [],
    nearest: [
      aServerAnswer({
        reasons: [
          aReason({
            field: 'owner',
            tool: undefined,
            asked: 'payroll',
            found: 'payments',
            kind: 'typo',
          }),
        ],
        highlights: [],
      }),
    ],
    total: { servers: 0, tools: 0 },
    ...overrides,
  });
}
