import { defineCheck } from '../define-check';
import { isJsonObject } from '../../model/documentReader';
import { JsonValue } from '../../model/json';

export const repositoryChanged = defineCheck({
  id: 'repository-changed',
  rows: ['PKG-01'],
  of: 'contract',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'repository',
    action: 'change',
  },
  impact: 'risk',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A server’s source is said to be elsewhere.',
  call: 'Reviews of the source as it was.',
  reference: 'OWASP MCP Top 10, MCP04: supply chain',
  messages: { default: 'The repository of the server is another.' },
  fixes: { default: 'Have somebody make sure who owns the new repository.' },
  *judge({ field, from, to }) {
    if (field === 'repository') {
      yield {
        messageId: 'default',
        data: { from: urlOf(from), to: urlOf(to) },
      };
    }
  },
});

function urlOf(repository: JsonValue | undefined): string {
  const url = isJsonObject(repository) ? repository.url : undefined;
  return typeof url === 'string' ? url : 'nothing';
}
