import { openDatabase } from './benchmarkSearch/openDatabase';
import { seedFleet } from './benchmarkSearch/seedFleet';
import { ROUTES } from './benchmarkSearch/routes';
import { createSearch } from '../src/search';
import { createHash } from 'node:crypto';

const servers = Number(process.env.SERVERS ?? 25000);
const count = Number(process.env.COUNT ?? 400);
const logger: any = { info: console.log, warn: console.log, error: console.log, debug() {}, child: () => logger };
async function run() {
  const db = await openDatabase(process.env.PG);
  let t = process.cpuUsage();
  const lap = (what: string) => { const u = process.cpuUsage(t); console.log(what, ((u.user + u.system) / 1e3).toFixed(0), 'ms'); t = process.cpuUsage(); };
  await seedFleet(db.knex, { servers, tools: 6 });
  lap('seed');
  const { index, feed, search } = createSearch({ database: db.knex, logger, synonyms: [] } as any);
  feed.start();
  await index.whenComplete(600000);
  lap('index');
  const route = ROUTES.find(r => r.name === 'search')!;
  const hash = createHash('sha256');
  const times: number[] = []; const asks: number[] = []; let bytes = 0; const outcomes: Record<string, number> = {}; let answering = 0;
  const toQuery = (n: number) => {
    const p = new URL(route.path(n), 'http://x').searchParams;
    const list = (k: string) => (p.has(k) ? { [k]: [p.get(k)!] } : {});
    return { q: p.get('q')!, ...list('trust'), ...list('tag'), ...list('lifecycle') } as any;
  };
  const visible = process.env.VISIBLE ? JSON.parse(process.env.VISIBLE) : undefined;
  for (let n = 0; n < count + 100; n++) {
    const query = toQuery(n * 7 % 1511);
    const before = process.cpuUsage();
    const answer = await search.search(query, visible);
    const text = JSON.stringify(answer);
    const u = process.cpuUsage(before);
    const { q, ...filter } = query;
    const b2 = process.cpuUsage();
    const a = index.ask(q, { filter, visible }, { from: 0, limit: 20 });
    const u2 = process.cpuUsage(b2);
    if (n >= 100) { times.push((u.user + u.system) / 1e3); asks.push((u2.user + u2.system) / 1e3); bytes += text.length; outcomes[answer.outcome] = (outcomes[answer.outcome] ?? 0) + 1; answering += a.answering.length; }
    hash.update(text.replace(/"readAt":"[^"]*"/g, ''));
  }
  const show = (what: string, l: number[]) => { const s = [...l].sort((a, b) => a - b); console.log(what, 'mean', (s.reduce((a, b) => a + b) / s.length).toFixed(2), 'p50', s[s.length >> 1].toFixed(2), 'p95', s[Math.floor(s.length * 0.95)].toFixed(2), 'p99', s[Math.floor(s.length * 0.99)].toFixed(2)); };
  show('service', times); show('ask only', asks);
  console.log('bytes', Math.round(bytes / count), 'answering', Math.round(answering / count), outcomes, hash.digest('hex').slice(0, 16));
  feed.stop(); await db.close();
}
run();
