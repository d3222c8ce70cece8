import { z } from 'zod';
import { FindingDocument } from '../../model/finding';
import { createPointer } from '../../model/pointer';
import {
  findSecret,
  hasToken,
  isSecretName,
  literalSecret as findLiteral,
} from '../../model/secrets';
import { Tool } from '../../model/snapshot/types';
import { defineRule, ProblemOf, snapshotProblem } from '../define-rule';
import { toolsOf } from '../server-facts';
import { listParameters } from '../tool-parameters';
import { walkText } from '../walk-text';

export const literalSecret = defineRule({
  id: 'literal-secret',
  aliases: ['SEC-008'],
  subject: 'server',
  category: 'security',
  level: 'error',
  preset: 'recommended',
  blocks: true,
  since: '0.1.0',
  summary: 'Forbids secrets in what everybody reads.',
  reference: 'OWASP MCP Top 10 2025, MCP01',
  options: z.strictObject({}),
  messages: {
    token: 'The text holds an access token or a private key.',
    inUrl: 'The URL holds a password or a token.',
    inParameter:
      'The parameter "{{parameter}}" offers a secret as its {{keyword}}.',
  },
  fixes: {
    default:
      'Revoke the secret, since it was published, and show a stand-in such as <token>.',
  },
  *check(server) {
    yield* secretTexts('manifest', server.manifest);
    if (server.snapshot.known) {
      yield* secretTexts('snapshot', server.snapshot.value);
    }
    for (const [index, tool] of toolsOf(server).entries()) {
      yield* secretParameters(tool, createPointer(['tools', index]));
    }
  },
});

/** Data never quotes the secret: findings are stored and shown. */
function* secretTexts(
  document: FindingDocument,
  root: unknown,
): Generator<ProblemOf<'token' | 'inUrl'>> {
  for (const { text, pointer } of walkText(root)) {
    if (hasToken(text)) {
      yield { messageId: 'token', document, pointer, data: {} };
    } else if (isUrl(text) && findSecret(text) !== undefined) {
      yield { messageId: 'inUrl', document, pointer, data: {} };
    }
  }
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text);
}

function* secretParameters(
  tool: Tool,
  base: string,
): Generator<ProblemOf<'inParameter'>> {
  for (const { name, schema, pointer } of listParameters(tool)) {
    for (const keyword of ['default', 'const', 'example']) {
      const value = schema[keyword];
      // A token is reported already, wherever it stands.
      if (
        isSecretName(name) &&
        typeof value === 'string' &&
        !hasToken(value) &&
        findLiteral(value) !== undefined
      ) {
        yield snapshotProblem(
          'inParameter',
          base + pointer + createPointer([keyword]),
          { parameter: name, keyword },
        );
      }
    }
  }
}
