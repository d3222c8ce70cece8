import { InfoCard } from '@backstage/core-components';
import { McpRegistryApi } from 'backstage-plugin-mcp-registry-common';
import { useServerRequest } from '../../hooks/useServerRequest';
import { ServerFacts } from './ServerFacts';
import { ServerRequestState } from './ServerRequestState';

function askServer(api: McpRegistryApi, name: string) {
  return api.getServer(name);
}

/** What an engineer wants to know of a server before using it. */
export function McpServerCard() {
  const request = useServerRequest(askServer);
  return (
    <section aria-label="MCP server">
      <InfoCard title="MCP server" titleTypographyProps={{ component: 'h2' }}>
        <ServerRequestState request={request} what="this server">
          {server => <ServerFacts server={server} />}
        </ServerRequestState>
      </InfoCard>
    </section>
  );
}
