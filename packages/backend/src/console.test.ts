import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import { parse } from 'yaml';

/** The portal's console: what it would print. */
function createConsole() {
  const printed: string[] = [];
  const logger = WinstonLogger.create({
    level: 'info',
    format: {
      transform: ({ message }) => {
        printed.push(String(message));
        return false;
      },
    },
  });
  const file = resolve(__dirname, '../../../app-config.yaml');
  const { backend } = parse(readFileSync(file, 'utf8'));
  logger.setLevelOverrides(backend.logger.overrides);
  return { printed, logger };
}

it('keeps the console to what a person reads: no request that went well', () => {
  const { printed, logger } = createConsole();
  const requests = logger.child({ service: 'rootHttpRouter' });
  for (const status of [200, 201, 202, 204, 304, 401, 404, 500]) {
    requests.info(`answered ${status}`, { type: 'incomingRequest', status });
  }
  requests.error('Request failed with status 500', { type: 'errorHandler' });
  logger.child({ plugin: 'mcp-registry' }).info('Source fleet: 32 read');
  logger.warn('careful');
  expect(printed).toEqual([
    'answered 401',
    'answered 404',
    'answered 500',
    'Request failed with status 500',
    'Source fleet: 32 read',
    'careful',
  ]);
});
