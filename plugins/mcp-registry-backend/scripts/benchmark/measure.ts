import { measureCatalogRows } from './catalogRows';
import { openDatabase } from './database';
import { measureIngestion } from './ingestion';
import { measureMemory } from './memory';
import { measureQueries } from './queries';
import { Figure, Measurement } from './world';

/** In this order: each finds what the ones before it left. */
const MEASUREMENTS: Measurement[] = [
  measureIngestion,
  measureMemory,
  measureQueries,
  measureCatalogRows,
];

/** What to measure. */
export interface MeasureOptions {
  servers: number;
  /** PostgreSQL connection string; absent: SQLite. */
  database?: string;
}

/** Measures everything at one size, and tells it line by line. */
export async function measure(options: MeasureOptions): Promise<string[]> {
  const database = await openDatabase(options.database);
  try {
    const figures: Figure[] = [];
    for (const measurement of MEASUREMENTS) {
      const { servers } = options;
      figures.push(...(await measurement({ database, servers })));
    }
    return [
      `${options.servers} servers on ${database.kind}`,
      ...figures.map(({ name, value }) => `  ${name.padEnd(44)} ${value}`),
    ];
  } finally {
    await database.close();
  }
}
