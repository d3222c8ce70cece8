import { InputError } from '@backstage/errors';
import {
  checkRequestSchema,
  checkResultSchema,
  findingSchema,
} from 'backstage-plugin-mcp-registry-common';
import { quoteFinding } from './quote';
import { AgentAction } from './types';

/** The actions registry reads bodies of 100 kB; the rest is their wrapping. */
const MAX_BYTES = 90_000;

const { manifest, snapshot, server, version } = checkRequestSchema.shape;

const finding = findingSchema.omit({
  before: true,
  after: true,
  messageId: true,
  flags: true,
});

/** What publishing a manifest would find, before it is published. */
export const checkManifest: AgentAction<'checkManifest'> = {
  endpoint: 'checkManifest',
  name: 'check-mcp-manifest',
  title: 'Check MCP manifest',
  description:
    'Judges an MCP server’s manifest, with its snapshot, by the organization’s conventions and against the version before it, as publishing would, and stores nothing. Takes the texts, up to 90000 bytes together, or the name of a server that is registered. Each finding says where it is and how to fix it; {{name}} in its message stands for data.name.',
  input: checkRequestSchema.extend({
    manifest: manifest
      .unwrap()
      .max(MAX_BYTES)
      .optional()
      .describe('Text of the server.json to judge; or give server instead'),
    snapshot: snapshot
      .unwrap()
      .max(MAX_BYTES)
      .optional()
      .describe(
        'Text of the snapshot of its tools, JSON or YAML; absent: the one in the manifest',
      ),
    server: server.describe(
      'Name of a registered server to judge instead of a text, of any size',
    ),
    version: version.describe(
      'With server: the version to judge; absent: the latest',
    ),
  }),
  output: checkResultSchema.extend({
    findings: finding.array(),
    waived: finding.array(),
  }),
  check: input => {
    const texts = [input.manifest, input.snapshot].map(text => text ?? '');
    const bytes = Buffer.byteLength(texts.join(''));
    if (bytes > MAX_BYTES) {
      throw new InputError(
        `Manifest and snapshot have ${bytes} bytes together; an agent may send ${MAX_BYTES}. Give the name of a registered server, or run the mcp-registry command's check, which takes larger ones`,
      );
    }
  },
  quote: result => ({
    ...result,
    findings: result.findings.map(quoteFinding),
    waived: result.waived.map(quoteFinding),
  }),
};
