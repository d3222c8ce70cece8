import { Measurement } from './world';

const toMegabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;

/** Memory of the process that ingested, its database aside on PostgreSQL. */
export const measureMemory: Measurement = async () => {
  const { rss, heapUsed } = process.memoryUsage();
  const { maxRSS } = process.resourceUsage();
  return [
    {
      name: 'memory now',
      value: `${toMegabytes(rss)}, heap ${toMegabytes(heapUsed)}`,
    },
    { name: 'memory at most', value: toMegabytes(maxRSS * 1024) },
  ];
};
