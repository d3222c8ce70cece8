import { createServer } from './seedFleet';
import { BenchmarkUser } from './users';

/** A route to measure. */
export interface BenchmarkRoute {
  name: string;
  /** Path and query of the request of a number. */
  path: (index: number) => string;
  /** Who asks; absent: nobody, without credentials. */
  user?: BenchmarkUser;
  /** Requests a second; absent: half of what the floor answers at most. */
  rate?: number;
}

/** The floor: the same authentication and permission call, and nothing else. */
export const FLOOR: BenchmarkRoute = {
  name: 'empty route (the floor)',
  path: () => '/api/floor/empty',
  user: 'everything',
};

const VERBS = ['list', 'find', 'approve', 'cancel', 'export', 'archive'];

const NOUNS = [
  ...['invoice', 'order', 'parcel', 'customer', 'refund', 'contract'],
  ...['ticket', 'shipment', 'campaign', 'warehouse', 'supplier', 'booking'],
  ...['device', 'policy', 'lesson', 'recipe', 'payroll', 'translation'],
];

const QUESTIONS: ((verb: string, noun: string) => string)[] = [
  (verb, noun) => `${verb} a ${noun}`,
  (_, noun) => `can an agent already talk to ${noun}?`,
  (verb, noun) => `${verb}_${noun}_3`,
  (verb, noun) => `which server can ${verb} ${noun}s by status`,
  (_, noun) => `${noun.slice(0, 3)}${noun.slice(4)}`,
  (verb, noun) => `is there anything to ${verb} the ${noun} of a team`,
  (_, noun) => `${noun} since last year`,
];

const FILTERS = [
  ...['', '', '', ''],
  '&trust=certified',
  '&tag=eu&lifecycle=production',
];

const REGISTRY = '/api/mcp-registry';

/** One that is trusted enough for clients to see it. */
const SERVER = encodeURIComponent(createServer(2, 1).name);

const pick = <T>(items: T[], index: number) => items[index % items.length];

/** 486 questions, a third of them with one of two filters. */
function toSearchPath(index: number): string {
  const verb = pick(VERBS, Math.floor(index / 7));
  const noun = pick(NOUNS, Math.floor(index / 42));
  const question = encodeURIComponent(pick(QUESTIONS, index)(verb, noun));
  const filter = pick(FILTERS, Math.floor(index / 756) + index);
  return `${REGISTRY}/v1/search?q=${question}${filter}`;
}

/** One row for each route that is measured. */
export const ROUTES: BenchmarkRoute[] = [
  FLOOR,
  { name: 'search', path: toSearchPath, user: 'everything' },
  { name: 'search, by a condition', path: toSearchPath, user: 'internal' },
  {
    name: 'list',
    path: () => `${REGISTRY}/v1/servers?limit=20`,
    user: 'everything',
  },
  {
    name: 'list, v0.1',
    path: () => `${REGISTRY}/v0.1/servers?limit=30`,
    rate: 500,
  },
  {
    name: 'lookup, v0.1',
    path: () => `${REGISTRY}/v0.1/servers/${SERVER}/versions/latest`,
    rate: 500,
  },
];
