import { NotAllowedError } from '@backstage/errors';
import {
  endpoints,
  serverToolSchema,
} from 'backstage-plugin-mcp-registry-common';
import { AgentAction } from './types';

const { name, tool } = endpoints.getTool.params.shape;
const { version } = endpoints.getTool.query.shape;

/** One tool, with the schemas that a caller needs. */
export const getToolSchema: AgentAction<'getTool'> = {
  endpoint: 'getTool',
  name: 'get-mcp-tool-schema',
  title: 'Get MCP tool schema',
  description:
    'Returns one tool of an MCP server as the registry recorded it: description, input and output schema and hints, without connecting to the server. Refuses the tools of blocked servers.',
  input: endpoints.getTool.params.extend({
    name: name.describe(
      'Name of the server as the registry has it, for example com.acme.platform/portal',
    ),
    tool: tool.describe('Name of the tool, for example get-mcp-server'),
    version: version.describe('Version of the server; absent: the latest'),
  }),
  output: serverToolSchema,
  quote: answer => {
    if (answer.trustLevel === 'blocked') {
      throw new NotAllowedError(
        'This server is blocked: its tools are not handed to agents',
      );
    }
    return answer;
  },
};
