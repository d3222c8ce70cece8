import { createServer } from './seedFleet';

/** A route to measure. */
export interface BenchmarkRoute {
  name: string;
  /** Path and query of the request of a number. */
  path: (index: number) => string;
  /** Without credentials. */
  isAnonymous?: boolean;
  /** Requests a second; absent: half of what the floor answers at most. */
  rate?: number;
}

/** The floor: the same authentication and permission call, and nothing else. */
export const FLOOR: BenchmarkRoute = {
  name: 'empty route (the floor)',
  path: () => '/api/floor/empty',
};

const QUESTIONS = [
  'refund an invoice',
  'can an agent already talk to warehouse?',
  'can an agent already talk to payroll?',
  'approve a shipment for a supplier',
  'list parcels',
  'which server cancels bookings',
  'get_ticket_3',
  'exporting customer reports',
  'recipe',
  'compare prices of campaigns',
  'archive contracts older than a year',
  'warehose',
  'team-7 lessons',
  'system-3',
  'update the status of a device',
  'find insurance policies by claim id',
  'show me every order',
  'translate a document',
  'com.acme.team-12/invoice-100',
  'is there anything that pays invoices back to customers?',
];

const FILTERS = ['', '', '', '&trust=certified', '&tag=eu&lifecycle=production'];

const REGISTRY = '/api/mcp-registry';

/** One that is trusted enough for clients to see it. */
const SERVER = createServer(2, 1).name;

function toSearchPath(index: number): string {
  const question = QUESTIONS[index % QUESTIONS.length];
  const filter = FILTERS[Math.floor(index / QUESTIONS.length) % FILTERS.length];
  return `${REGISTRY}/v1/search?q=${encodeURIComponent(question)}${filter}`;
}

/** One row for each route that is measured; the others' order is theirs. */
export const ROUTES: BenchmarkRoute[] = [
  FLOOR,
  { name: 'search', path: toSearchPath },
  { name: 'list', path: () => `${REGISTRY}/v1/servers?limit=20` },
  {
    name: 'list, v0.1',
    path: () => `${REGISTRY}/v0.1/servers?limit=30`,
    isAnonymous: true,
    rate: 500,
  },
  {
    name: 'lookup, v0.1',
    path: () =>
      `${REGISTRY}/v0.1/servers/${encodeURIComponent(SERVER)}/versions/latest`,
    isAnonymous: true,
    rate: 500,
  },
];
