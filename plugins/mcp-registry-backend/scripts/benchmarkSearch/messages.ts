/** What the measured process tells the one that measures. */
export type BackendMessage =
  | { type: 'seeded' }
  | { type: 'started' }
  /** Memory in bytes, processor time since the start in milliseconds. */
  | { type: 'usage'; rss: number; heapUsed: number; processor: number };
